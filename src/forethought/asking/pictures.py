"""The pictures of a row: opened from their paths, looked at, and what was seen as JSON that can be sent back and forth."""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from forethought.reading import picture
from forethought.reading.draft import Draft
from forethought.reading.look import Look, Sight, Word
from forethought.words import _

from .fault import UnusableRow
from .fields import LIMIT, list_in

if TYPE_CHECKING:
    from forethought.reading.picture.cleaned import Copy

MOST = 10
"""Pictures that a draft may have."""


def with_pictures(draft: Draft, row: Mapping[str, Any], logos: Sequence[str] = (), folder: str = "") -> Draft:
    """The draft with its pictures looked at. A path that is not found is looked for in ``folder`` too."""
    paths = list_in(row, "pictures")
    if not paths:
        return draft
    known = logos_from(logos)
    return draft._replace(looks=tuple(_look(path, number, known, folder) for number, path in enumerate(paths)))


def with_bytes(draft: Draft, pictures: Sequence[bytes], logos: Sequence[str] = ()) -> Draft:
    """The draft with pictures that came with it."""
    if not pictures:
        return draft
    known = logos_from(logos)
    return draft._replace(pictures=len(pictures), looks=tuple(picture.look(data, known) for data in pictures))


def logos_from(paths: Sequence[str]) -> tuple[Any, ...]:
    """The registered logos: pictures, and folders of pictures; out of ``FORETHOUGHT_LOGOS`` where none are given."""
    given = list(paths) or [path.strip() for path in os.environ.get("FORETHOUGHT_LOGOS", "").split(",") if path.strip()]
    if not given or not picture.can_look():
        return ()
    from forethought.reading.picture.logos import registered

    return registered(tuple(given))


def read_bytes(path: str, folder: str = "") -> bytes:
    """The bytes of a picture's file; UnusablePicture where it cannot be read. Only ordinary files are opened."""
    beside = os.path.join(folder, path)
    where = beside if folder and not os.path.exists(path) and os.path.exists(beside) else path
    try:
        told = os.stat(where)
        if not stat.S_ISREG(told.st_mode):
            raise picture.UnusablePicture(_("This is not a file."))
        if told.st_size > picture.LIMIT:
            raise picture.UnusablePicture(_("The picture is larger than 32 MB."))
        with open(where, "rb") as file:
            return file.read()
    except (OSError, ValueError) as fault:
        if isinstance(fault, picture.UnusablePicture):
            raise
        raise picture.UnusablePicture(_("The file cannot be read.")) from None


def clean_copy(given: str | bytes, ending: str = "", *, cover: bool = True) -> Copy:
    """The clean copy of a picture, by its path or its bytes; UnusableRow where there can be none."""
    if not picture.can_look():
        raise UnusableRow(picture.look(b"").fault)
    from forethought.reading.picture.cleaned import cleaned

    try:
        return cleaned(given if isinstance(given, bytes) else read_bytes(given), cover=cover, ending=ending)
    except picture.UnusablePicture as fault:
        raise UnusableRow(str(fault)) from None


def _look(path: str, number: int, logos: Sequence[Any], folder: str) -> Look:
    if number >= MOST:
        return Look(fault=_("Only the first ten pictures are looked at."))
    try:
        return picture.look(read_bytes(path, folder), logos)
    except picture.UnusablePicture as fault:
        return Look(fault=str(fault))


def look_row(look: Look) -> dict[str, Any]:
    """What was seen, as JSON; `look_of` reads it again."""
    return look._asdict()


def look_of(row: Any) -> Look | None:
    """What was seen, out of JSON that a page sent back; None where it is not what `look_row` gives. It is believed: whoever changes it
    only misleads themselves."""
    try:
        texts = {name: _short(row[name]) for name in ("place", "taken", "described", "fault")}
        lists = {name: tuple(_short(one) for one in row[name][:50]) for name in ("serials", "names", "unseen")}
        words = tuple(Word(_short(text), _box(box), int(line)) for text, box, line in row["words"][:3_000])
        sights = {name: tuple(Sight(_box(box), _short(called)) for box, called in row[name][:400]) for name in ("faces", "logos")}
        look = Look(int(row["width"]), int(row["height"]), words=words, **texts, **lists, **sights)  # type: ignore[arg-type]  # each by its name
    except (KeyError, TypeError, ValueError):
        return None
    return look if len(look.wording) <= LIMIT else None


def _short(text: Any) -> str:
    if not isinstance(text, str) or len(text) > 10_000:
        raise TypeError
    return text


def _box(sides: Any) -> tuple[int, int, int, int]:
    left, top, width, height = sides
    return int(left), int(top), int(width), int(height)
