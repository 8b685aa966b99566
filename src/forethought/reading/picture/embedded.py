"""What a picture's hidden data tells: EXIF (CIPA DC-008), IPTC-IIM, XMP (ISO 16684-1), and the comments of PNG, JPEG and GIF."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from typing import Any, NamedTuple

from PIL import ExifTags, Image, ImageFile, IptcImagePlugin

from . import xmp

LONGEST = 5_000
"""Characters of a description that are read."""

_DESCRIBES = (270, 40091, 40092, 40094, 40095)  # ImageDescription and Windows' title, comment, keywords and subject
_NAMES = (315, 33432, 40093)  # Artist, Copyright, Windows' author
_EXIF_DESCRIBES, _EXIF_NAMES, _EXIF_SERIALS, _TAKEN = (37510,), (42032,), (42033, 42037), 36867
_CAMERA_SERIAL = 50735
_PNG_NAMES = {"author", "artist", "copyright", "creator"}
_PNG_QUIET = {"software", "creation time", "source", "exif", "xml:com.adobe.xmp", "date:create", "date:modify", "date:timestamp"}
_IPTC_DESCRIBES, _IPTC_NAMES = ((2, 5), (2, 105), (2, 120), (2, 25)), ((2, 80), (2, 122))
_IPTC_PLACES = ((2, 92), (2, 90), (2, 95), (2, 101))


class Embedded(NamedTuple):
    """What hidden data tells, each thing once."""

    place: str = ""
    taken: str = ""
    serials: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    described: str = ""


def embedded(image: Image.Image) -> Embedded:
    """The hidden data of an open picture. Damaged data tells nothing."""
    told: list[tuple[str, str]] = []
    for source in (_exif, _iptc, _xmp, _comments):
        with suppress(Exception):
            told += source(image)
    kinds: dict[str, dict[str, None]] = {}
    for kind, text in told:
        kept = " ".join(text.replace("\0", " ").split())[:LONGEST]
        if any(char.isalnum() for char in kept):
            kinds.setdefault(kind, {})[kept] = None
    coordinates, places = list(kinds.get("gps", ())), list(kinds.get("place", ()))
    return Embedded(
        (coordinates or [", ".join(places)])[0],
        next(iter(kinds.get("taken", ())), ""),
        tuple(kinds.get("serial", ())),
        tuple(kinds.get("name", ())),
        "\n".join(kinds.get("described", ()))[:LONGEST],
    )


def _exif(image: Image.Image) -> Iterator[tuple[str, str]]:
    exif = image.getexif()
    if not exif:
        return
    inner, gps = exif.get_ifd(ExifTags.IFD.Exif), exif.get_ifd(ExifTags.IFD.GPSInfo)
    where = _coordinates(gps, 1) or _coordinates(gps, 19)
    if where:
        yield "gps", where
    yield from _texts("described", exif, _DESCRIBES)
    yield from _texts("described", inner, _EXIF_DESCRIBES)
    yield from _texts("described", gps, (28,))
    yield from _texts("name", exif, _NAMES)
    yield from _texts("name", inner, _EXIF_NAMES)
    yield from _texts("serial", inner, _EXIF_SERIALS)
    yield from _texts("serial", exif, (_CAMERA_SERIAL,))
    yield from _texts("taken", inner, (_TAKEN,))


def _texts(kind: str, tags: Any, wanted: tuple[int, ...]) -> Iterator[tuple[str, str]]:
    for tag in wanted:
        if tags.get(tag):
            yield kind, _text(tags[tag], wide=tag >= 40091 and tag <= 40095)


def _text(value: Any, *, wide: bool = False) -> str:
    """A value as text: Windows' own tags are in UTF-16, user comments name their encoding in eight bytes."""
    if isinstance(value, tuple):
        value = bytes(value) if wide else " ".join(map(str, value))
    if isinstance(value, str):
        return value.encode("latin-1").decode("utf-8") if _is_misread(value) else value
    if not isinstance(value, bytes):
        return str(value)
    if wide:
        return value.decode("utf-16-le", "ignore")
    head, rest = value[:8], value[8:]
    if head == b"UNICODE\0":
        return rest.decode("utf-16-le" if rest[1:2] == b"\0" else "utf-16-be", "ignore")
    return (rest if head in {b"ASCII\0\0\0", b"\0" * 8} else value).decode("utf-8", "replace")


def _is_misread(value: str) -> bool:
    """Whether UTF-8 was read as Latin-1, as EXIF's ASCII is."""
    try:
        return not value.isascii() and bool(value.encode("latin-1").decode("utf-8"))
    except UnicodeError:
        return False


def _coordinates(gps: Any, first: int) -> str:
    """Latitude and longitude in degrees with five decimals (about a metre), from the tags that begin with this one."""
    if first + 1 not in gps or first + 3 not in gps:
        return ""
    latitude, longitude = _degrees(gps[first + 1]), _degrees(gps[first + 3])
    if not latitude and not longitude:  # what cameras write where they do not know
        return ""
    south, west = str(gps.get(first, "N")).upper().startswith("S"), str(gps.get(first + 2, "E")).upper().startswith("W")
    return f"{-latitude if south else latitude:.5f}, {-longitude if west else longitude:.5f}"


def _degrees(parts: Any) -> float:
    degrees: float = sum(float(part) / 60**place for place, part in enumerate(parts if isinstance(parts, tuple) else (parts,)))
    return degrees


def _iptc(image: Image.Image) -> Iterator[tuple[str, str]]:
    told: dict[Any, Any] = (IptcImagePlugin.getiptcinfo(image) if isinstance(image, ImageFile.ImageFile) else None) or {}
    for kind, keys in (("described", _IPTC_DESCRIBES), ("name", _IPTC_NAMES), ("place", _IPTC_PLACES)):
        for key in keys:
            values = told.get(key, ())
            for value in values if isinstance(values, list) else [values] if values else ():
                yield kind, value.decode("utf-8", "replace")


def _xmp(image: Image.Image) -> Iterator[tuple[str, str]]:
    packet = image.info.get("xmp") or image.info.get("XML:com.adobe.xmp") or getattr(image, "applist", ())
    if isinstance(packet, (str, bytes)):
        yield from xmp.told(packet if isinstance(packet, str) else packet.decode("utf-8", "replace"))


def _comments(image: Image.Image) -> Iterator[tuple[str, str]]:
    for name, value in [(str(name), value) for name, value in image.info.items()]:
        if name == "comment":
            yield "described", _text(value)
        elif image.format == "PNG" and isinstance(value, str) and name.lower() not in _PNG_QUIET and "raw profile" not in name.lower():
            yield ("name" if name.lower() in _PNG_NAMES else "described"), value
