"""Word's automatic numbering: what `numbering.xml` and the styles say, counted through the paragraphs."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from .numerals import written

LEVELS = 9


class Level(NamedTuple):
    """A level of a list: ``text`` such as "%1.%2.", ``restart`` the level (from 1) after which it begins anew (None: any above)."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    restart: int | None = None
    legal: bool = False
    style: str = ""


class Num(NamedTuple):
    """A list in use: the abstract one it counts with, its levels, and the levels that it starts anew by number."""

    abstract: str
    levels: dict[int, Level]
    starts: dict[int, int]


class Numbering:
    """All lists of a document, and how far each has been counted. ``w`` is the namespace in braces."""

    def __init__(self, root: Any, w: str) -> None:
        self.w = w
        self.nums: dict[str, Num] = {}
        self.counts: dict[str, dict[int, int]] = {}
        self.started: set[tuple[str, int]] = set()
        if root is not None:
            abstracts = {node.get(f"{w}abstractNumId"): node for node in root.iterfind(f"{w}abstractNum")}
            linked = {_val(node, f"{w}styleLink", w): node for node in abstracts.values()}
            for node in root.iterfind(f"{w}num"):
                self._add(node, abstracts, linked)

    def _add(self, node: Any, abstracts: dict[str, Any], linked: dict[str, Any]) -> None:
        w = self.w
        name = _val(node, f"{w}abstractNumId", w)
        abstract = abstracts.get(name)
        if abstract is None:
            return
        abstract = linked.get(_val(abstract, f"{w}numStyleLink", w) or "-", abstract)
        levels = {number(level, f"{w}ilvl"): self._level(level) for level in abstract.iterfind(f"{w}lvl")}
        starts: dict[int, int] = {}
        for override in node.iterfind(f"{w}lvlOverride"):
            at = number(override, f"{w}ilvl")
            if (own := override.find(f"{w}lvl")) is not None:
                levels[at] = self._level(own)
                starts[at] = levels[at].start
            if (start := override.find(f"{w}startOverride")) is not None:
                starts[at] = number(start, f"{w}val")
        self.nums[node.get(f"{w}numId")] = Num(abstract.get(f"{w}abstractNumId"), levels, starts)

    def _level(self, node: Any) -> Level:
        w = self.w
        restart = node.find(f"{w}lvlRestart")
        start = node.find(f"{w}start")
        legal = node.find(f"{w}isLgl")
        return Level(
            start=number(start, f"{w}val") if start is not None else 0,
            form=_val(node, f"{w}numFmt", w) or "decimal",
            text=_val(node, f"{w}lvlText", w),
            restart=None if restart is None else number(restart, f"{w}val"),
            legal=legal is not None and legal.get(f"{w}val", "1") not in {"0", "false"},
            style=_val(node, f"{w}pStyle", w),
        )

    def level_of_style(self, num: str, style: str) -> int:
        """The level of a list that a paragraph style is tied to."""
        levels = self.nums[num].levels if num in self.nums else {}
        return next((at for at, level in levels.items() if level.style == style), 0)

    def next(self, num: str, at: int) -> tuple[str, bool]:
        """Count a paragraph: its label, and whether it is a bullet."""
        found = self.nums.get(num)
        if found is None or at not in found.levels:
            return "", False
        level = found.levels[at]
        counts = self.counts.setdefault(found.abstract, {})
        if at in found.starts and (num, at) not in self.started:
            counts.pop(at, None)
            counts[at] = found.starts[at] - 1
        self.started.add((num, at))
        counts[at] = counts[at] + 1 if at in counts else level.start
        for below in [deeper for deeper in counts if deeper > at]:
            restart = found.levels[below].restart if below in found.levels else None
            if restart is None or (restart and at < restart):
                del counts[below]
        if level.form == "bullet":
            return "", True
        return self._label(found, level, counts), False

    def _label(self, num: Num, level: Level, counts: dict[int, int]) -> str:
        def shown(mark: re.Match[str]) -> str:
            at = int(mark[1]) - 1
            other = num.levels.get(at, Level())
            return written(counts.get(at, other.start), "decimal" if level.legal else other.form)

        return re.sub(r"%([1-9])", shown, level.text)


def _val(node: Any, path: str, w: str) -> str:
    found = node.find(path)
    return "" if found is None else found.get(f"{w}val") or ""


def number(node: Any, name: str) -> int:
    """An attribute as a number, 0 where it is none."""
    said = node.get(name) or ""
    return int(said) if re.fullmatch(r"-?\d{1,6}", said) else 0
