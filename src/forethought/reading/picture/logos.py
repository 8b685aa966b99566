"""Registered logos found in a picture: larger, smaller, turned, in other colours, or half covered; not what only looks like one.

Corners of the logo are matched with corners of the picture, a place is taken where many agree on it, and there line is compared with line.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageChops, ImageOps

from forethought.reading.look import Box

from . import LIMIT, UnusablePicture
from .corners import STEP, Corners, Floats, Layer, corners_of, layers_of
from .opened import opened, unpacked

SIDE, SCENE = 224, 640
"""Pixels of the longer side of a logo, and of a picture."""
ALIKE = 0.78
"""Cosine from which two corners may be the same."""
ENOUGH = 5
"""Corners that must agree on a place before lines are compared there."""
SAME, SAME_SMALL, KEPT = 0.94, 0.78, 0.33
"""Share of a logo's lines that must be found again where it is whole, and where it is too small for its fine lines; share that
must be bare where the rest is covered."""
_GRID, _TRIED, _MATCHES, _GROUND = 8, 6, 500, 14
_MIDDLING = 0.86
"""What is needed of a logo that is large enough to be known by a half of it."""
_ENDINGS = (".png", ".jpg", ".jpeg", ".webp", ".gif")


class Logo(NamedTuple):
    """A registered logo: its name, its size, and its corners and lines."""

    name: str
    size: tuple[int, int]
    corners: Corners
    lines: Layer


class Placed(NamedTuple):
    """Where a logo may be: the two rows of the map from its pixels to the picture's."""

    map: Floats
    agreed: int


class Agreement(NamedTuple):
    """The share of a logo's lines that are found again: of all, on the bare side of the best cut, and on its other side."""

    whole: float
    bare: float
    covered: float
    needed: float

    @property
    def is_logo(self) -> bool:
        """Whether it is all there, or one side of it is and of the other there is nothing. Where something of the other side
        is there too, that side is bare, and it is another's logo of the same shape."""
        if self.whole >= self.needed or (self.bare >= 0.93 and self.covered <= 0.05):
            return True
        return self.needed > _MIDDLING and ((self.bare >= 0.9 and self.covered <= 0.2) or (self.bare >= 0.84 and self.covered <= 0.06))


@lru_cache(4)
def registered(paths: tuple[str, ...]) -> tuple[Logo, ...]:
    """The logos in these files and folders; those that cannot be used are left out."""
    return tuple(logo for path in paths for file in _files(path) if (logo := _register(file)) is not None)


def logos_in(image: Image.Image, logos: Sequence[Logo]) -> list[tuple[str, Box]]:
    """The name of each logo found, and the box it stands in."""
    if not logos:
        return []
    part = min(1.0, SCENE / max(image.size))
    scene = image.resize((max(24, round(image.width * part)), max(24, round(image.height * part)))) if part < 1 else image
    layers = layers_of(scene, 24, 8, largest=1 / STEP)
    if not layers:
        return []
    corners = corners_of(layers, 2000)
    found = ((logo, place) for logo in logos if (place := find(logo, layers, corners)) is not None)
    return [(logo.name, _box(logo, place, part, image)) for logo, place in found]


def find(logo: Logo, layers: list[Layer], corners: Corners) -> Placed | None:
    """Where the logo is in a picture; None where it is not."""
    for place in places(logo, corners):
        if share_of_lines(logo, layers, place).is_logo:
            return place
    return None


