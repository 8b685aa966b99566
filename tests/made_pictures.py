"""Pictures drawn for the tests, and what they need to be installed."""

import shutil
import struct
import zlib
from io import BytesIO
from pathlib import Path
from typing import Any

from forethought.reading import picture
from tests.conftest import require

HERE = Path(__file__).parent / "reading" / "picture"
FACE = HERE / "astronaut.jpg"
HEIC = HERE / "yard.heic"
PLACE = "51.40119, -1.32500"


def needs_pictures() -> None:
    """Skip, or fail where it is required, without the extra `pictures`."""
    if not picture.can_look():
        require("pictures", "install forethought[pictures]")


def needs_words() -> None:
    """The same without Tesseract."""
    needs_pictures()
    if not shutil.which("tesseract"):
        require("tesseract", "install tesseract-ocr")


def screen(*lines: str, size: tuple[int, int] = (640, 300), fill: str = "black", ground: str = "white") -> Any:
    """A screen with these lines on it."""
    from PIL import Image, ImageDraw, ImageFont

    image = Image.new("RGB", size, ground)
    draw, font = ImageDraw.Draw(image), ImageFont.load_default(22)
    for number, line in enumerate(lines):
        draw.text((20, 20 + 40 * number), line, fill=fill, font=font)
    return image


def portrait() -> Any:
    """One face."""
    from PIL import Image

    with Image.open(FACE) as image:
        return image.convert("RGB")


def group(people: int) -> Any:
    """So many faces side by side."""
    from PIL import Image

    face = portrait()
    image = Image.new("RGB", (face.width * people, face.height), "white")
    for number in range(people):
        image.paste(face, (face.width * number, 0))
    return image


def hidden(description: str = "The back yard", name: str = "Jo Bloggs", serial: str = "SN12345", *, turned: int = 1) -> Any:
    """Hidden data as a camera writes it."""
    from PIL import Image

    exif = Image.Exif()
    exif[270], exif[315], exif[274] = description, name, turned
    exif.get_ifd(0x8825).update({1: "N", 2: (51.0, 24.0, 4.3), 3: "W", 4: (1.0, 19.0, 30.0)})
    exif.get_ifd(0x8769).update({42033: serial, 36867: "2026:11:01 10:00:00"})
    return exif


def as_bytes(image: Any, form: str = "JPEG", **options: Any) -> bytes:
    """The file of a picture."""
    held = BytesIO()
    image.save(held, form, **options)
    return held.getvalue()


def bomb(width: int = 30_000, height: int = 30_000) -> bytes:
    """A small PNG that unpacks to a picture of this size."""
    row = zlib.compress(b"\0" * min(width * 3 * height, 20_000_000), 9)
    return (
        b"\x89PNG\r\n\x1a\n"
        + _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
        + _chunk(b"IDAT", row)
        + _chunk(b"IEND")
    )


def _chunk(kind: bytes, data: bytes = b"") -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def many_frames(count: int = 200_000) -> bytes:
    """A GIF of one pixel and so many frames."""
    frame = b",\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0"
    return b"GIF89a\x01\0\x01\0\x80\0\0\xff\xff\xff\0\0\0" + frame * count + b";"
