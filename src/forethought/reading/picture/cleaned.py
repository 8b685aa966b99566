"""A copy of a picture without its hidden data and with its faces covered, made in memory out of the pixels alone."""

from __future__ import annotations

from contextlib import suppress
from io import BytesIO
from typing import NamedTuple

from PIL import Image, ImageCms, ImageDraw

from forethought.reading.look import Box
from forethought.words import _

from . import UnusablePicture
from .faces import faces_in
from .opened import frames_of, opened, unpacked

FORMS = {"jpg": "JPEG", "jpeg": "JPEG", "png": "PNG", "webp": "WEBP"}
"""The kinds a copy may be of, by the end of its file's name."""
PHOTOGRAPHS = {"JPEG", "MPO", "HEIF", "AVIF", "WEBP"}
ROUNDS = 3
"""Times that faces are looked for: a covered picture is looked at again."""
SURE = 0.35
"""Score from which a face is covered: lower than to count one, since a face left bare costs more than a patch too many."""
GREY = (110, 110, 110)
_LONGEST = 1600


class Copy(NamedTuple):
    """The bytes of a copy, the end of its file's name, and how many faces are covered."""

    data: bytes
    ending: str
    covered: int


def cleaned(data: bytes, *, cover: bool = True, ending: str = "") -> Copy:
    """The copy, upright, in its full size; UnusablePicture where there can be none. ``ending`` asks for a kind of `FORMS`."""
    with opened(data) as image:
        if frames_of(image) > 1:
            raise UnusablePicture(_("A moving picture cannot be cleaned here."))
        profile = image.info.get("icc_profile")
        form = FORMS.get(ending.lower().lstrip("."), "JPEG" if image.format in PHOTOGRAPHS else "PNG")
        whole = _in_srgb(unpacked(image, max(image.size)), profile, image.mode)
    covered = _cover(whole) if cover else 0
    bare = Image.frombytes("RGB", whole.size, whole.tobytes())  # pixels alone: nothing else can come along
    held = BytesIO()
    bare.save(held, form, **({"quality": 92} if form != "PNG" else {}))
    return Copy(held.getvalue(), {"JPEG": "jpg"}.get(form, form.lower()), covered)


def _in_srgb(image: Image.Image, profile: bytes | None, mode: str) -> Image.Image:
    """The colours as a screen shows them without a profile. A profile that cannot be used changes nothing."""
    if profile and mode == "RGB":
        with suppress(Exception):
            changed = ImageCms.profileToProfile(image, ImageCms.ImageCmsProfile(BytesIO(profile)), ImageCms.createProfile("sRGB"))
            return changed or image
    return image


def _cover(image: Image.Image) -> int:
    """Paint over every face; how many there were."""
    part = max(1.0, max(image.size) / _LONGEST)
    covered = 0
    for _round in range(ROUNDS):
        small = image.reduce(int(part)) if part >= 2 else image
        found = faces_in(small, SURE)
        if not found:
            break
        draw = ImageDraw.Draw(image)
        for box in found:
            draw.rectangle(_grown(box, image.width / small.width), fill=GREY)
        covered += len(found)
    return covered


def _grown(box: Box, part: float) -> tuple[float, float, float, float]:
    """The corners of a box made wider and higher by a third, so that hair and chin are covered too."""
    left, top, width, height = (side * part for side in box)
    return left - width / 6, top - height / 6, left + width * 7 / 6, top + height * 7 / 6
