"""Faces are counted, small and large, turned and in grey; cups and screens have none."""

import pytest

from forethought.reading import picture
from tests import made_pictures as made


@pytest.fixture(autouse=True)
def _installed():
    made.needs_pictures()


@pytest.mark.parametrize("people", [1, 2, 3, 5])
def test_every_face_is_counted(people):
    assert len(picture.look(made.as_bytes(made.group(people))).faces) == people


@pytest.mark.parametrize("side", [96, 256, 900, 3000])
def test_a_face_is_found_at_every_size_and_its_box_is_in_the_pictures_own_pixels(side):
    sights = picture.look(made.as_bytes(made.portrait().resize((side, side)))).faces
    assert len(sights) == 1
    left, top, width, height = (part / side for part in sights[0].box)
    assert 0.2 < left < 0.4
    assert 0.1 < top < 0.35
    assert 0.25 < width < 0.5
    assert 0.35 < height < 0.6


def test_a_mirrored_face_and_one_in_grey_are_found():
    from PIL import ImageOps

    for image in (ImageOps.mirror(made.portrait()), made.portrait().convert("L")):
        assert len(picture.look(made.as_bytes(image)).faces) == 1


def test_a_screen_and_an_empty_wall_have_no_faces():
    for image in (made.screen("Minutes of the meeting", "Bins: Tuesday"), made.screen(ground="#aa7744")):
        assert picture.look(made.as_bytes(image)).faces == ()
