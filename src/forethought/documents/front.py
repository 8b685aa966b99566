"""The pages before the first section: title, control sheet, change history, related documents, contents."""

from __future__ import annotations

import re
from collections.abc import Iterable

from forethought.words import _

from .appendix import opens_appendix
from .block import Block
from .contents import Contents
from .control import CHANGES, RELATED, Sheet
from .labels import key_of, label_of

REGIONS = {
    "control": r"(?:document|version) control(?: sheet| information)?",
    "changes": r"(?:change|version|revision|amendment|document) (?:history|log|record)",
    "related": r"(?:related|associated|linked) (?:documents|policies|documentation)",
    "contents": r"(?:table of |list of )?contents(?: page)?",
}
HEADERS = {"changes": ({"version", "date"}, CHANGES), "related": ({"title", "tier"}, RELATED)}
"""Words that the head of a table holds, and what its columns are called where the columns cannot be told apart."""
SHORT = 120
"""Characters that a title has at most."""


class Front:
    """The front pages as they come; `takes` says whether a block belongs to them."""

    def __init__(self, margins: Iterable[Block] = ()) -> None:
        self.sheet = Sheet()
        self.contents = Contents()
        self.left: list[Block] = []
        self.carried: list[str] = []
        self.region = "control"
        for block in margins:
            for row in rows_of(block):
                if not self.sheet.take(row):
                    self.carried.append(" ".join(row.split()))

    def takes(self, block: Block, *, begun: bool) -> bool:
        """Take the block where it belongs here; ``begun`` says that the sections have begun."""
        region = region_of(block)
        if region and not (begun and region == "contents"):
            self.region = region
            self.sheet.header = ()
            self.sheet.told.append(block.text.strip())
            return True
        if block.listed and not begun:
            self.region = "contents"
        if self.region == "contents" and not self.contents.ends_with(block):
            self.contents.take(block)
            return True
        if not self.region or self.region == "contents" or self._is_body(block, begun=begun):
            self.region = ""
            return False
        for row in rows_of(block):
            self._take_row(row, block)
        return True

    def _is_body(self, block: Block, *, begun: bool) -> bool:
        label = label_of(block)
        if block.rows:
            return False
        if opens_appendix(block, label):
            return True
        if label.number:
            return len(key_of(label.number)) > 1 or bool(block.heading) or label.number == "1"
        named = bool(self.sheet.fields.get("title")) or begun
        return bool(block.heading) and (named or len(label.text) > SHORT)

    def _take_row(self, row: str, block: Block) -> None:
        cells = [" ".join(cell.split()) for cell in row.split("\t")]
        words = set(re.findall(r"\w+", row.casefold()))
        for region, (needed, names) in HEADERS.items():
            if (needed <= words or (region == self.region == "related" and "tier" in words)) and ":" not in row and len(row) < SHORT:
                self.region = region
                self.sheet.take_header(cells, names)
                return
        if self.region == "changes" and any(cells):
            self.sheet.take_change(cells)
        elif self.region == "related" and any(cells):
            self.sheet.take_related(cells)
        elif any(cells) and not self.sheet.take(row):
            self._leave(" ".join(filter(None, cells)), block)

    def _leave(self, text: str, block: Block) -> None:
        """What is no field: the title, where there is none yet, or a paragraph of its own."""
        title = self.sheet.fields.get("title", "")
        if not title and len(text) <= SHORT and not text.endswith("."):
            self.sheet.fields["title"] = text
        elif text != title:
            self.left.append(block._replace(text=text, rows=(), heading=0))

    def remarks(self) -> Iterable[str]:
        """What a person should know of the front pages."""
        yield from self.sheet.remarks()
        if self.carried:
            lines = "; ".join(dict.fromkeys(self.carried))
            yield _("These words stand at the tops or bottoms of the pages. They were left out of the text: {lines}.").format(lines=lines)


def region_of(block: Block) -> str:
    """Which part of the front pages a heading opens; empty where it opens none."""
    text = " ".join(block.text.split()).rstrip(":").casefold()
    return next((region for region, pattern in REGIONS.items() if re.fullmatch(pattern, text)), "") if text else ""


def rows_of(block: Block) -> list[str]:
    """The rows of a table, or the one of a paragraph, columns parted by tabs."""
    return ["\t".join(cell.replace("\n", " ") for cell in row) for row in block.rows] or [block.text]
