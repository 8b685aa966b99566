"""PDF: words, lines and columns put together from where the letters stand, and what stands at the edges of the pages."""

from io import BytesIO
from typing import Any

import pytest

from forethought.documents.block import Source
from forethought.documents.from_pdf import source_of
from forethought.documents.pdf_dots import dots_of
from forethought.documents.structure import tree_of

pypdf = pytest.importorskip("pypdf")
SENTENCE = "Anybody who posts about their work should keep the names of people out of it. "


def pdf(body: str, style: str = "") -> bytes:
    """A page set on A4."""
    import weasyprint

    sheet = weasyprint.CSS(string=f"@page{{size:A4;margin:2cm}} body{{font:11pt/1.3 sans-serif}} {style}")
    return bytes(weasyprint.HTML(string=f'<html lang="en"><body>{body}</body></html>').write_pdf(stylesheets=[sheet]))


def texts(source: Source) -> list[str]:
    return [block.text for block in source.blocks]


def test_a_paragraph_goes_on_over_lines_and_pages() -> None:
    long = SENTENCE * 60
    assert texts(source_of(pdf(f"<p>1.1. {long}</p><p>1.2. Short.</p>"))) == [f"1.1. {long.strip()}", "1.2. Short."]


def test_a_word_parted_at_the_end_of_a_line_is_whole_and_a_hyphen_of_its_own_stays() -> None:
    words = "1.1. " + "Confidentiality non-employees self-assessment acknowledgement " * 12
    said = " ".join(texts(source_of(pdf(f'<p lang="en">{words}</p>', "p{width:5cm;hyphens:auto}"))))
    assert set(said.split()) == set(words.split())


def test_two_columns_are_read_one_after_the_other() -> None:
    body = "".join(f"<p>1.{nth}. {SENTENCE * 2}</p>" for nth in range(1, 19))
    source = source_of(pdf(f"<h2>1. Aim</h2>{body}", "body{columns:2}"))
    assert [clause.id for clause in tree_of(source).walk()] == [f"1.{nth}" for nth in range(1, 19)]
    assert all(clause.text == (SENTENCE * 2).strip() for clause in tree_of(source).walk())


def test_the_columns_of_a_table_are_kept_apart() -> None:
    rows = "".join(f"<tr><td>Row {nth}<td>here<td>{nth * 7}</tr>" for nth in range(1, 15))
    assert texts(source_of(pdf(f"<table>{rows}</table>", "td{padding:0 1cm}")))[3] == "Row 4\there\t28"


def test_footnotes_at_the_foot_of_a_page_break_no_paragraph() -> None:
    note = '<span style="float:footnote;font-size:8pt">See part 6.</span>'
    tree = tree_of(source_of(pdf(f"<h2>1. Aim</h2><p>1.1. {SENTENCE * 8}{note} And on.</p>{f'<p>1.2. {SENTENCE * 60}</p>'}")))
    assert [clause.id for clause in tree.walk()] == ["1.1", "1.2", "fn1"]
    assert [clause.text for clause in tree.walk()][2] == "See part 6."
    assert "¹ And on." in next(clause.text for clause in tree.walk())


def test_headers_footers_and_numbers_of_pages_are_told_once() -> None:
    edges = '@page{@top-left{content:"The Code, draft"} @bottom-center{content:counter(page)}}'
    source = source_of(pdf("".join(f"<p>1.{nth}. {SENTENCE * 6}</p>" for nth in range(1, 25)), edges))
    assert [block.text for block in source.margins] == ["The Code, draft", "1"]
    assert len(source.blocks) == 24


def test_a_line_that_comes_twice_in_the_text_is_no_header() -> None:
    source = source_of(pdf("".join(f"<h2>{nth}. Part</h2><p>Keep quiet.</p><p>{SENTENCE * (nth * 3)}</p>" for nth in range(1, 9))))
    assert texts(source).count("Keep quiet.") == 8
    assert not source.margins


def test_words_in_a_part_that_is_kept_apart_are_read_in_their_place() -> None:
    body = "<p>1.1. One.</p><div style='opacity:.9'><p>1.2. Two.</p><div style='opacity:.8'>1.3. Three.</div></div><p>1.4. Four.</p>"
    data = pdf(body)
    assert b"/Form" in data
    assert texts(source_of(data)) == ["1.1. One.", "1.2. Two.", "1.3. Three.", "1.4. Four."]


def test_a_page_without_text_is_named() -> None:
    writer, out = pypdf.PdfWriter(clone_from=pypdf.PdfReader(BytesIO(pdf("<p>1.1. One.</p>")))), BytesIO()
    writer.add_blank_page(595, 842)
    writer.write(out)
    assert "These pages hold no text and may be pictures: 2." in source_of(out.getvalue()).warnings


CURVES = [(1, 4, 4, 1, 4, 0), (4, -1, 1, -4, 0, -4), (-1, -4, -4, -1, -4, 0), (-4, 1, -1, 4, 0, 2)]
CIRCLE = [([0, 2], b"m"), *(([*points], b"c") for points in CURVES)]


@pytest.mark.parametrize(
    ("operations", "found"),
    [
        ([([1, 0, 0, 1, 50, 70], b"cm"), *CIRCLE, ([], b"f")], [(50.0, 70.0)]),
        ([([], b"q"), ([1, 0, 0, 1, 50, 70], b"cm"), ([], b"Q"), *CIRCLE, ([], b"f")], [(0.0, 0.0)]),
        ([*CIRCLE, ([], b"n")], []),
        ([([9, 0, 0, 9, 0, 0], b"cm"), *CIRCLE, ([], b"f")], []),
        ([([0, 0], b"m"), ([300, 0], b"l"), ([], b"S")], []),
        ([([], b"Q"), (["x"], b"cm"), ([], b"f")], []),
    ],
)
def test_a_small_round_shape_is_a_bullet(operations: list[Any], found: list[tuple[float, float]]) -> None:
    assert [*dots_of(operations)] == found
