"""The page that gives a clean copy: a file to keep, nothing hidden in it, no face, and nothing stored."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from forethought.reading import picture
from tests import made_pictures as made


@pytest.fixture(autouse=True)
def _installed():
    made.needs_pictures()


def upload(data: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile("private name.jpg", data)


def test_the_page_says_what_a_copy_is(visitor):
    page = visitor.get("/picture")
    assert "Get a clean copy of a picture" in page.text
    assert "You get a copy without the hidden place" in page.text
    assert "again" not in page.text


def test_a_copy_comes_back_as_a_file(client):
    response = client.post("/picture", {"picture": upload(made.as_bytes(made.group(2), exif=made.hidden()))})
    assert response.headers["Content-Disposition"] == 'attachment; filename="clean-copy.jpg"'
    assert (response.headers["Content-Type"], response.headers["Cache-Control"]) == ("image/jpeg", "no-store")
    seen = picture.look(response.content)
    assert (seen.faces, seen.place, seen.names, seen.width) == ((), "", (), 512)


def test_faces_may_stay(client):
    data = made.as_bytes(made.group(2), exif=made.hidden())
    response = client.post("/picture", {"picture": upload(data), "keep_faces": "yes"})
    assert len(picture.look(response.content).faces) == 2


@pytest.mark.parametrize(
    ("sent", "words"),
    [
        ({}, "Choose a picture first"),
        ({"picture": upload(b"words")}, "must be a picture"),
        ({"picture": upload(made.bomb())}, "too large to open"),
        ({"picture": upload(b"\xff\xd8\xff broken")}, "not a picture that we can open"),
    ],
)
def test_what_cannot_be_cleaned_is_told_on_the_page(visitor, sent, words):
    page = visitor.post("/picture", status=400, **sent)
    assert words in page.text


def test_the_answer_offers_a_copy_where_a_picture_was_seen(visitor):
    page = visitor.post("/", text="Look", picture=upload(made.as_bytes(made.portrait())))
    assert "Get a clean copy of your picture" in page.text
    assert "/picture" in {form.get("action") for form in page.all("form")}
    assert "Get a clean copy" not in visitor.post("/", text="Look").text
