"""OpenDocument's lists: how each level of a list style writes its number, and how far each list has been counted."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from .numerals import NAMES, written

LEVELS = {"list-level-style-number", "list-level-style-bullet", "list-level-style-image", "outline-level-style"}


class Level(NamedTuple):
    """A level: ``shown`` is how many levels its number shows."""

    bullet: bool = False
    form: str = "decimal"
    before: str = ""
    after: str = ""
    shown: int = 1
    start: int = 1


class Style(NamedTuple):
    """What a paragraph or text style says: the list it stands in, its first ancestor's name, raised letters."""

    name: str = ""
    list: str = ""
    raised: bool = False


class OdtLists:
    """The styles of a document, and its lists as they are counted."""

    def __init__(self, roots: list[Any]) -> None:
        self.styles: dict[str, Style] = {}
        self.levels: dict[str, dict[int, Level]] = {}
        self.counts: dict[str, list[int]] = {}
        self.last_of_style: dict[str, str] = {}
        self.begun = 0
        for root in roots:
            for node in root.iter():
                name = _name(node)
                if name == "style":
                    self._add_style(node)
                elif name in {"list-style", "outline-style"}:
                    key = "outline" if name == "outline-style" else _get(node, "name")
                    self.levels[key] = {int(_get(level, "level") or 1): _level(level) for level in node if _name(level) in LEVELS}

    def _add_style(self, node: Any) -> None:
        parent = self.styles.get(_get(node, "parent-style-name"), Style())
        raised = any("super" in _get(child, "text-position") for child in node)
        name = _get(node, "display-name") or _get(node, "name")
        known = parent.name if re.fullmatch(r"P\d+", name) and parent.name else name
        self.styles[_get(node, "name")] = Style(known, _get(node, "list-style-name") or parent.list, raised)

    def style_of(self, name: str) -> Style:
        """A style by its name; one that says nothing where there is none."""
        return self.styles.get(name) or Style(name.replace("_20_", " "))

    def begin(self, node: Any, style: str) -> str:
        """A list begins: the key by which it is counted, that of an earlier one which it goes on with."""
        continued = _get(node, "continue-list")
        if _get(node, "continue-numbering") == "true":
            continued = continued or self.last_of_style.get(style, "")
        self.begun += 1
        key = continued if continued in self.counts else _get(node, "id") or f"list {self.begun}"
        self.last_of_style[style] = key
        return key

    def next(self, style: str, key: str, at: int, start: str = "") -> tuple[str, bool]:
        """Count an item of a list at a level (from 1): its label, and whether it is a bullet."""
        levels = self.levels.get(style)
        level = levels.get(at) if levels else None
        if level is None or level.bullet:
            return "", True
        counts = self.counts.setdefault(key or f"style {style}", [])
        del counts[at:]
        while len(counts) < at:
            above = (levels or {}).get(len(counts) + 1, Level())
            counts.append(above.start - (len(counts) + 1 == at))
        counts[at - 1] = int(start) if re.fullmatch(r"\d{1,6}", start) else counts[at - 1] + 1
        first = max(at - level.shown, 0)
        forms = [(levels or {}).get(nth + 1, Level()).form for nth in range(at)]
        shown = ".".join(written(counts[nth], forms[nth]) for nth in range(first, at))
        return f"{level.before}{shown}{level.after}", False

    def outline_label(self, at: int) -> str:
        """The number of a heading where headings are numbered."""
        level = self.levels.get("outline", {}).get(at)
        if level is None or not level.form:
            return ""
        return self.next("outline", "outline", at)[0]


def _level(node: Any) -> Level:
    form, shown, start = _get(node, "num-format"), _get(node, "display-levels"), _get(node, "start-value")
    name = _name(node)
    return Level(
        bullet=name in {"list-level-style-bullet", "list-level-style-image"},
        form=NAMES.get(form, "" if name == "outline-level-style" else "none"),
        before=_get(node, "num-prefix"),
        after=_get(node, "num-suffix"),
        shown=int(shown) if re.fullmatch(r"\d", shown) else 1,
        start=int(start) if re.fullmatch(r"\d{1,6}", start) else 1,
    )


def _name(node: Any) -> str:
    return node.tag.rpartition("}")[2] if isinstance(node.tag, str) else ""


def _get(node: Any, name: str) -> str:
    return next((value for key, value in node.attrib.items() if key.rpartition("}")[2] == name), "")
