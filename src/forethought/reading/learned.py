"""What the small language model makes of a draft, where the extra `reader` is installed: a chance for each thing it was taught to tell.

The file of weights is made by `training/train.py`; `model/outputs.txt` names its outputs in order.
"""

from __future__ import annotations

import math
import os
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from .emoji import spelt
from .network import opened

_FOLDER = Path(__file__).parent / "model"
_SHARED = ("target_", "advice_")
"""Outputs whose chances add up to one within each family; every other has its own."""
_LONGEST, _MOST = 190, 12
"""Tokens read at once, as in training, and how many such stretches of a long text are read."""
_NEEDS = ("numpy", "onnxruntime", "tokenizers")


class Model(NamedTuple):
    """The tokens, the network, and the names of its outputs."""

    tokens: Any
    network: Any
    outputs: tuple[str, ...]


def is_installed() -> bool:
    """Whether the language model can be asked: the extra is there, and `FORETHOUGHT_READER` is not ``rules``."""
    return os.environ.get("FORETHOUGHT_READER", "") != "rules" and _is_here()


def scores(text: str, shown: str = "") -> dict[str, float]:
    """The chance of each output, 0 to 1, for a plain text and what its picture is said to show; nothing without the extra.

    Of a long text the first stretches are read. Of an output by itself the highest chance counts; those that share one out
    are of the stretch that is the least likely to be harmless.
    """
    if not (text or shown) or not is_installed():
        return {}
    model = _model()
    found = [_chances(model, ids) for ids in _stretches(model, spelt(text), spelt(shown))]
    worst = min(found, key=lambda chances: chances["advice_nothing-found"])
    return {name: worst[name] if name.startswith(_SHARED) else max(chances[name] for chances in found) for name in model.outputs}


@cache
def _is_here() -> bool:
    return (_FOLDER / "reader.onnx").exists() and all(find_spec(name) for name in _NEEDS)


@cache
def _model() -> Model:
    from tokenizers import Tokenizer

    outputs = tuple((_FOLDER / "outputs.txt").read_text(encoding="utf-8").split())
    return Model(Tokenizer.from_file(str(_FOLDER / "tokens.json")), opened(_FOLDER / "reader.onnx"), outputs)


def _stretches(model: Model, text: str, shown: str) -> Iterator[list[int]]:
    begin, *body, end = model.tokens.encode(text).ids
    picture = [*model.tokens.encode(shown).ids[1:-1][: _LONGEST // 2], end] if shown else []
    room = _LONGEST - len(picture)
    for first in islice(range(0, max(1, len(body)), room), _MOST):
        yield [begin, *body[first : first + room], end, *picture]


def _chances(model: Model, ids: list[int]) -> dict[str, float]:
    import numpy

    [logits] = model.network.run(None, {"ids": numpy.array([ids], dtype=numpy.int64)})[0].tolist()
    found: dict[str, float] = {}
    for name, logit in zip(model.outputs, logits, strict=True):
        found[name] = math.exp(min(logit, 60.0)) if name.startswith(_SHARED) else 1 / (1 + math.exp(-max(logit, -60.0)))
    for family in _SHARED:
        whole = sum(chance for name, chance in found.items() if name.startswith(family))
        found |= {name: chance / whole for name, chance in found.items() if name.startswith(family)}
    return found
