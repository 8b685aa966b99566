"""Blocks become sections, clauses, lists and notes with the ids that the document gives them, and nothing becomes what it is not."""

from pathlib import Path

import pytest

from forethought import documents
from forethought.documents.from_text import source_of
from forethought.documents.structure import tree_of
from forethought.documents.tree import Tree


def tree(text: str) -> Tree:
    """The tree of a document in plain text."""
    return tree_of(source_of(text.encode()))


def ids(text: str) -> list[str]:
    return [clause.id for clause in tree(text).walk()]


CASES = {
    "numbers nest as they say": (
        "1. Aim\n\n1.1. One\n1.1.1. Two\n1.1.2. Three\n1.2. Four\n\n2. Scope\n\n2.1 Five", "1.1 1.1.1 1.1.2 1.2 2.1",
    ),
    "a list stands below its clause": (
        "1. Aim\n\n1.1. Do not:\n- shout\n* swear\n• spit\n1.2. More:\n- sing", "1.1 1.1(1) 1.1(2) 1.1(3) 1.2 1.2(1)",
    ),
    "letters and Roman numbers": (
        "1. Aim\n\n1.1. All:\n(a) one\n(b) two:\n(i) in two\n(ii) still\n(c) three",
        "1.1 1.1(a) 1.1(b) 1.1(b)(i) 1.1(b)(ii) 1.1(c)",
    ),
    "h, then i, is no Roman number": (
        "1. Aim\n\n1.1. All:\n" + "".join(f"({letter}) x\n" for letter in "abcdefghij"),
        "1.1 " + " ".join(f"1.1({letter})" for letter in "abcdefghij"),
    ),
    "a counted list in a clause is no section": (
        "1. Aim\n\n1.1. Do:\n1. ring\n2. write\n3. wait\n\n2. Scope\n\n2.1. All.", "1.1 1.1(1) 1.1(2) 1.1(3) 2.1",
    ),
    "a further paragraph, and a list that goes on": (
        "1. Aim\n\n1.1. Do:\n- ring\n\nThen think.\n\n- write", "1.1 1.1(1) 1.1.p1 1.1(2)",
    ),
    "a table": ("1. Aim\n\n1.1. Who:\n\n| who | whom |\n| --- | --- |\n| you | us |", "1.1 1.1.t1"),
    "clauses in a table": ("# 1. Aim\n\n| 1.1 | One. |\n| --- | --- |\n| 1.2 | Two. |", "1.1 1.2"),
    "sections without numbers": ("# Rules\n\n# Aims\n\nBe kind.\n\n# Use at work\n\nAt lunch.", "aims.p1 use-at-work.p1"),
    "clauses numbered straight through": ("# Aims\n\n1. Be kind.\n\n2. Be fair.\n\n# Work\n\n3. At lunch.", "1 2 3"),
    "two appendices": (
        "1. Aim\n\n1.1. One.\n\nAppendix A\n\nBlip - a site.\n\nAppendix B\n\nBlip - a site.", "1.1 appendix.blip appendix2.blip",
    ),
    "a numbered appendix": ("1. Aim\n\n1.1. One.\n\nAppendix A\n\n1. Blip.\n\n1.1 Blop.", "1.1 appendix.1 appendix.1.1"),
    "a date, a sum and a version are no clauses": (
        "1. Aim\n\n1.1. One.\n\n12.11.2026 is the day.\n\n3.5 million people read it.\n\n10.30pm is late.", "1.1 1.1.p1 1.1.p2 1.1.p3",
    ),
    "a number twice": ("1. Aim\n\n1.1. One.\n\n1.1. Two.", "1.1 1.1~2"),
    "an appendix that is only spoken of": ("1. Aim\n\n1.1. One.\n\nAppendix one lists them.", "1.1 1.1.p1"),
    "words that a dash joins": ("1. Aim\n\n1.1. One.\n\n-ish is an ending.", "1.1 1.1.p1"),
    "hard lines": ("1. Aim\n\n1.1. " + "word " * 14 + "\nand more of it\n1.2. Two.", "1.1 1.2"),
    "a number at the start of a hard line": ("1. Aim\n\n1.1. " + "word " * 14 + "as told in\n4.2 above, and so on", "1.1"),
}  # fmt: skip


@pytest.mark.parametrize("what", CASES)
def test_ids_are_those_of_the_document(what: str) -> None:
    text, expected = CASES[what]
    assert ids(text) == expected.split()


