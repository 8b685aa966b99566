"""Place, time, numbers and names in hidden data are found, however they are written; damaged data tells nothing."""

import pytest

from forethought.reading import picture
from tests import made_pictures as made

XMP = """<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF>
<rdf:Description exif:GPSLatitude="51,24.072N" exif:GPSLongitude='1,19.5W' aux:SerialNumber="77 &amp; 8">
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">Tea with Mrs Hartley</rdf:li></rdf:Alt></dc:description>
<dc:creator><rdf:Seq><rdf:li>Sam Poole</rdf:li></rdf:Seq></dc:creator>
<Iptc4xmpExt:PersonInImage><rdf:Bag><rdf:li>Ann Lee</rdf:li></rdf:Bag></Iptc4xmpExt:PersonInImage>
</rdf:Description></rdf:RDF></x:xmpmeta>"""


@pytest.fixture(autouse=True)
def _installed():
    made.needs_pictures()


def plain():
    return made.screen(size=(64, 64))


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_a_cameras_data_is_read_in_every_kind(form):
    seen = picture.look(made.as_bytes(plain(), form, exif=made.hidden()))
    assert (seen.place, seen.serials, seen.names) == (made.PLACE, ("SN12345",), ("Jo Bloggs",))
    assert "The back yard" in seen.described
    assert seen.taken.startswith("2026:11:01")


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_xmp_is_read(form):
    options = {"xmp": XMP.encode()}
    if form == "PNG":
        from PIL.PngImagePlugin import PngInfo

        info = PngInfo()
        info.add_itxt("XML:com.adobe.xmp", XMP)
        options = {"pnginfo": info}
    seen = picture.look(made.as_bytes(plain(), form, **options))
    assert (seen.place, seen.serials) == ("51.40120, -1.32500", ("77 & 8",))
    assert set(seen.names) == {"Sam Poole", "Ann Lee"}
    assert seen.described == "Tea with Mrs Hartley"


def test_windows_comments_in_utf_16_are_read():
    from PIL import Image

    exif = Image.Exif()
    exif[40092] = "Café at Brook Lane".encode("utf-16-le") + b"\0\0"
    assert picture.look(made.as_bytes(plain(), exif=exif)).described == "Café at Brook Lane"


def test_captions_of_the_press_are_read():
    caption, byline = b"\x1c\x02\x78\x00\x0cA caption us", b"\x1c\x02\x50\x00\x08Pat Reed"
    city = b"\x1c\x02\x5a\x00\x08Thatcham"
    block = caption + byline + city
    record = b"8BIM\x04\x04\x00\x00" + len(block).to_bytes(4, "big") + block + (b"\0" if len(block) % 2 else b"")
    segment = b"Photoshop 3.0\0" + record
    data = made.as_bytes(plain())
    data = data[:2] + b"\xff\xed" + (len(segment) + 2).to_bytes(2, "big") + segment + data[2:]
    seen = picture.look(data)
    assert (seen.described, seen.names, seen.place) == ("A caption us", ("Pat Reed",), "Thatcham")


def test_comments_of_jpeg_gif_and_png_are_read():
    from PIL.PngImagePlugin import PngInfo

    info = PngInfo()
    info.add_text("Comment", "by the sea")
    for data in (
        made.as_bytes(plain(), "JPEG", comment=b"by the sea"),
        made.as_bytes(plain(), "GIF", comment=b"by the sea"),
        made.as_bytes(plain(), "PNG", pnginfo=info),
    ):
        assert picture.look(data).described == "by the sea"


def test_a_place_of_nought_is_a_camera_that_does_not_know():
    exif = made.hidden()
    exif.get_ifd(0x8825).update({2: (0.0, 0.0, 0.0), 4: (0.0, 0.0, 0.0)})
    assert picture.look(made.as_bytes(plain(), exif=exif)).place == ""


@pytest.mark.parametrize("cut", range(20, 200, 12))
def test_damaged_hidden_data_tells_nothing_and_harms_nothing(cut):
    whole = made.hidden().tobytes()
    data = made.as_bytes(plain(), exif=whole[:cut] + bytes(255 - byte for byte in whole[cut:]))
    assert picture.look(data).fault == ""


def test_a_picture_without_hidden_data_tells_none():
    seen = picture.look(made.as_bytes(plain(), "PNG"))
    assert (seen.place, seen.taken, seen.serials, seen.names, seen.described) == ("", "", (), (), "")
