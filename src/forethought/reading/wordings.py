"""What the words of a draft, and their pairs, say of the advice by themselves: a second, simpler voice beside the network.

`model/wordings.npz` is made by `training/wordings.py`. A word or pair of words has a place among 2¹⁸ by its checksum; there
stand its weight for each advice and how rare it is.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Mapping
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

from .emoji import spelt

PLACES = 1 << 18
LONGEST = 12_000
"""Characters of a text that are looked at."""
_WORD = re.compile(r"\w+|[^\w\s]")
_ADVICE = ("nothing-found", "take-care", "ask-line-manager", "do-not-post")


class Weights(NamedTuple):
    """``weight`` (places, advice) in 8 bits, of which ``unit`` is one; ``rare`` (places), the squared rarity; ``start`` (advice)."""

    weight: Any
    unit: float
    rare: Any
    start: Any


def places(text: str) -> set[int]:
    """The places of every word and mark, and of every two that follow each other."""
    words = _WORD.findall(text[:LONGEST].lower())
    pairs = (f"{first} {second}" for first, second in pairwise(words))
    return {zlib.crc32(one.encode("utf-8", "replace")) % PLACES for one in (*words, *pairs)}


def wordings(text: str, shown: str) -> Mapping[str, float]:
    """The chance of each advice, 0 to 1, as ``words_`` and its name, for a plain text and what its picture is said to show."""
    import numpy

    weights = _weights()
    at = numpy.fromiter(places(spelt(f"{text} [SEP] {shown}" if shown else text)), numpy.int64)
    length = max(float(weights.rare[at].sum(dtype=numpy.float64)) ** 0.5, 1e-6)
    logits = weights.weight[at].sum(0, dtype=numpy.int64) * weights.unit / length + weights.start
    chances = numpy.exp(logits - logits.max())
    return dict(zip((f"words_{name}" for name in _ADVICE), (chances / chances.sum()).tolist(), strict=True))


@cache
def _weights() -> Weights:
    import numpy

    with numpy.load(Path(__file__).parent / "model" / "wordings.npz") as kept:
        return Weights(kept["weight"], float(kept["unit"]), kept["rare"], kept["start"])