REMARKS = {
    "a gap": ("1. Aim\n\n1.1. One.\n\n1.3. Three.", "There is a gap in the numbers before 1.3."),
    "out of order": ("1. Aim\n\n1.2. Two.\n\n1.1. One.", "1.1 is out of its order."),
    "a number twice": ("1. Aim\n\n1.1. One.\n\n1.1. Two.", "The number 1.1 stands twice. The second has the id 1.1~2."),
    "no heading": ("1. Aim\n\n1.1. One.\n\n2.1. Two.", "Section 2 has no heading."),
    "two values": ("Version: 1\nVersion no: 2\n\n1. Aim\n\n1.1. One.", "The document gives “Version no” twice: “1” and “2”."),
    "a title that is missing": (
        "Contents\n\n1. Aim\t1\n2. Scope\t2\n\n1. Aim\n\n1.1. One.",
        "The contents list “2 Scope”, and no section is called so.",
    ),
}


@pytest.mark.parametrize("what", REMARKS)
def test_what_is_odd_is_told(what: str) -> None:
    text, remark = REMARKS[what]
    assert remark in tree(text).warnings


def test_nothing_is_told_of_a_document_that_is_in_order() -> None:
    assert tree("1. Aim\n\n1.1. One.\n\n1.2. Two:\n- a point\n- another\n\n2. Scope\n\n2.1. All.").warnings == ()


def test_entries_of_the_contents_in_the_style_of_headings_are_no_sections() -> None:
    made = tree("# Contents\n\n# 1. Aim\t2\n\n# 2. Scope\t3\n\n# 1. Aim\n\n1.1. One.\n\n# 2. Scope\n\n2.1. All.")
    assert [(section.number, section.title) for section in made.sections] == [("1", "Aim"), ("2", "Scope")]


def test_a_sheet_at_the_end_is_read_too() -> None:
    made = tree("# Rules\n\n# 1. Aim\n\n1.1. One.\n\n# Document control\n\nVersion: 4\nReview date:\n")
    assert (made.version, made.control["revision_due"], [clause.id for clause in made.walk()]) == ("4", "", ["1.1"])


def test_a_footnote_stands_in_the_section_of_its_mark() -> None:
    made = tree("1. Aim\n\n1.1. One.¹\n\n2. Scope\n\n2.1. All.\n\n¹ See there.")
    assert [clause.id for clause in made.walk()] == ["1.1", "fn1", "2.1"]
    assert "Footnote 1 stands in section 2, and its mark in section 1. It was put in section 1." in made.warnings


def test_a_tree_comes_back_from_its_row() -> None:
    made = tree("Reference: OP9\nVersion: 2\n\n1. Aim\n\n1.1. One:\n- a point")
    assert (made.reference, made.version) == ("OP9", "2")
    assert Tree.from_row(made.as_row()) == made


def test_a_file_is_read_in_a_process_of_its_own_alike(tmp_path: Path) -> None:
    file = tmp_path / "upload"
    file.write_text("1. Aim\n\n1.1. One", encoding="utf-8")
    assert documents.read_safely(file, "rules.txt") == documents.read(file, "rules.txt")


UNNUMBERED = {
    "a line before its first clause": "1. Aim\n\n1.1. One.\n\nWhom it binds\n\n2.1. All.",
    "a number that began anew": "1. Aim\n\n1.1. One.\n\n1. Whom it binds\n\n2.1. All.",
}


@pytest.mark.parametrize("what", UNNUMBERED)
def test_a_section_takes_the_line_before_its_first_clause_for_a_title(what: str) -> None:
    made = tree(UNNUMBERED[what])
    assert [(section.number, section.title) for section in made.sections] == [("1", "Aim"), ("2", "Whom it binds")]
    assert [clause.id for clause in made.walk()] == ["1.1", "2.1"]
    assert "Section 2 has no heading of its own. The line before its first clause was taken for it." in made.warnings


@pytest.mark.parametrize("line", ["- swear", "(a) swear", "Then it ends.", "'Trust.'"])
def test_a_point_or_a_sentence_is_no_title(line: str) -> None:
    made = tree(f"1. Aim\n\n1.1. Do not:\n\n{line}\n\n2.1. All.")
    assert [section.title for section in made.sections] == ["Aim", ""]
    assert len([*made.walk()]) == 3
