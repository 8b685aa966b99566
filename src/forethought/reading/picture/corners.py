"""Corners of a picture with a description of the lines around each, the same whatever the colours, the size or the turn.

The way of SIFT (Lowe, 2004) with two changes for logos: a line's direction has no sign, so that white on blue is blue
on white; and every line that can be seen counts alike, so that other colours change nothing.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

Floats = NDArray[Any]
"""Numbers with a point: the library tells their kinds apart only where it must."""

STEP = 2**-0.5
"""How much smaller each layer is than the one before."""
FAINT = 12.0
"""Grey levels a pixel at which a line counts half."""
_CELL, _PATCH, _SPACING, _DIRECTIONS = 7, 16, 1.25, 6
_EDGE = 10


class Layer(NamedTuple):
    """Lines of a picture at one size: twice the angle of each pixel's line, as a vector as long as the line is plain."""

    across: Floats
    down: Floats
    part: float


class Corners(NamedTuple):
    """``at`` (x, y) in pixels of the picture, ``size`` in layers, ``turn`` in radians, ``like`` the description, of length 1."""

    at: Floats
    size: Floats
    turn: Floats
    like: Floats


def layers_of(image: Image.Image, smallest: int, most: int, *, largest: float = 1.0) -> list[Layer]:
    """The picture at each size, the largest first: ``largest`` is the first, against its own."""
    layers: list[Layer] = []
    part = largest
    while len(layers) < most:
        size = (round(image.width * part), round(image.height * part))
        if min(size) < smallest:
            break
        layers.append(_layer(image.resize(size, Image.Resampling.BILINEAR, reducing_gap=2.0) if part != 1 else image, part))
        part *= STEP
    return layers


def _layer(image: Image.Image, part: float) -> Layer:
    pixels = np.asarray(image.filter(ImageFilter.GaussianBlur(1.0)), dtype=np.float32)
    across, down = np.zeros_like(pixels), np.zeros_like(pixels)
    across[:, 1:-1] = (pixels[:, 2:] - pixels[:, :-2]) / 2
    down[1:-1] = (pixels[2:] - pixels[:-2]) / 2
    strong = np.argmax(across**2 + down**2, axis=2)[..., None]  # of the three colours, the one in which the line is plainest
    x, y = (np.take_along_axis(side, strong, axis=2)[..., 0] for side in (across, down))
    length = np.hypot(x, y)
    plain = length / (length + FAINT) / np.maximum(length, 1e-6) ** 2
    return Layer((x * x - y * y) * plain, 2 * x * y * plain, part)


def corners_of(layers: list[Layer], most: int, *, both_ways: bool = False) -> Corners:
    """The plainest corners of all layers; ``both_ways`` describes each upside down as well, since a line has no sign."""
    whole = sum(layer.part**2 for layer in layers)
    found = [_in_layer(layer, round(most * layer.part**2 / whole) + 20) for layer in layers]
    joined = Corners(*(np.concatenate(parts) for parts in zip(*found, strict=True)))
    if not both_ways:
        return joined
    turned = joined.like.reshape(-1, 4, 4, _DIRECTIONS)[:, ::-1, ::-1].reshape(len(joined.like), -1)
    return Corners(*(np.concatenate(pair) for pair in zip(joined, joined._replace(turn=joined.turn + np.pi, like=turned), strict=True)))


def _in_layer(layer: Layer, most: int) -> Corners:
    x, y = _peaks(layer, most)
    turn = _turn(layer, x, y)
    like = _describe(layer, x, y, turn)
    at = np.stack([x, y], axis=1).astype(np.float32) / layer.part
    return Corners(at, np.full(len(x), 1 / layer.part, np.float32), turn, like)


def _peaks(layer: Layer, most: int) -> tuple[NDArray[Any], NDArray[Any]]:
    """Where lines of different directions meet: the plainest pixel of each cell, the plainest cells of all."""
    length = np.hypot(layer.across, layer.down)
    lines, across, down = (_smooth(side) for side in (length, layer.across, layer.down))
    corner = lines - np.hypot(across, down)  # none where all lines near by run one way
    corner[:_EDGE], corner[-_EDGE:], corner[:, :_EDGE], corner[:, -_EDGE:] = 0, 0, 0, 0
    rows, columns = corner.shape[0] // _CELL, corner.shape[1] // _CELL
    cells = corner[: rows * _CELL, : columns * _CELL].reshape(rows, _CELL, columns, _CELL).swapaxes(1, 2).reshape(rows * columns, -1)
    inside, height = cells.argmax(axis=1), cells.max(axis=1)
    best = np.argsort(-height)[:most]
    best = best[height[best] > 0.02]
    return best % columns * _CELL + inside[best] % _CELL, best // columns * _CELL + inside[best] // _CELL


def _smooth(side: Floats) -> Floats:
    """A soft mean over five by five pixels, twice."""
    for _turn in range(2):
        for axis in (0, 1):
            near = np.roll(side, 1, axis) + np.roll(side, -1, axis)
            side = (6 * side + 4 * near + np.roll(side, 2, axis) + np.roll(side, -2, axis)) / 16
    return side


def _turn(layer: Layer, x: NDArray[Any], y: NDArray[Any]) -> Floats:
    """The direction that most lines around each corner run in, from 0 to pi."""
    reach = np.arange(-8, 9, 2)
    dx, dy = (side.ravel() for side in np.meshgrid(reach, reach))
    weight = np.exp(-(dx**2 + dy**2) / 50.0).astype(np.float32)
    across, down = _sampled(layer, x[:, None] + dx, y[:, None] + dy)
    angles = np.arange(24, dtype=np.float32) * (2 * np.pi / 24)
    pointed = [(np.maximum(across * np.cos(a) + down * np.sin(a), 0) ** 3 * weight).sum(axis=1) for a in angles]
    return (angles[np.argmax(np.stack(pointed), axis=0)] / 2).astype(np.float32)


def _describe(layer: Layer, x: NDArray[Any], y: NDArray[Any], turn: Floats) -> Floats:
    """How plain the lines of each of six directions are in each of sixteen cells around each corner."""
    reach = (np.arange(_PATCH) - (_PATCH - 1) / 2) * _SPACING
    dx, dy = (side.ravel() for side in np.meshgrid(reach, reach))
    cos, sin = np.cos(turn)[:, None], np.sin(turn)[:, None]
    across, down = _sampled(layer, x[:, None] + cos * dx - sin * dy, y[:, None] + sin * dx + cos * dy)
    cos, sin = np.cos(2 * turn)[:, None], np.sin(2 * turn)[:, None]
    across, down = across * cos + down * sin, down * cos - across * sin
    angles = np.arange(_DIRECTIONS) * (2 * np.pi / _DIRECTIONS)
    cells = [np.maximum(across * np.cos(a) + down * np.sin(a), 0).reshape(-1, 4, 4, 4, 4).sum(axis=(2, 4)) for a in angles]
    like = np.stack(cells, axis=3).reshape(len(x), -1)
    like = np.minimum(like / np.maximum(np.linalg.norm(like, axis=1, keepdims=True), 1e-6), 0.25)
    described: Floats = (like / np.maximum(np.linalg.norm(like, axis=1, keepdims=True), 1e-6)).astype(np.float32)
    return described


def _sampled(layer: Layer, x: NDArray[Any], y: NDArray[Any]) -> tuple[Floats, Floats]:
    rows = np.clip(np.rint(y).astype(np.int64), 0, layer.across.shape[0] - 1)
    columns = np.clip(np.rint(x).astype(np.int64), 0, layer.across.shape[1] - 1)
    return layer.across[rows, columns], layer.down[rows, columns]
