"""What makes hard words smaller: condemned or suffered, denied, reclaimed, or told in a story."""

from __future__ import annotations

from collections.abc import Iterator

from .observation import Observation
from .sheet import Sheet

_KINDS = {
    "condemned": "condemned",
    "denounced": "condemned",
    "negated": "negated",
    "reclaimed": "reclaimed",
    "fiction": "fiction",
    "sport": "fiction",
}


def read(sheet: Sheet) -> Iterator[Observation]:
    """The stretches of the text that are not the author's own hard words; idioms and bare quotations are no observation."""
    for kind, stretches in sheet.apart.items():
        for first, last in stretches if kind in _KINDS else ():
            yield sheet.at_words(_KINDS[kind], first, last, "plain", "condemning")
