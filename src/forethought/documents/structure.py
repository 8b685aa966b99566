"""Blocks of any format made into the tree: front pages, sections, clauses, lists, footnotes, appendix."""

from __future__ import annotations

from forethought.words import _

from .block import Block, Source
from .body import Body
from .front import Front
from .remarks import remarks_on
from .tree import Tree, UnusableDocument
from .written import without_odd_signs


def tree_of(source: Source) -> Tree:
    """The tree of a document; UnusableDocument where it holds no words."""
    front, text = Front(source.margins), list[Block]()
    for block in source.blocks:
        if not front.takes(block, begun=bool(text)):
            text.append(block)
    body = Body()
    for block in front.left:
        body.take_plain(block.text)
    for block in text:
        body.take(block)
    sections = body.sections()
    control = front.sheet.control()
    if not (sections or control or front.sheet.told or front.contents.entries):
        raise UnusableDocument(_("There are no words in the document."))
    warnings = (*source.warnings, *front.remarks(), *front.contents.remarks(sections), *remarks_on(body, sections))
    reference, version = (str(control.get(name, "")) for name in ("reference", "version"))
    made = Tree(reference, version, control, sections, tuple(dict.fromkeys(warnings)))
    return made.with_text(without_odd_signs)