def places(logo: Logo, scene: Corners) -> Iterator[Placed]:
    """Where corners of the logo agree that it may be, the most agreed on first."""
    if not len(scene.at) or not len(logo.corners.at):
        return
    ours, theirs = _matches(logo.corners, scene)
    here, there = logo.corners.at[ours], scene.at[theirs]
    size = scene.size[theirs] / logo.corners.size[ours]
    turn = scene.turn[theirs] - logo.corners.turn[ours]
    spin = (size * np.exp(1j * turn)).astype(np.complex64)  # a turn and a size are one complex number
    here_c, there_c = here[:, 0] + 1j * here[:, 1], there[:, 0] + 1j * there[:, 1]
    shift = there_c - spin * here_c
    apart = np.abs(spin[:, None] * here_c[None] + shift[:, None] - there_c[None]) / (size[:, None] * max(logo.size))
    close = (apart < 0.08) & (np.abs(np.log(size[:, None] / size[None])) < 0.5) & (np.cos(turn[:, None] - turn[None]) > 0.86)
    votes = np.array([len(np.unique(ours[row] % (len(logo.corners.at) // 2))) for row in close])
    for best in np.argsort(-votes)[:_TRIED]:
        if votes[best] < ENOUGH:
            return
        first = np.array([[spin[best].real, -spin[best].imag, shift[best].real], [spin[best].imag, spin[best].real, shift[best].imag]])
        yield Placed(_refined(first.astype(np.float32), here[close[best]], there[close[best]]), int(votes[best]))


def share_of_lines(logo: Logo, layers: list[Layer], place: Placed) -> Agreement:
    """How much of the logo's lines is found again at a place."""
    size = float(np.sqrt(abs(np.linalg.det(place.map[:, :2])))) / logo.lines.part
    if not 0.05 < size < 8:
        return Agreement(0.0, 0.0, 1.0, 1.0)
    layer = min(layers, key=lambda layer: abs(np.log(layer.part * size)))
    rows, columns = np.mgrid[0 : logo.lines.across.shape[0], 0 : logo.lines.across.shape[1]]
    points = np.stack([columns.ravel() / logo.lines.part, rows.ravel() / logo.lines.part, np.ones(rows.size)])
    x, y = (place.map @ points) * layer.part
    inside = (x >= 0) & (y >= 0) & (x < layer.across.shape[1] - 1) & (y < layer.across.shape[0] - 1)
    at = np.clip(np.rint(y).astype(int), 0, layer.across.shape[0] - 1), np.clip(np.rint(x).astype(int), 0, layer.across.shape[1] - 1)
    turn = 2 * np.arctan2(place.map[1, 0] - place.map[0, 1], place.map[0, 0] + place.map[1, 1])
    there_x, there_y = _soft(layer.across)[at] * inside, _soft(layer.down)[at] * inside
    there_x, there_y = there_x * np.cos(turn) + there_y * np.sin(turn), there_y * np.cos(turn) - there_x * np.sin(turn)
    needed = float(np.interp(size, (0.6, 1.0), (SAME_SMALL, SAME)))
    there = there_x.reshape(rows.shape), there_y.reshape(rows.shape)
    return Agreement(*_agreement(_soft(logo.lines.across), _soft(logo.lines.down), *there), needed)


def _agreement(x: Floats, y: Floats, there_x: Floats, there_y: Floats) -> tuple[float, float, float]:
    """How the lines of the logo and those at a place agree, cell by cell."""
    both, ours, theirs = (_cells(part) for part in (x * there_x + y * there_y, x**2 + y**2, there_x**2 + there_y**2))
    agree = both / np.sqrt(np.maximum(ours * theirs, 1e-9)) > 0.55
    weight = np.sqrt(ours) / max(float(np.sqrt(ours).sum()), 1e-6)
    return float((weight * agree).sum()), *_best_cut(weight, agree)


def _best_cut(weight: Floats, agree: NDArray[Any]) -> tuple[float, float]:
    """The straight cut that best parts what agrees from what does not: how much agrees on the side kept, and on the other."""
    rows, columns = np.mgrid[0 : weight.shape[0], 0 : weight.shape[1]]
    best = (0.0, 1.0)
    for angle in np.arange(16) * (np.pi / 8):
        order = np.argsort((columns * np.cos(angle) + rows * np.sin(angle)).ravel(), kind="stable")
        lines, same = np.cumsum(weight.ravel()[order]), np.cumsum((weight * agree).ravel()[order])
        for cut in np.flatnonzero((lines > KEPT) & (lines < 0.85)):
            sides = float(same[cut] / lines[cut]), float((same[-1] - same[cut]) / (1 - lines[cut]))
            if sides[0] - sides[1] > best[0] - best[1]:
                best = sides
    return best


def _cells(part: Floats) -> Floats:
    rows, columns = (np.linspace(0, side, _GRID + 1).astype(int)[:-1] for side in part.shape)
    return np.add.reduceat(np.add.reduceat(part, rows, axis=0), columns, axis=1)


def _soft(side: Floats) -> Floats:
    for axis in (0, 1):
        side = (2 * side + np.roll(side, 1, axis) + np.roll(side, -1, axis)) / 4
    return side


def _matches(ours: Corners, theirs: Corners) -> tuple[NDArray[Any], NDArray[Any]]:
    """Pairs of corners that look alike, the most alike first: for each of theirs the likest of ours, and the other way round."""
    alike = ours.like @ theirs.like.T
    rows = np.concatenate([alike.argmax(axis=0), np.arange(alike.shape[0])])
    columns = np.concatenate([np.arange(alike.shape[1]), alike.argmax(axis=1)])
    rows, columns = np.unique(np.stack([rows, columns]), axis=1)
    best = np.argsort(-alike[rows, columns])[:_MATCHES]
    best = best[alike[rows[best], columns[best]] > ALIKE]
    return rows[best], columns[best]


def _refined(map: Floats, here: Floats, there: Floats) -> Floats:
    """The map made to fit the corners that agree best, with a little room to lean."""
    points = np.hstack([here, np.ones((len(here), 1), np.float32)])
    for reach in (0.06, 0.04):
        apart = np.linalg.norm(points @ map.T - there, axis=1) / max(1e-6, np.sqrt(abs(np.linalg.det(map[:, :2]))) * SIDE)
        kept = apart < reach
        if len(np.unique(here[kept].round(), axis=0)) < 5:
            return map
        fitted = np.linalg.lstsq(points[kept], there[kept], rcond=None)[0].T.astype(np.float32)
        stretch = np.linalg.svd(fitted[:, :2], compute_uv=False)
        if stretch[1] < 0.55 * stretch[0]:
            return map
        map = fitted
    return map


def _box(logo: Logo, place: Placed, part: float, image: Image.Image) -> Box:
    width, height = logo.size
    left, right, top, bottom = _GROUND, width - _GROUND, _GROUND, height - _GROUND
    edges = np.array([[left, top, 1], [right, top, 1], [left, bottom, 1], [right, bottom, 1]], np.float32) @ place.map.T / part
    (left, top), (right, bottom) = np.maximum(edges.min(axis=0), 0), np.minimum(edges.max(axis=0), image.size)
    return round(float(left)), round(float(top)), max(1, round(float(right - left))), max(1, round(float(bottom - top)))


def _files(path: str) -> Iterator[str]:
    if os.path.isdir(path):
        yield from (os.path.join(path, name) for name in sorted(os.listdir(path)) if name.lower().endswith(_ENDINGS))
    else:
        yield path


def _register(file: str) -> Logo | None:
    try:
        with open(file, "rb") as held:
            data = held.read(LIMIT)
        with opened(data) as image:
            return logo_of(os.path.splitext(os.path.basename(file))[0], unpacked(image, 2 * SIDE))
    except (OSError, UnusablePicture):
        return None


def logo_of(name: str, image: Image.Image) -> Logo:
    """A logo as it is looked for: cut to its edge, at one size, with a little of its ground around it."""
    ground = image.getpixel((0, 0))
    apart = ImageChops.difference(image, Image.new("RGB", image.size, ground)).convert("L")
    inner = apart.point([0] * 25 + [255] * 231).getbbox()
    image = ImageOps.contain(image.crop(inner) if inner else image, (SIDE, SIDE))
    image = ImageOps.expand(image, _GROUND, ground)  # type: ignore[arg-type]  # RGB has three values
    layers = layers_of(image, 24, 5)
    return Logo(name, image.size, corners_of(layers, 260, both_ways=True), layers[min(2, len(layers) - 1)])
