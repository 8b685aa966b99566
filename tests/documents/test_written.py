"""What is written out can be read in again, and stands up to those who read by ear."""

import json
import re
from collections import Counter
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as Xml

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forethought import documents
from forethought.documents import Clause, Section, Tree, tree_of_edition, written
from forethought.documents.from_json import tree_of_json
from forethought.documents.to_akn import AKN, OWN
from forethought.guidance import load_named
from forethought.guidance.edition import load

from . import made
from .test_structure import tree

SALTMERE_1 = Path(__file__).parents[1] / "guidance" / "editions" / "saltmere-1"

TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Co", "Cn", "Zl", "Zp"]), min_size=1, max_size=30)
WORD = st.from_regex(r"[a-z]{1,8}(?:[._-][a-z0-9]{1,4}){0,2}|[1-9]\.[1-9](?:\([1-9a-c]\))?", fullmatch=True)
KINDS = st.sampled_from(["clause", "bullet", "note", "quote", "table", "appendix"])
CLAUSES = st.recursive(
    st.builds(Clause, WORD, TEXT, KINDS, st.just(())),
    lambda below: st.builds(Clause, WORD, TEXT, KINDS, st.lists(below, max_size=3).map(tuple)),
    max_leaves=6,
)
SECTIONS = st.builds(Section, WORD, TEXT, st.lists(CLAUSES, max_size=3).map(tuple))
ROWS = st.lists(st.dictionaries(WORD, TEXT, min_size=1, max_size=3), min_size=1, max_size=3)
TREES = st.builds(
    Tree, TEXT, TEXT, st.dictionaries(WORD, TEXT | st.just("") | ROWS, max_size=4), st.lists(SECTIONS, max_size=3).map(tuple),
    st.lists(TEXT, max_size=2).map(tuple),
)  # fmt: skip


def read_back(data: bytes, name: str, tmp_path: Path) -> Tree:
    file = tmp_path / name
    file.write_bytes(data)
    return documents.read(file, name)._replace(warnings=())


@given(TREES)
def test_json_is_the_tree(made_up: Tree) -> None:
    assert tree_of_json(written(made_up, "json")) == made_up


@given(TREES)
def test_akoma_ntoso_holds_the_whole_tree(made_up: Tree) -> None:
    root = Xml.fromstring(written(made_up, "akn"))
    body = root.find(f"{{{AKN}}}doc/{{{AKN}}}mainBody")
    assert body is not None
    assert tuple(map(section_of, body)) == made_up.sections
    own = f"{{{OWN}}}"
    fields = {field.get("name"): field.text or "" for field in root.iter(f"{own}field")}
    tables = {
        table.get("name"): [{cell.get("name"): cell.text or "" for cell in row} for row in table] for table in root.iter(f"{own}table")
    }
    assert {**fields, **tables} == made_up.control
    assert tuple(warning.text for warning in root.iter(f"{own}warning")) == made_up.warnings


def section_of(node: Xml.Element) -> Section:
    """A section of Akoma Ntoso as ours."""
    return Section(said(node, "num"), said(node, "heading"), clauses_of(node))


def clauses_of(node: Xml.Element) -> tuple[Clause, ...]:
    names = {f"{{{AKN}}}paragraph": "clause", f"{{{AKN}}}point": "bullet", f"{{{AKN}}}hcontainer": ""}
    return tuple(
        Clause(said(child, "num"), "\n".join(p.text or "" for p in child[1]), names[child.tag] or child.get("name", ""), clauses_of(child))
        for child in node
        if child.tag in names
    )


def said(node: Xml.Element, name: str) -> str:
    found = node.find(f"{{{AKN}}}{name}")
    return (found.text or "") if found is not None else ""


def test_ids_of_akoma_ntoso_are_ids_of_xml_and_stand_once() -> None:
    root = Xml.fromstring(written(tree_of_edition(load_named()), "akn"))
    ids = [node.get("eId", "") for node in root.iter() if node.get("eId")]
    assert all(re.fullmatch(r"[A-Za-z_][\w.-]*", id) for id in ids)
    assert len(ids) == len(set(ids))
    assert root.find(f".//{{{AKN}}}FRBRWork/{{{AKN}}}FRBRthis").get("value") == "/akn/gb/doc/HRSM1"  # type: ignore[union-attr]
    assert {date.get("date") for date in root.iter(f"{{{AKN}}}FRBRdate")} == {"2011-01-01"}


@pytest.mark.parametrize("form", documents.FORMS)
def test_signs_that_no_file_can_hold_are_left_out(form: str) -> None:
    odd = Tree("R\x00", "1", {"title": "T\x0b"}, (Section("1", "S\ufffe", (Clause("1.1", "One\x1f\ud800 two"),)),))
    data = written(odd, form)
    assert form in {"docx", "pdf"} or b"One two" in data


