"""What Word's paragraph styles say of a paragraph: heading, list, quotation, entry of the contents."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from .word_numbering import number


class Style(NamedTuple):
    """A style with all that it inherits: ``num`` and ``level`` of its list (-1: not said), ``outline`` of a heading (-1: none)."""

    name: str = ""
    num: str = ""
    level: int = -1
    numbered_by: str = ""
    outline: int = -1

    @property
    def heading(self) -> int:
        """The level of a heading, 0 for other paragraphs."""
        found = re.fullmatch(r"heading ?(\d)", self.name)
        if found:
            return int(found[1])
        return 1 if self.name == "title" else self.outline + 1 if 0 <= self.outline < 9 else 0

    @property
    def deeper(self) -> int:
        """How much deeper than its list says a point stands: "List Bullet 2" is a list of its own, set in further."""
        found = re.fullmatch(r"list (?:bullet|number|continue) ([2-5])", self.name)
        return int(found[1]) - 1 if found else 0

    @property
    def is_quote(self) -> bool:
        """Whether it is for quotations."""
        return "quote" in self.name

    @property
    def is_listed(self) -> bool:
        """Whether it is for entries of the contents."""
        return bool(re.fullmatch(r"(?:toc|table of contents?) ?\d", self.name))


def styles_of(root: Any, w: str) -> dict[str, Style]:
    """Every paragraph style by its id; the default one by the empty id too."""
    nodes = {node.get(f"{w}styleId"): node for node in root.iterfind(f"{w}style")} if root is not None else {}
    made = {id: _style(id, nodes, w) for id in nodes}
    default = next((id for id, node in nodes.items() if node.get(f"{w}default") == "1" and node.get(f"{w}type") == "paragraph"), None)
    return {**made, "": made[default] if default else Style()}


def _style(id: str, nodes: dict[str, Any], w: str) -> Style:
    """A style laid over those it is based on, at most twenty deep."""
    chain: list[str] = []
    based: str | None = id
    while based in nodes and based not in chain and len(chain) < 20:
        chain.append(based)
        found = nodes[based].find(f"{w}basedOn")
        based = None if found is None else found.get(f"{w}val")
    made = Style()
    for name in reversed(chain):
        made = _laid_over(made, name, nodes[name], w)
    named = nodes[id].find(f"{w}name")
    return made._replace(name=("" if named is None else named.get(f"{w}val") or "").lower())


def _laid_over(below: Style, id: str, node: Any, w: str) -> Style:
    num = node.find(f"{w}pPr/{w}numPr/{w}numId")
    level = node.find(f"{w}pPr/{w}numPr/{w}ilvl")
    outline = node.find(f"{w}pPr/{w}outlineLvl")
    made = below
    if num is not None:
        made = made._replace(num=num.get(f"{w}val") or "", numbered_by=id)
    elif made.num:
        made = made._replace(numbered_by=id)
    if level is not None:
        made = made._replace(level=number(level, f"{w}val"))
    return made if outline is None else made._replace(outline=number(outline, f"{w}val"))
