"""A clean copy has no hidden data and no faces, keeps its size and its way up, and its covered parts are one flat colour."""

import pytest

from forethought.reading import picture
from tests import made_pictures as made


@pytest.fixture(autouse=True)
def _installed():
    made.needs_pictures()


def clean(data: bytes, **options):
    from forethought.reading.picture.cleaned import cleaned

    return cleaned(data, **options)


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "TIFF", "AVIF"])
def test_nothing_hidden_and_no_face_is_left(form):
    copy = clean(made.as_bytes(made.group(2), form, exif=made.hidden("Visit to Mrs Hartley")))
    seen = picture.look(copy.data)
    assert (seen.fault, seen.width, seen.height, copy.covered) == ("", 512, 256, 2)
    assert (seen.faces, seen.place, seen.taken, seen.serials, seen.names, seen.described) == ((), "", "", (), (), "")
    for trace in (b"Hartley", b"Bloggs", b"SN12345", b"Exif", b"GPS"):
        assert trace not in copy.data


def test_a_picture_held_sideways_stays_as_it_was_shown():
    from PIL import Image

    data = made.as_bytes(made.group(2).transpose(Image.Transpose.ROTATE_90), exif=made.hidden(turned=6))
    seen = picture.look(clean(data, cover=False).data)
    assert (seen.width, seen.height, len(seen.faces)) == (512, 256, 2)


def test_a_covered_face_is_one_flat_colour():
    from io import BytesIO

    from PIL import Image

    data = made.as_bytes(made.portrait(), "PNG")
    left, top, width, height = picture.look(data).faces[0].box
    image = Image.open(BytesIO(clean(data).data)).crop((left, top, left + width, top + height))
    assert len(image.getcolors()) == 1


def test_faces_may_be_left_and_the_kind_chosen():
    copy = clean(made.as_bytes(made.portrait(), exif=made.hidden()), cover=False, ending=".png")
    assert (copy.ending, copy.covered, copy.data[:4]) == ("png", 0, b"\x89PNG")
    assert len(picture.look(copy.data).faces) == 1


def test_a_large_photograph_is_covered_in_its_own_size():
    copy = clean(made.as_bytes(made.portrait().resize((3000, 3000))))
    seen = picture.look(copy.data)
    assert (seen.width, seen.faces) == (3000, ())


def test_heic_becomes_a_jpeg():
    copy = clean(made.HEIC.read_bytes())
    assert (copy.ending, picture.look(copy.data).place) == ("jpg", "")


def test_a_moving_picture_is_refused():
    data = made.as_bytes(made.portrait(), "GIF", save_all=True, append_images=[made.screen(size=(256, 256))])
    with pytest.raises(picture.UnusablePicture, match="moving picture"):
        clean(data)
