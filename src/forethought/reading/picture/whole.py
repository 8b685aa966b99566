"""One picture looked at as a whole: opened once, made small enough, then faces, words, hidden data and logos."""

from __future__ import annotations

from collections.abc import Sequence

from PIL import Image

from forethought.reading.look import Box, Look, Sight, Word

from .embedded import embedded
from .faces import faces_in
from .logos import Logo, logos_in
from .opened import SHRINKING, frames_of, opened, unpacked
from .printed import words_in

LONGEST = 1600
MOVING = 60_000_000
"""Pixels times frames up to which a moving picture is looked at in its middle and its end too."""


def look_at(data: bytes, logos: Sequence[Logo]) -> Look:
    """All that is seen; UnusablePicture where it cannot be used."""
    with opened(data) as image:
        told = embedded(image)
        size = image.size
        views = _views(image)
    upright = size if (size[0] >= size[1]) == (views[0].width >= views[0].height) else (size[1], size[0])
    part = upright[0] / views[0].width
    faces = max((faces_in(view) for view in views), key=len)
    read = [words_in(view) for view in views]
    return Look(
        *upright,
        faces=tuple(Sight(_scaled(box, part)) for box in faces),
        words=tuple(word._replace(box=_scaled(word.box, part)) for word in _each_once(read)),
        logos=tuple(Sight(_scaled(box, part), name) for name, box in logos_in(views[0], logos)),
        unseen=("words",) if None in read else (),
        **told._asdict(),
    )


def _views(image: Image.Image) -> list[Image.Image]:
    """The picture; of a moving one its beginning, middle and end."""
    frames = frames_of(image)
    if frames == 1 or image.format in SHRINKING | {"TIFF"} or frames * image.width * image.height > MOVING:
        return [unpacked(image, LONGEST)]
    views = []
    for frame in sorted({0, frames // 2, frames - 1}):
        image.seek(frame)
        views.append(unpacked(image, LONGEST))
    return views


def _each_once(read: list[list[Word] | None]) -> list[Word]:
    """The words of every view; a line that an earlier view held is not said again."""
    kept: list[Word] = []
    lines: set[str] = set()
    for words in read:
        by_line: dict[int, list[Word]] = {}
        for word in words or ():
            by_line.setdefault(word.line, []).append(word)
        for line in by_line.values():
            said = " ".join(word.text for word in line)
            if said not in lines:
                kept += [word._replace(line=len(lines)) for word in line]
                lines.add(said)
    return kept


def _scaled(box: Box, part: float) -> Box:
    left, top, width, height = (round(side * part) for side in box)
    return left, top, max(1, width), max(1, height)
