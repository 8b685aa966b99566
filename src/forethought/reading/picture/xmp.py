"""What an XMP packet tells, found by the names of its properties; it is never parsed as XML, which could be made to grow."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from html import unescape

LONGEST = 1_000_000
MOST = 20
"""Times that a property is read."""
PROPERTIES = {
    "dc:description": "described",
    "dc:title": "described",
    "dc:subject": "described",
    "exif:UserComment": "described",
    "photoshop:Headline": "described",
    "acdsee:caption": "described",
    "dc:creator": "name",
    "dc:rights": "name",
    "Iptc4xmpExt:PersonInImage": "name",
    "mwg-rs:Name": "name",
    "MPReg:PersonDisplayName": "name",
    "photoshop:CaptionWriter": "name",
    "aux:SerialNumber": "serial",
    "aux:LensSerialNumber": "serial",
    "exifEX:BodySerialNumber": "serial",
    "exifEX:LensSerialNumber": "serial",
    "Iptc4xmpCore:Location": "place",
    "photoshop:City": "place",
    "photoshop:State": "place",
    "photoshop:Country": "place",
    "photoshop:DateCreated": "taken",
}
"""Each property that tells something about people or places, and what it tells."""


def told(packet: str) -> Iterator[tuple[str, str]]:
    """Pairs of (what it tells, the text). Linear in the length of the packet."""
    packet = packet[:LONGEST]
    for name, kind in PROPERTIES.items():
        for value in values(packet, name):
            yield kind, value
    where = [next(values(packet, f"exif:GPS{axis}"), "") for axis in ("Latitude", "Longitude")]
    if all(where):
        yield "gps", ", ".join(f"{_degrees(one):.5f}" for one in where)


def values(packet: str, name: str) -> Iterator[str]:
    """The values of a property, written as an attribute or as an element."""
    at = 0
    for _turn in range(MOST):
        at = packet.find(name, at)
        if at < 0:
            return
        before, after = packet[at - 1 : at], at + len(name)
        if before == "<" and (end := packet.find(f"</{name}", after)) >= 0:
            yield from _items(packet[packet.find(">", after) + 1 : end])
            at = end + len(name)
        elif before.isspace() and packet[after : after + 1] == "=":
            mark = packet[after + 1 : after + 2]
            end = packet.find(mark, after + 2) if mark in {'"', "'"} else -1
            if end >= 0:
                yield unescape(packet[after + 2 : end])
        at = max(at, after)


def _items(inner: str) -> Iterator[str]:
    for item in _tags().sub("\n", inner).split("\n"):
        if item.strip():
            yield unescape(item.strip())


def _degrees(value: str) -> float:
    """Degrees of "51,24.072N" or "51,24,4.3N" (XMP part 2, GPSCoordinate)."""
    parts = [float(part) for part in re.findall(r"\d+(?:\.\d+)?", value)[:3]]
    size: float = sum(part / 60**place for place, part in enumerate(parts))
    return -size if value.strip()[-1:].upper() in {"S", "W"} else size


@cache
def _tags() -> re.Pattern[str]:
    return re.compile(r"<[^<>]*>")
