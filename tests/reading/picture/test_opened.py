"""Pictures of every kind are opened, and hostile ones refused in a sentence, in little time and memory."""

import json
import struct
import subprocess
import sys

import pytest

from forethought.reading import picture
from tests import made_pictures as made

MEASURE = """
import json, sys
from forethought.reading import picture
data = open(sys.argv[1], "rb").read()
fault = picture.look(data).fault
most = [line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM")]
print(json.dumps({"fault": fault, "kilobytes": int(most[0])}))
"""


@pytest.fixture(autouse=True)
def _installed():
    made.needs_pictures()


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "GIF", "TIFF", "BMP", "AVIF"])
def test_each_kind_is_opened_and_its_size_told(form):
    seen = picture.look(made.as_bytes(made.portrait(), form))
    assert (seen.fault, seen.width, seen.height) == ("", 256, 256)
    assert len(seen.faces) == 1


@pytest.mark.parametrize("mode", ["L", "1", "P", "RGBA", "LA", "I;16", "CMYK"])
def test_each_way_of_colour_is_opened(mode):
    image = made.portrait().convert("L" if mode == "I;16" else mode)
    if mode == "I;16":
        image = image.convert("I").point(lambda value: value * 256).convert("I;16")
    form = "JPEG" if mode == "CMYK" else "PNG"
    seen = picture.look(made.as_bytes(image, form))
    assert seen.fault == ""
    assert mode == "1" or len(seen.faces) == 1


def test_heic_is_opened_with_its_hidden_data():
    seen = picture.look(made.HEIC.read_bytes())
    assert (seen.fault, seen.width, seen.height, seen.place) == ("", 320, 200, made.PLACE)


def test_a_picture_is_looked_at_as_it_is_shown_whichever_way_it_was_held():
    from PIL import Image

    upright = made.group(2)
    on_its_side = upright.transpose(Image.Transpose.ROTATE_90)  # as a camera held sideways keeps it; tag 6 turns it back
    seen = picture.look(made.as_bytes(on_its_side, exif=made.hidden(turned=6)))
    assert (seen.width, seen.height, len(seen.faces)) == (512, 256, 2)
    left = sorted(sight.box[0] for sight in seen.faces)
    assert left[0] < 150 < 300 < left[1] < 400


def test_a_face_in_a_later_frame_of_a_moving_picture_is_seen():
    from PIL import Image

    blank = Image.new("RGB", (256, 256), "white")
    data = made.as_bytes(blank, "GIF", save_all=True, append_images=[blank.copy(), made.portrait()], duration=100)
    assert len(picture.look(data).faces) == 1


HOSTILE = {
    "a bomb": lambda: made.bomb(),
    "a bomb of one row": lambda: made.bomb(900_000_000, 1),
    "too many frames": lambda: made.many_frames(),
    "cut short": lambda: made.as_bytes(made.group(3))[:9000],
    "cut short, of many points": lambda: made.bomb(5000, 4990)[:2000],
    "words": lambda: b"These are words and no picture.",
    "nothing": lambda: b"",
    "a drawing in XML": lambda: b"<svg xmlns='http://www.w3.org/2000/svg'/>",
    "PostScript": lambda: b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n%%EndComments\n",
    "layers without end": lambda: _layered(),
    "a TIFF that leads back to itself": lambda: b"II*\0\x08\0\0\0" + struct.pack("<HHHIIHHIII", 2, 256, 3, 1, 9, 257, 3, 1, 9, 8),
}


def _layered() -> bytes:
    data = made.as_bytes(made.portrait().resize((3000, 3000)), progressive=True)
    scan = data.rindex(b"\xff\xda")
    return data[:-2] + data[scan:-2] * 80 + b"\xff\xd9"


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_picture_is_refused_in_one_sentence_a_second_and_200_megabytes(name, tmp_path):
    file = tmp_path / "picture"
    file.write_bytes(HOSTILE[name]())
    done = subprocess.run([sys.executable, "-c", MEASURE, str(file)], capture_output=True, text=True, check=True)
    told = json.loads(done.stdout)
    assert told["fault"].endswith(".")
    assert "\n" not in told["fault"]
    assert told["kilobytes"] < 200 * 1024, told
    assert done.stderr == ""


def test_a_picture_of_too_many_bytes_is_refused_unopened():
    assert "larger than 32 MB" in picture.look(b"\xff\xd8" + b"\0" * picture.LIMIT).fault
