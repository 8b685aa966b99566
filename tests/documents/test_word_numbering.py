"""Word's automatic numbers, written by hand into the XML as Word writes them: levels, forms, starts, restarts, styles."""

import zipfile
from collections.abc import Iterable
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forethought.documents.block import Block
from forethought.documents.from_docx import source_of
from forethought.documents.numerals import written

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
KINDS = ("numbering", "styles", "footnotes", "endnotes", "header", "comments")


def docx(body: str, **parts: str) -> bytes:
    """A DOCX of this body, with the inside of its other parts."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr("word/document.xml", f"<w:document {W}><w:body>{body}</w:body></w:document>")
        links = "".join(f'<Relationship Id="{kind}" Type="{RELS}/{kind}" Target="{kind}.xml"/>' for kind in parts)
        made.writestr("word/_rels/document.xml.rels", f"<Relationships>{links}</Relationships>")
        for kind, inner in parts.items():
            made.writestr(f"word/{kind}.xml", f"<w:{kind} {W}>{inner}</w:{kind}>")
    return out.getvalue()


def p(text: str, num: int | None = None, level: int | None = None, style: str = "", runs: str = "") -> str:
    """A paragraph, in a list where ``num`` or ``level`` is given."""
    inner = f'<w:ilvl w:val="{level}"/>' if level is not None else ""
    inner += f'<w:numId w:val="{num}"/>' if num is not None else ""
    listed = f"<w:numPr>{inner}</w:numPr>" if inner else ""
    styled = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f'<w:p><w:pPr>{styled}{listed}</w:pPr><w:r><w:t xml:space="preserve">{text}</w:t></w:r>{runs}</w:p>'


def lvl(at: int, text: str, form: str = "decimal", start: int = 1, more: str = "") -> str:
    return f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>'


def numbering(*levels: str, nums: Iterable[str] = ("",)) -> str:
    """One abstract list, and a list for each of ``nums``, numbered from 1, with what it overrides."""
    lists = "".join(f'<w:num w:numId="{nth}"><w:abstractNumId w:val="7"/>{own}</w:num>' for nth, own in enumerate(nums, 1))
    return f'<w:abstractNum w:abstractNumId="7">{"".join(levels)}</w:abstractNum>{lists}'


def labels(data: bytes) -> list[str]:
    return [block.label or "•" * block.bullet for block in source_of(data).blocks]


LEGAL = (lvl(0, "%1."), lvl(1, "%1.%2."), lvl(2, "%1.%2.%3."))


def test_levels_count_and_begin_anew_below_a_higher_one() -> None:
    body = "".join(p("x", 1, at) for at in (0, 1, 1, 2, 2, 1, 0, 1, 2))
    assert labels(docx(body, numbering=numbering(*LEGAL))) == ["1.", "1.1.", "1.2.", "1.2.1.", "1.2.2.", "1.3.", "2.", "2.1.", "2.1.1."]


@pytest.mark.parametrize(
    ("form", "shown"),
    [
        ("decimal", "9 10 11"), ("lowerLetter", "i j k"), ("upperLetter", "I J K"), ("lowerRoman", "ix x xi"), ("upperRoman", "IX X XI"),
        ("decimalZero", "09 10 11"), ("none", "  "), ("hebrew1", "9 10 11"),
    ],
)  # fmt: skip
def test_a_number_is_written_in_its_form(form: str, shown: str) -> None:
    body = p("x", 1, 0) * 3
    assert " ".join(label.strip("()") for label in labels(docx(body, numbering=numbering(lvl(0, "(%1)", form, 9))))) == shown


def test_letters_go_on_behind_z() -> None:
    assert [written(number, "lowerLetter") for number in (1, 26, 27, 52, 53)] == ["a", "z", "aa", "zz", "aaa"]


def test_a_bullet_is_no_number() -> None:
    data = docx(p("x", 1, 0) + p("y", 1, 1), numbering=numbering(lvl(0, "%1."), lvl(1, "\uf0b7", "bullet")))
    assert labels(data) == ["1.", "•"]


def test_a_list_that_starts_anew_does_so_once() -> None:
    own = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    body = p("x", 1, 0) * 2 + p("x", 2, 0) * 2 + p("x", 1, 0)
    assert labels(docx(body, numbering=numbering(*LEGAL, nums=("", own)))) == ["1.", "2.", "5.", "6.", "7."]


def test_two_lists_of_one_kind_count_on_together() -> None:
    body = p("x", 1, 0) + p("x", 2, 0) + p("x", 1, 0)
    assert labels(docx(body, numbering=numbering(*LEGAL, nums=("", "")))) == ["1.", "2.", "3."]


def test_a_list_may_have_a_level_of_its_own() -> None:
    own = f'<w:lvlOverride w:ilvl="0">{lvl(0, "(%1)", "lowerRoman", 3)}</w:lvlOverride>'
    assert labels(docx(p("x", 1, 0) + p("x", 2, 0), numbering=numbering(*LEGAL, nums=("", own)))) == ["1.", "(iii)"]


def test_a_level_that_never_restarts_goes_on() -> None:
    levels = (lvl(0, "%1."), lvl(1, "%1.%2.", more='<w:lvlRestart w:val="0"/>'))
    body = "".join(p("x", 1, at) for at in (0, 1, 1, 0, 1))
    assert labels(docx(body, numbering=numbering(*levels))) == ["1.", "1.1.", "1.2.", "2.", "2.3."]


def test_a_legal_level_shows_figures_whatever_those_above_are() -> None:
    levels = (lvl(0, "%1.", "upperRoman"), lvl(1, "%1.%2.", more="<w:isLgl/>"))
    assert labels(docx(p("x", 1, 0) + p("x", 1, 1), numbering=numbering(*levels))) == ["I.", "1.1."]


def test_a_level_below_one_that_was_never_used_shows_its_start() -> None:
    assert labels(docx(p("x", 1, 1) + p("x", 1, 0), numbering=numbering(*LEGAL))) == ["1.1.", "1."]


STYLES = """
<w:style w:type="paragraph" w:styleId="Section"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Clause"><w:name w:val="Clause"/>
<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="My clause"/><w:basedOn w:val="Clause"/></w:style>
<w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>
"""


def test_numbers_come_from_styles_and_from_those_they_are_based_on() -> None:
    body = p("x", style="Section") + p("x", style="Clause") + p("x", style="Mine") + p("x", 0, style="Mine") + p("x", style="Loop")
    data = docx(body, numbering=numbering(*LEGAL), styles=STYLES)
    assert labels(data) == ["1.", "1.1.", "1.2.", "", ""]
    assert [block.heading for block in source_of(data).blocks] == [1, 0, 0, 0, 0]


def test_a_style_is_tied_to_a_level_by_the_list_itself() -> None:
    levels = (lvl(0, "%1."), lvl(1, "%1.%2.", more='<w:pStyle w:val="Tied"/>'))
    style = '<w:style w:styleId="Tied"><w:name w:val="Tied"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    assert labels(docx(p("x", 1, 0) + p("x", style="Tied"), numbering=numbering(*levels), styles=style)) == ["1.", "1.1."]


def test_a_list_of_a_list_style_is_followed() -> None:
    linked = '<w:abstractNum w:abstractNumId="8"><w:numStyleLink w:val="Legal"/></w:abstractNum>'
    own = f'<w:abstractNum w:abstractNumId="9"><w:styleLink w:val="Legal"/>{"".join(LEGAL)}</w:abstractNum>'
    nums = '<w:num w:numId="1"><w:abstractNumId w:val="8"/></w:num>'
    assert labels(docx(p("x", 1, 0) + p("x", 1, 1), numbering=linked + own + nums)) == ["1.", "1.1."]


@pytest.mark.parametrize("body", [p("x", 99, 0), p("x", 1, 8), p("x", 0, 0), p("x")])
def test_a_list_that_is_not_there_gives_no_number(body: str) -> None:
    assert labels(docx(body, numbering=numbering(*LEGAL))) == [""]


def test_an_empty_paragraph_is_counted_as_word_does() -> None:
    assert labels(docx(p("x", 1, 0) + p("", 1, 0) + p("x", 1, 0), numbering=numbering(*LEGAL))) == ["1.", "3."]


@given(st.lists(st.integers(0, 2), min_size=1, max_size=40))
def test_numbers_are_as_a_person_would_count(levels: list[int]) -> None:
    counted: list[str] = []
    counts = [0, 0, 0]
    for at in levels:
        counts = [*counts[:at], counts[at] + 1, *[0] * (2 - at)]
        counted.append("".join(f"{count or 1}." for count in counts[: at + 1]))
    assert labels(docx("".join(p("x", 1, at) for at in levels), numbering=numbering(*LEGAL))) == counted


def blocks(data: bytes) -> list[Block]:
    return [block._replace(place="") for block in source_of(data).blocks]


def test_a_real_footnote_is_marked_where_it_stands_and_comes_last() -> None:
    note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    foot = f'<w:footnote w:type="separator" w:id="0">{p("")}</w:footnote><w:footnote w:id="2">{p("See part 6.")}</w:footnote>'
    made = docx(p("One", runs=note) + p("Two"), footnotes=foot)
    assert blocks(made) == [Block("One¹"), Block("Two"), Block("See part 6.", note="1")]


def test_what_was_struck_out_is_left_out_and_told_and_what_was_put_in_is_read() -> None:
    struck = "<w:del><w:r><w:delText>never </w:delText></w:r></w:del><w:ins><w:r><w:t>always</w:t></w:r></w:ins>"
    source = source_of(docx(p("You may ", runs=struck)))
    assert source.blocks[0].text == "You may always"
    assert source.warnings == (
        "Words struck out as tracked changes were left out: never .",
        "Words put in as tracked changes were read as if accepted.",
    )


def test_hidden_words_are_told_and_raised_figures_are_marks() -> None:
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>psst</w:t></w:r>"
    mark = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>3</w:t></w:r>'
    source = source_of(docx(p("One", runs=hidden + mark)))
    assert source.blocks[0].text == "One³"
    assert source.warnings == ("Hidden words were left out: psst.",)


def test_a_text_box_is_read_once() -> None:
    box = f"<w:txbxContent>{p('In a box')}</w:txbxContent>"
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    both = f"<w:r><mc:AlternateContent {mc}><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
    assert [block.text for block in blocks(docx(p("One", runs=both)))] == ["One", "In a box"]
