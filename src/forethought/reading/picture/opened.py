"""A picture opened from bytes, safely: what it is and how large is known before anything is unpacked."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from io import BytesIO

from PIL import Image, ImageOps

from forethought.words import _

from . import UnusablePicture

FORMATS = ("JPEG", "MPO", "PNG", "WEBP", "GIF", "AVIF", "HEIF", "TIFF", "BMP")
SHRINKING = {"JPEG", "MPO"}
"""Kinds that can be opened at a part of their size."""
LARGE = {"JPEG", "MPO", "HEIF", "AVIF"}
"""Kinds that cameras make, of up to 50 million pixels; the others are screens and drawings."""
PIXELS, CAMERA_PIXELS = 25_000_000, 50_000_000
FRAMES = 600
WORK = 600_000_000
"""Pixels times passes: a picture that is sent in layers may not ask for more."""


@cache
def _with_heic() -> bool:
    """Teach Pillow HEIC, where the library is installed."""
    try:
        from pi_heif import register_heif_opener  # type: ignore[import-untyped,unused-ignore]  # it has no types
    except ImportError:
        return False
    register_heif_opener(thumbnails=False)
    return True


@contextmanager
def opened(data: bytes) -> Iterator[Image.Image]:
    """The picture, its size and frames looked at, nothing unpacked yet; UnusablePicture where it cannot be used."""
    _with_heic()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            image = Image.open(BytesIO(data), formats=_formats())
        except Image.DecompressionBombError:
            raise _too_large() from None
        except Exception:  # noqa: BLE001  # a hostile file may raise anything
            raise UnusablePicture(_("This is not a picture that we can open: send JPEG, PNG, WebP, GIF or HEIC.")) from None
        with image:
            _refuse_large(image, data)
            yield image


def unpacked(image: Image.Image, longest: int) -> Image.Image:
    """The picture upright, in RGB on white, its longer side at most so many pixels; UnusablePicture where it is cut short."""
    try:
        if image.format in SHRINKING:
            image.draft("RGB" if image.mode != "CMYK" else "CMYK", (longest, longest))
        image.load()
        small = image.copy() if max(image.size) <= longest else image.resize(_within(image.size, longest), reducing_gap=2.0)
        return in_rgb(ImageOps.exif_transpose(small))
    except Exception:  # noqa: BLE001  # a hostile file may raise anything
        raise UnusablePicture(_("The picture is damaged or cut short.")) from None


def in_rgb(image: Image.Image) -> Image.Image:
    """The picture in RGB; what is see-through stands on white."""
    if image.mode in {"RGBA", "LA", "PA", "RGBa", "La"} or "transparency" in image.info:
        over = image.convert("RGBA")
        white = Image.new("RGBA", over.size, "white")
        return Image.alpha_composite(white, over).convert("RGB")
    if image.mode.startswith("I;16") or image.mode in {"I", "F"}:  # sixteen bits: keep the upper eight
        return (image if image.mode == "F" else image.point(lambda value: value / 256)).convert("L").convert("RGB")
    return image.convert("RGB")


def frames_of(image: Image.Image) -> int:
    """How many frames it has; at most one more than are allowed."""
    return 1 if image.format in SHRINKING else int(getattr(image, "n_frames", 1))


def _formats() -> list[str]:
    Image.preinit()
    Image.init()
    return [name for name in FORMATS if name in Image.OPEN]


def _refuse_large(image: Image.Image, data: bytes) -> None:
    pixels = image.width * image.height
    if pixels > (CAMERA_PIXELS if image.format in LARGE else PIXELS):
        raise _too_large()
    passes = data.count(b"\xff\xda") if image.format in SHRINKING else 1
    frames = _gif_frames(data) if image.format == "GIF" else _tiff_frames(image) if image.format == "TIFF" else frames_of(image)
    if frames > FRAMES or pixels * passes > WORK:
        raise UnusablePicture(_("The picture has too many frames or layers to look at."))


def _too_large() -> UnusablePicture:
    return UnusablePicture(_("The picture is too large to open: at most 25 million pixels, or 50 million from a camera."))


def _within(size: tuple[int, int], longest: int) -> tuple[int, int]:
    part = longest / max(size)
    return max(1, round(size[0] * part)), max(1, round(size[1] * part))


def _tiff_frames(image: Image.Image) -> int:
    try:
        image.seek(FRAMES)
    except EOFError:
        frames = image.tell() + 1
    except Exception:  # noqa: BLE001  # a hostile file may raise anything
        return FRAMES + 1
    else:
        frames = FRAMES + 1
    image.seek(0)
    return frames


def _gif_frames(data: bytes) -> int:
    """The frames of a GIF, by its blocks: nothing is unpacked, and counting ends at the limit."""
    at, frames = 13 + _palette(data[10]), 0
    while at < len(data) and frames <= FRAMES:
        if data[at] == 0x2C and at + 10 < len(data):
            frames += 1
            at += 11 + _palette(data[at + 9])
        elif data[at] == 0x21:
            at += 2
        else:
            break
        while at < len(data) and data[at]:
            at += data[at] + 1
        at += 1
    return frames


def _palette(packed: int) -> int:
    """Bytes of a palette, by the byte that tells of it."""
    return 3 << ((packed & 7) + 1) if packed & 128 else 0
