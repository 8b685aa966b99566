"""Words in a picture are read, placed, and touch no disk on the way."""

import ctypes
import os
import struct
from pathlib import Path

import pytest

from forethought.reading import picture
from forethought.reading.look import Look, Word
from tests import made_pictures as made


def test_words_are_read_line_by_line_and_each_has_its_place():
    made.needs_words()
    seen = picture.look(made.as_bytes(made.screen("Mrs Edna Marlow, 14 Brook Lane", "Phone 07700 900123")))
    assert seen.printed == "Mrs Edna Marlow, 14 Brook Lane\nPhone 07700 900123"
    at = seen.printed.index("07700")
    left, top, width, height = seen.box_of(at, at + 12)
    assert 70 < left < 120
    assert 55 < top < 75
    assert 120 < width < 180
    assert height < 40


def test_white_words_on_blue_are_read():
    made.needs_words()
    seen = picture.look(made.as_bytes(made.screen("Not for publication", fill="white", ground="#1d4f7c")))
    assert "Not for publication" in seen.printed


def test_white_words_over_a_photograph_are_read():
    made.needs_words()
    from PIL import ImageDraw, ImageFont

    image = made.portrait().resize((900, 900))
    ImageDraw.Draw(image).text(
        (60, 20), "Ring 07700 900123", font=ImageFont.load_default(60), fill="white", stroke_width=3, stroke_fill="black"
    )
    assert "07700 900123" in picture.look(made.as_bytes(image)).printed


def test_a_face_is_no_word():
    made.needs_words()
    assert picture.look(made.as_bytes(made.portrait())).printed == ""


def test_reading_touches_no_disk(tmp_path, monkeypatch):
    """A watch on the folders for temporary files sees nothing made while words are read."""
    made.needs_words()
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    data = made.as_bytes(made.screen("Phone 07700 900123"))
    with Watch(tmp_path, Path("/tmp")) as watch:
        assert "07700" in picture.look(data).printed
    ours = [name for name in watch.made() if any(sign in name.lower() for sign in ("tess", "lept", "ocr", "pil"))]
    assert ours == []
    assert list(tmp_path.iterdir()) == []


class Watch:
    """What is made in these folders, by the kernel's own word (inotify)."""

    def __init__(self, *folders: Path) -> None:
        if not hasattr(os, "memfd_create"):
            pytest.skip("only Linux tells what is made in a folder")
        self.folders, self.libc = folders, ctypes.CDLL(None, use_errno=True)

    def __enter__(self) -> "Watch":
        self.end = self.libc.inotify_init1(os.O_NONBLOCK)
        for folder in self.folders:
            self.libc.inotify_add_watch(self.end, os.fsencode(folder), 0x100)
        return self

    def __exit__(self, *_error: object) -> None:
        try:
            self.told = os.read(self.end, 1 << 20)
        except BlockingIOError:
            self.told = b""
        os.close(self.end)

    def made(self) -> list[str]:
        names, at = [], 0
        while at < len(self.told):
            length = struct.unpack_from("iIII", self.told, at)[3]
            names.append(self.told[at + 16 : at + 16 + length].rstrip(b"\0").decode())
            at += 16 + length
        return names


def test_a_program_that_fails_leaves_the_words_unseen(monkeypatch):
    made.needs_pictures()
    from forethought.reading.picture import printed

    monkeypatch.setattr(printed, "_tesseract", lambda: "/bin/false")
    assert picture.look(made.as_bytes(made.screen("a"))).unseen == ("words",)


def test_the_box_of_some_words_is_around_them_all():
    look = Look(words=(Word("Brook", (10, 10, 50, 20), 0), Word("Lane", (70, 12, 40, 20), 0), Word("Bins", (10, 50, 40, 20), 1)))
    assert look.printed == "Brook Lane\nBins"
    assert look.box_of(0, 10) == (10, 10, 100, 22)
    assert look.box_of(11, 15) == (10, 50, 40, 20)
    assert look.box_of(90, 95) is None
