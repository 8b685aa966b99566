"""What every reader makes of its format: blocks in the order of the document, before anybody asks what they mean."""

from __future__ import annotations

from typing import NamedTuple


class Block(NamedTuple):
    """A paragraph, heading, list item, footnote or table.

    ``label`` is a number that the format itself keeps apart ("1.1.", "(a)"); a typed one still stands in ``text``.
    ``heading`` is the level of a heading (0: none), ``depth`` how deep a list item stands (0: outermost).
    ``rows`` are the cells of a table, ``note`` the number of a footnote,
    ``listed`` marks an entry of the contents, ``place`` where it stands ("page 3").
    Tabs in ``text`` part columns.
    """

    text: str = ""
    label: str = ""
    bullet: bool = False
    depth: int = 0
    heading: int = 0
    quote: bool = False
    note: str = ""
    listed: bool = False
    rows: tuple[tuple[str, ...], ...] = ()
    place: str = ""


class Source(NamedTuple):
    """A document as its format gives it; ``margins`` are the headers and footers of its pages."""

    blocks: tuple[Block, ...]
    margins: tuple[Block, ...] = ()
    warnings: tuple[str, ...] = ()
