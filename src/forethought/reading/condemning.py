"""What makes hard words smaller: condemned or suffered, denied, reclaimed, or told in a story."""

from __future__ import annotations

from collections.abc import Iterator

from .observation import Observation
from .scene import set_apart
from .sheet import Sheet


def read(sheet: Sheet) -> Iterator[Observation]:
    """The stretches of the text that are not the author's own hard words; idioms are no observation."""
    for kind, first, last in set_apart(sheet.page):
        if kind != "idiom":
            yield sheet.at_words(kind, first, last, "plain", "condemning")
