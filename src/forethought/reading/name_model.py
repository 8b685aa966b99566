"""A small token model that tells names, where the extra `reader` is installed; it too sees plain text only.

`model/names.onnx` is made by `training/names_teacher.py`: token ids to log odds, in natural units, that a token is a name's.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from .learned import is_installed
from .network import opened
from .tagger import HANDLE

_FOLDER = Path(__file__).parent / "model"
_STRETCH, _LONGEST, _MOST = 100, 190, 12
"""Words read at once, tokens at most of them, and how many such stretches of a long text are read."""


def is_here() -> bool:
    """Whether the token model can be asked."""
    return is_installed() and (_FOLDER / "names.onnx").exists()


def model_scores(words: list[str]) -> list[int]:
    """How much each of the first words looks like a name's, in hundredths of log odds."""
    told: list[int] = []
    for first in range(0, min(len(words), _STRETCH * _MOST), _STRETCH):
        told += _stretch(words[first : first + _STRETCH])
    return told


@cache
def _model() -> tuple[Any, Any]:
    """The tokens and the network."""
    from tokenizers import Tokenizer

    return Tokenizer.from_file(str(_FOLDER / "tokens.json")), opened(_FOLDER / "names.onnx")


def _stretch(words: list[str]) -> list[int]:
    import numpy

    tokens, network = _model()
    read = tokens.encode([f"{word}user" if word == HANDLE else word for word in words], is_pretokenized=True)
    [odds] = network.run(None, {"ids": numpy.array([read.ids[:_LONGEST]], dtype=numpy.int64)})[0].tolist()
    told: dict[int, int] = {}
    for word, logit in zip(read.word_ids, odds, strict=False):
        if word is not None:
            told.setdefault(word, round(100 * logit))  # a word is what its first token is
    return [told.get(place, -1000) for place in range(len(words))]
