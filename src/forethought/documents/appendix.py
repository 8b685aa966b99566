"""The appendix: entries that have a name and no number."""

from __future__ import annotations

import re

from .block import Block
from .growing import Growing, slug_of
from .labels import Label

OPENS = re.compile(r"^(?:appendix|annex|appendices|schedule)\b", re.IGNORECASE)
NAMED = re.compile(r"^([^\s-][^.:;–—]{0,58}?)(?:\s+[-–—]\s+|:\s+)(\S.*)$", re.DOTALL)
FOR_EXAMPLE = re.compile(r"^e\.?g\.?,?\s+(\w[\w ]{0,30})\.?$", re.IGNORECASE)
NOTES = {"source", "sources", "note", "notes"}
LONGEST_TITLE = 150


def opens_appendix(block: Block, label: Label) -> bool:
    """Whether a block is the heading of an appendix."""
    text = label.text.strip()
    if not OPENS.match(text) or block.rows or len(text) > LONGEST_TITLE:
        return False
    return bool(block.heading) or not (label.number or label.letter or label.bullet or text.endswith((".", ",", ";")))


def take_entry(part: Growing, block: Block, label: Label, last: Growing | None) -> Growing | None:
    """Put a block of the appendix into the tree; the entry that what follows belongs to, if any."""
    text = label.text
    if text.startswith("*") and not label.bullet:
        part.add(_free(part, "note"), text, "note")
        return last
    if label.number or label.letter:
        affix = label.letter or "." + label.number
        owner = last if label.letter and last else part
        owner.add(_free(owner, affix), text, "appendix" if label.number else "bullet")
        return last
    if block.heading:
        return part.add(_free(part, slug_of(text)), text, "appendix")
    if named := NAMED.match(text):
        example = FOR_EXAMPLE.match(named[2])
        slug = slug_of(example[1] if example else named[1])
        kind = "note" if slug in NOTES else "appendix"
        made = part.add(_free(part, slug), text, kind)
        return made if kind == "appendix" else last
    owner = last if last and (label.bullet or last.text == last.text.rstrip(".:")) else part
    kind = "bullet" if label.bullet else "appendix"
    owner.add(owner.next_id(kind), text, kind)
    return last


def _free(part: Growing, affix: str) -> str:
    """An id below the part that no child of it has yet."""
    id = part.id + affix if affix[0] in "(." else f"{part.id}.{affix}"
    taken = {child.id for child in part.children}
    nth = 2
    while (id if nth == 2 else f"{id}-{nth - 1}") in taken:
        nth += 1
    return id if nth == 2 else f"{id}-{nth - 1}"
