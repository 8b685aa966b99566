"""Files that cannot or should not be opened are each refused in one plain sentence, and never end in a traceback."""

import os
import random
import struct
import zipfile
import zlib
from collections.abc import Callable
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest

from forethought.documents import UnusableDocument, read, read_safely, safely

from . import made

BILLION = (
    '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaaaaaaaa">'
    + "".join(f'<!ENTITY {new} "{f"&{old};" * 10}">' for old, new in zip("abcdefgh", "bcdefghi", strict=True))
    + "]>"
)
FROM_DISK = '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def packed(parts: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", method) as made_zip:
        for name, data in parts.items():
            made_zip.writestr(name, data)
    return out.getvalue()


def document(inner: str, before: str = "") -> bytes:
    """A bare DOCX with this XML in its body."""
    return packed({"word/document.xml": f"{before}<w:document {W}><w:body>{inner}</w:body></w:document>".encode()})


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def lying_about_its_size() -> bytes:
    """A part that says it has ten bytes and unpacks to two million."""
    data = bytearray(packed({"word/document.xml": b"x" * 2_000_000}))
    at = data.rindex(b"PK\x01\x02")
    data[at + 24 : at + 28] = struct.pack("<I", 10)
    return bytes(data)


def encrypted_pdf() -> bytes:
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(BytesIO(made.as_pdf("1. Aim\n\n1.1. One."))))
    writer.encrypt("secret", algorithm="RC4-128")
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def blank_pdf(pages: int) -> bytes:
    from pypdf import PdfWriter

    writer, out = PdfWriter(), BytesIO()
    for _page in range(pages):
        writer.add_blank_page(595, 842)
    writer.write(out)
    return out.getvalue()


def bomb_pdf() -> bytes:
    """A page whose stream unpacks to a gigabyte, packed twice."""
    inner = zlib.compressobj(9)
    packed_once = b"".join([*(inner.compress(b"(a) Tj " * 150_000) for _turn in range(1_000)), inner.flush()])
    stream = zlib.compress(packed_once, 9)
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>", b"<</Type/Page/Parent 2 0 R/Contents 4 0 R>>",
        b"<</Length %d/Filter[/FlateDecode/FlateDecode]>>stream\n" % len(stream) + stream + b"\nendstream",
    ]  # fmt: skip
    body = b"%PDF-1.4\n" + b"".join(b"%d 0 obj\n%b\nendobj\n" % (nth, part) for nth, part in enumerate(parts, 1))
    return body + b"trailer<</Root 1 0 R/Size 5>>\n%%EOF"


NOT_WHAT = "The name ends in “.{}”, but the file is something else."
TOO_MUCH = "The document unpacks to more than we open: at most 100 MB, 2,000 parts, and 100 times its packed size."
DAMAGED = "The document is damaged or cut short."
REFUSED: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "nothing in it": ("a.txt", lambda: b"", "The document is empty."),
    "only spaces": ("a.md", lambda: b" \n\n\t ", "The document is empty."),
    "no words": ("a.html", lambda: b"<p></p><script>let a = 1</script>", "There are no words in the document."),
    "too large": ("a.txt", lambda: b"a" * (10 * 1024 * 1024 + 1), "The document is larger than 10 MB."),
    "another ending": (
        "a.xlsx", lambda: b"PK", "“a.xlsx” is not a document that we can read: send DOCX, PDF, ODT, HTML, MD or TXT.",
    ),
    "no ending": ("minutes", lambda: b"a", "“minutes” is not a document that we can read: send DOCX, PDF, ODT, HTML, MD or TXT."),
    "a PDF called DOCX": ("a.docx", lambda: blank_pdf(1), NOT_WHAT.format("docx")),
    "text called PDF": ("a.pdf", lambda: b"1. Aim", NOT_WHAT.format("pdf")),
    "a DOCX called TXT": ("a.txt", lambda: document(paragraph("a")), NOT_WHAT.format("txt")),
    "a DOCX called ODT": ("a.odt", lambda: document(paragraph("a")), DAMAGED),
    "a program": ("a.txt", lambda: b"\x7fELF\x00\x00\x01", "The file is not text."),
    "Word's old format": (
        "a.docx", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
        "The document has a password, or is in Word's old format: save it as DOCX without a password.",
    ),
    "half a DOCX": ("a.docx", lambda: document(paragraph("a") * 500)[:300], DAMAGED),
    "no document inside": ("a.docx", lambda: packed({"a.xml": b"<a/>"}), DAMAGED),
    "broken XML": ("a.docx", lambda: packed({"word/document.xml": b"<a><b></a>"}), DAMAGED),
    "XML nested without end": ("a.docx", lambda: document("<w:sdt>" * 5_000 + "</w:sdt>" * 5_000), DAMAGED),
    "a bomb": ("a.docx", lambda: packed({"word/document.xml": b" " * 50_000_000}), TOO_MUCH),
    "a bomb of many parts": ("a.odt", lambda: packed({f"{nth}.xml": b"" for nth in range(2_001)}), TOO_MUCH),
    "a large whole": ("a.odt", lambda: packed({f"{nth}": bytes(range(256)) * 140_000 for nth in range(3)}), TOO_MUCH),
    "a part that lies": ("a.docx", lying_about_its_size, DAMAGED),
    "a billion laughs": (
        "a.docx", lambda: document(paragraph("&i;"), BILLION),
        "The document holds definitions (a DOCTYPE), which no office program writes. We do not open it.",
    ),
    "an entity from the disk": (
        "a.docx", lambda: document(paragraph("&a;"), FROM_DISK),
        "The document holds definitions (a DOCTYPE), which no office program writes. We do not open it.",
    ),
    "a PDF with a password": ("a.pdf", encrypted_pdf, "The PDF has a password: save it without one."),
    "a scan": (
        "a.pdf", lambda: blank_pdf(2), "The PDF holds no text: it seems to be a scan. Send the document that it was printed from.",
    ),
    "too many pages": ("a.pdf", lambda: blank_pdf(301), "The PDF has more than 300 pages."),
    "half a PDF": ("a.pdf", lambda: b"%PDF-1.7\n1 0 obj\n<<", "The PDF is damaged or cut short."),
}  # fmt: skip


