"""The same document in every format becomes the same tree, and nothing of it is lost."""

import json
import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from forethought import documents
from forethought.documents import Tree

from . import made

IDS = """
1.1 1.1.1 1.1.2 1.1.3 2.1 2.2 3.1 3.1(1) 3.1(2) 3.1(3) 3.2 3.2.q1 3.3 3.3.q1 3.3.q2 3.4 4.1 4.2 4.3 fn1
5.1 5.1(1) 5.1(2) 5.1(3) 5.1(4) 5.1(5) 5.2 fn2
appendix.chirrup appendix.workmates appendix.snapdrawer appendix.note appendix.source appendix.video-sites
""".split()
COUNCILS_IDS = """
1.1 1.1.1 1.1.2 1.1.3 2.1 2.2 2.3 2.4 2.5 3.1 3.1(1) 3.1(2) 3.1(3) 3.1(4) 3.2 4.1 4.2 4.3 4.4 4.5 4.6 5.1 5.2 5.3 6.1 6.2 6.3 6.4
7.1 7.2 7.3 7.4 fn1 8.1 8.2 8.3 8.4 8.5 8.6 fn2 9.1 9.1(1) 9.1(2) 9.1(3) 9.1(4) 9.1(5) 9.1(6) 9.1(7) 9.1(8) 9.2
appendix.facebook appendix.twitter appendix.linkedin appendix.myspace appendix.youtube appendix.wikipedia appendix.flickr appendix.note
""".split()


@cache
def read(name: str, *, councils_own: bool = False) -> Tree:
    """The tree of the fixture, or of HRSM1 D3, in a format."""
    import tempfile

    text = made.councils_own() if councils_own else made.SALTMERE
    with tempfile.NamedTemporaryFile() as file:
        file.write(made.FORMATS[name](text))
        file.flush()
        return documents.read(Path(file.name), name)


def words(text: str) -> Counter[str]:
    """Every word and how often it is said; numbers and the marks of footnotes are looked at as ids."""
    return Counter(re.findall(r"[a-zà-ÿ]+", text.casefold().replace("*", "")))


def body(text: str) -> str:
    return text[re.search(r"^1\. ", text, re.MULTILINE).start() :]  # type: ignore[union-attr]


def said(tree: Tree) -> str:
    """All that a tree says, as text: titles, numbers, clauses."""
    sections = [f"{section.number} {section.title}" for section in tree.sections]
    return "\n".join([*sections, *(f"{clause.id} {clause.text}" for clause in tree.walk())])


@pytest.mark.parametrize("name", made.FORMATS)
def test_every_clause_has_the_id_of_the_document(name: str) -> None:
    assert [clause.id for clause in read(name).walk()] == IDS
    assert [section.number for section in read(name).sections] == ["1", "2", "3", "4", "5", "appendix"]


@pytest.mark.parametrize("name", made.FORMATS)
def test_no_word_of_the_text_is_lost_or_said_less_often(name: str) -> None:
    assert words(body(made.SALTMERE)) - words(said(read(name))) == Counter()


@pytest.mark.parametrize("name", made.FORMATS)
def test_no_word_of_the_front_pages_is_lost(name: str) -> None:
    row = json.dumps(read(name).as_row(), ensure_ascii=False)
    assert not words(made.SALTMERE).keys() - words(row.replace("_", " ")).keys()


@pytest.mark.parametrize("name", made.FORMATS)
def test_the_control_sheet_is_whole_and_an_empty_field_is_empty(name: str) -> None:
    tree = read(name)
    assert (tree.reference, tree.version, tree.title) == ("SDC7", "B2", "Online Conduct Code")
    fields = {key: value for key, value in tree.control.items() if isinstance(value, str)}
    empty = {"modified", "revision_due", "author_signed", "owner_signed", "eia_date", "eia_issues"}
    assert {key for key, value in fields.items() if not value} == empty
    assert fields | dict.fromkeys(empty, "") == fields
    assert (fields["issued"], fields["author"], fields["owner"]) == ("March 2014", "Policy officer", "Head of People")
    assert tree.control["change_history"] == [
        {"version": "B1", "date": "June 2013", "description": "First draft for the union", "change_id": "C-04"},
        {"version": "B2", "date": "March 2014", "description": "Online Conduct Code", "change_id": ""},
    ]
    assert tree.control["related_documents"] == [
        {"reference": "IT-2", "title": "Network Rules", "tier": "2"},
        {"reference": "", "title": "Staff Handbook", "tier": ""},
    ]


ODDITIES = [
    "The contents write “Apendx” where the number of “Appendix A – sites you may have heard of:” would stand. It may be a misprint.",
    "“Revision due” is empty (control.revision_due).",
    "“Date Modified” is empty (control.modified).",
    "The list under 5.1 is broken by footnote 2 after point 3. It was read as one list.",
    "These end without a full stop: 3.4.",
    "These end with a comma, as if words were missing: 4.2.",
    "The document ends without a full stop, at “Video sites - such as Reelbox and”. It may be cut off.",
]


@pytest.mark.parametrize("oddity", ODDITIES)
@pytest.mark.parametrize("name", made.FORMATS)
def test_an_oddity_is_told(name: str, oddity: str) -> None:
    assert oddity in read(name).warnings


@pytest.mark.parametrize("name", made.FORMATS)
def test_the_kinds_are_told_apart(name: str) -> None:
    kinds = {clause.id: clause.kind for clause in read(name).walk()}
    assert kinds == dict.fromkeys(IDS, "clause") | {id: "bullet" for id in IDS if "(" in id} | {
        "3.2.q1": "quote", "3.3.q1": "quote", "3.3.q2": "quote", "fn1": "note", "fn2": "note",
        "appendix.note": "note", "appendix.source": "note",
        **{f"appendix.{name}": "appendix" for name in ("chirrup", "workmates", "snapdrawer", "video-sites")},
    }  # fmt: skip


def test_only_text_knows_of_typed_dashes() -> None:
    told = "Most numbers have a dash before them, and these have none: 3.2, 3.3, 4.3."
    assert {name for name in made.FORMATS if told in read(name).warnings} == {"plain.txt", "plain.md", "typed.docx"}


def test_what_repeats_on_the_pages_of_a_pdf_is_read_once_and_told() -> None:
    tree = read("made.pdf")
    assert "Page 1" not in said(tree)
    assert "Online Conduct Code" not in said(tree)
    assert any("Page 1 of" in warning and "Online Conduct Code" in warning for warning in tree.warnings)


@pytest.mark.parametrize("name", made.FORMATS)
def test_the_council_s_own_document_comes_in_whole(name: str) -> None:
    tree = read(name, councils_own=True)
    ids = [clause.id for clause in tree.walk()]
    assert sorted(id for id in ids if ".q" not in id and id != "appendix.source") == sorted(COUNCILS_IDS)
    assert words(body(made.councils_own())) - words(said(tree)) == Counter()
    assert (tree.reference, tree.version, tree.control["revision_due"]) == ("HRSM1", "D3", "")
    assert any("“Apper”" in warning for warning in tree.warnings)