@pytest.mark.parametrize("form", ["html", "docx"])
def test_a_document_written_out_is_read_in_the_same(form: str, tmp_path: Path) -> None:
    tree_in = tree(made.SALTMERE)
    assert read_back(written(tree_in, form), f"a.{form}", tmp_path) == tree_in._replace(warnings=())


LISTS = "1. Aim\n\n1.1. All:\n(a) one\n(i) deeper\n(ii) deeper still\n(b) two\n\n1.2. More:\n- a point\n  - below it\n- another\n"


@pytest.mark.parametrize("form", ["html", "docx"])
def test_lists_in_lists_keep_their_ids(form: str, tmp_path: Path) -> None:
    ids = ["1.1", "1.1(a)", "1.1(a)(i)", "1.1(a)(ii)", "1.1(b)", "1.2", "1.2(1)", "1.2(1)(1)", "1.2(2)"]
    tree_in = tree(LISTS)
    assert [clause.id for clause in tree_in.walk()] == ids
    assert [clause.id for clause in read_back(written(tree_in, form), f"a.{form}", tmp_path).walk()] == ids


def test_an_edition_is_a_tree_with_every_clause_below_its_own() -> None:
    edition = load_named()
    made_of = tree_of_edition(edition)
    assert [clause.id for clause in made_of.walk()] == [clause.id for clause in edition.clauses if clause.kind != "control"]
    nine = next(section for section in made_of.sections if section.number == "9")
    assert [clause.id for clause in nine.clauses] == ["9.1", "9.2"]
    assert [point.id for point in nine.clauses[0].children] == [f"9.1({nth})" for nth in range(1, 9)]
    assert {clause.kind for clause in made_of.walk()} == {"clause", "bullet", "quote", "note", "appendix"}
    assert (made_of.reference, made_of.version, made_of.control["revision_due"]) == ("HRSM1", "D3", "")


def test_the_council_s_own_words_go_before_ours() -> None:
    edition = load(SALTMERE_1)
    first = edition.clauses[0]
    own = edition._replace(by_id={**edition.by_id, first.id.lower(): first._replace(wording="In the council's own words.")})
    found = {clause.id: clause.text for clause in tree_of_edition(own).walk()}
    assert found.get(first.id, "In the council's own words.") == "In the council's own words."
    assert first.says not in found.values()


class Page(HTMLParser):
    """What a page is made of."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags = Counter[str]()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.heads: list[dict[str, str | None]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given_ = dict(attrs)
        self.tags[tag] += 1
        self.ids += [given_["id"] or ""] if "id" in given_ else []
        self.links += [given_.get("href") or ""] if tag == "a" else []
        self.heads += [given_] if tag == "th" else []


def test_the_page_stands_alone_and_can_be_read_by_ear() -> None:
    text = written(tree_of_edition(load_named()), "html").decode()
    page = Page(text)
    assert '<html lang="en">' in text
    assert page.tags["h1"] == page.tags["main"] == page.tags["title"] == page.tags["nav"] == 1
    assert len(page.ids) == len(set(page.ids))
    assert {link.removeprefix("#") for link in page.links} <= set(page.ids)
    assert all(head.get("scope") in {"row", "col"} for head in page.heads)
    assert not page.tags.keys() & {"script", "img", "link", "iframe"}
    assert "http" not in text


def test_words_of_the_document_are_never_markup() -> None:
    evil = Tree(
        "R", "1", {"title": "<b>T</b>", "author": '"><script>'}, (Section("1", "<i>", (Clause("1.1", "<script>alert(1)</script>"),)),)
    )
    page = Page(written(evil, "html").decode())
    assert not page.tags.keys() & {"script", "b", "i"}


def test_the_pdf_is_tagged_titled_and_says_its_language() -> None:
    pypdf = pytest.importorskip("pypdf")
    reader = pypdf.PdfReader(BytesIO(written(tree_of_edition(load_named()), "pdf")))
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/StructTreeRoot"]
    assert root["/Lang"] == "en"
    assert reader.metadata.title == "Social media guidance"
    assert b"pdfuaid" in root["/Metadata"].get_object().get_data()


def test_nothing_is_fetched_for_the_pdf() -> None:
    evil = Tree("R", "1", {"title": "T"}, (Section("1", "S", (Clause("1.1", "url(http://192.0.2.1/a.png)"),)),))
    assert written(evil, "pdf").startswith(b"%PDF-")


@pytest.mark.parametrize("data", [b"[]", b"{}", b"1", b"{", b"\xff", b'{"reference": 1}', b"[" * 100_000])
def test_json_that_is_no_tree_is_refused_in_a_sentence(data: bytes) -> None:
    with pytest.raises(documents.UnusableDocument, match="does not hold the tree"):
        tree_of_json(data)


def test_json_holds_the_keys_of_the_contract() -> None:
    row = json.loads(written(tree(made.SALTMERE), "json"))
    assert list(row) == ["reference", "version", "control", "sections", "warnings"]
    assert list(row["sections"][0]) == ["number", "title", "clauses"]
    assert list(row["sections"][0]["clauses"][0]) == ["id", "text", "kind", "children"]