@pytest.mark.parametrize("what", REFUSED)
def test_a_file_that_cannot_be_used_is_one_plain_sentence(what: str, tmp_path: Path) -> None:
    name, make, sentence = REFUSED[what]
    file = tmp_path / "upload"
    file.write_bytes(make())
    with pytest.raises(UnusableDocument) as alone:
        read_safely(file, name)
    assert str(alone.value) == sentence


def test_a_bomb_in_a_pdf_takes_neither_the_memory_nor_the_time(tmp_path: Path) -> None:
    file = tmp_path / "upload"
    file.write_bytes(bomb_pdf())
    with pytest.raises(UnusableDocument) as refused:
        read_safely(file, "a.pdf")
    assert "\n" not in str(refused.value)


def test_a_file_that_never_ends_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(safely, "SECONDS", 1)
    os.mkfifo(tmp_path / "upload")
    with pytest.raises(UnusableDocument, match="takes too long to read"):
        read_safely(tmp_path / "upload", "a.txt")


@pytest.mark.parametrize("name", ["numbered.docx", "made.odt", "made.pdf", "made.html"])
@pytest.mark.parametrize("seed", range(12))
def test_a_file_with_broken_bytes_is_read_or_refused(name: str, seed: int, tmp_path: Path) -> None:
    """Whatever is broken in it: a tree, or one sentence."""
    chance = random.Random(seed)
    data = bytearray(whole(name))
    for _turn in range(chance.randint(1, 40)):
        data[chance.randrange(len(data))] = chance.randrange(256)
    (tmp_path / name).write_bytes(data[: chance.randint(len(data) // 2, len(data))] if seed % 3 == 0 else data)
    sentence = ""
    try:
        read(tmp_path / name, name)
    except UnusableDocument as refused:
        sentence = str(refused)
    assert "\n" not in sentence


@cache
def whole(name: str) -> bytes:
    return made.FORMATS[name](made.SALTMERE)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnusableDocument, match=r"gone\.txt cannot be read: No such file"):
        read_safely(tmp_path / "gone.txt", "gone.txt")


def test_nothing_outside_a_document_is_opened(tmp_path: Path) -> None:
    """A picture, a template and a style sheet on other machines, and a file of this one: all stay shut."""
    secret = tmp_path / "secret.txt"
    secret.write_text("TOP SECRET", encoding="utf-8")
    rels = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    outside = f'<Relationship Id="r1" Type="{rels}/header" Target="{secret.as_uri()}" TargetMode="External"/>'
    inside = f'<Relationship Id="r2" Type="{rels}/header" Target="../../../../{secret}"/>'
    parts = {
        "word/document.xml": f"<w:document {W}><w:body>{paragraph('1.1. One.')}</w:body></w:document>".encode(),
        "word/_rels/document.xml.rels": f"<Relationships>{outside}{inside}</Relationships>".encode(),
    }
    (tmp_path / "a.docx").write_bytes(packed(parts))
    page = f'<link rel=stylesheet href="http://192.0.2.1/a.css"><iframe src="{secret.as_uri()}"></iframe><p>1.1. One.</p>'
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    for name in ("a.docx", "a.html"):
        tree = read_safely(tmp_path / name, name)
        assert "SECRET" not in str(tree)
        assert [clause.text for clause in tree.walk()] == ["One."]


def test_a_small_document_that_packs_well_is_no_bomb(tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(document(paragraph("1.1. One.") + " " * 900_000))
    assert [clause.id for clause in read(file, "a.docx").walk()] == ["1.1"]


def test_a_pdf_locked_only_against_changes_is_read(tmp_path: Path) -> None:
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(BytesIO(made.as_pdf("1. Aim\n\n1.1. One."))))
    writer.encrypt("", "owner", algorithm="RC4-128")
    with (tmp_path / "a.pdf").open("wb") as file:
        writer.write(file)
    assert [clause.id for clause in read_safely(tmp_path / "a.pdf", "a.pdf").walk()] == ["1.1"]
