"""A picture beside a draft: taken into memory, never into a file; other files refused."""

import tempfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from forethought.reading import picture
from forethought.server.door.pictures import LIMIT, is_picture
from tests import made_pictures as made

JPEG = b"\xff\xd8\xff\xe0" + b"\0" * 100


def test_where_pictures_cannot_be_opened_one_can_be_checked_all_the_same(visitor, monkeypatch):
    monkeypatch.setattr(picture, "can_look", lambda: False)
    page = visitor.post("/", picture=SimpleUploadedFile("private name.jpg", JPEG))
    assert "You added a picture. It was not opened or kept." in page.text
    assert "private name" not in page.html
    assert page.fields()["has_picture"] == "yes"


def test_what_is_no_picture_is_refused_in_a_sentence(visitor):
    page = visitor.post("/", status=400, text="Look", picture=SimpleUploadedFile("a.jpg", b"MZ these are no pixels"))
    assert "The file must be a picture" in page.text
    assert "Look</textarea>" in page.html


def test_a_picture_that_is_too_large_is_refused_and_the_draft_stays(visitor):
    page = visitor.post("/", status=400, text="Look", picture=SimpleUploadedFile("a.jpg", JPEG + b"\0" * LIMIT))
    assert "smaller than 10 MB" in page.text
    assert "Look</textarea>" in page.html


def test_no_file_is_made_for_a_picture(visitor, tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    made.needs_pictures()
    large = made.as_bytes(made.portrait()) + b"\0" * 5_000_000
    page = visitor.post("/", text="Look", picture=SimpleUploadedFile("a.jpg", large))
    assert "1 face seen" in page.text
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "head", [JPEG, b"\x89PNG\r\n\x1a\n....", b"GIF89a..........", b"RIFF\0\0\0\0WEBPVP8 ", b"\0\0\0\x18ftypheic....", b"BM.............."]
)
def test_pictures_of_phones_and_cameras_are_known(head):
    assert is_picture(head[:16])


@pytest.mark.parametrize("head", [b"", b"<svg onload=.....", b"%PDF-1.7........", b"RIFF\0\0\0\0WAVEfmt ", b"\0\0\0\x18ftypmp42...."])
def test_other_files_are_not(head):
    assert not is_picture(head[:16])
