"""Blocks become sections, clauses, lists and notes with the ids that the document gives them."""

from pathlib import Path

from forethought import documents
from forethought.documents.from_text import source_of
from forethought.documents.structure import tree_of
from forethought.documents.tree import Tree


def tree(text: str) -> Tree:
    """The tree of a document in plain text."""
    return tree_of(source_of(text.encode()))


def ids(text: str) -> list[str]:
    return [clause.id for clause in tree(text).walk()]


def test_numbers_nest_as_they_say() -> None:
    assert ids("1. Aim\n\n1.1. One\n1.1.1. Two\n1.1.2. Three\n1.2. Four\n\n2. Scope\n\n2.1 Five") == ["1.1", "1.1.1", "1.1.2", "1.2", "2.1"]


def test_a_list_goes_on_behind_a_footnote_and_a_person_is_told() -> None:
    made = tree("1. Aim¹\n\n- 1.1. Do not:\n- Shout\n- Swear\n\n¹ See the code.\n\n- Spit\n- 1.2. That is all.")
    assert [clause.id for clause in made.walk()] == ["1.1", "1.1(1)", "1.1(2)", "1.1(3)", "1.2", "fn1"]
    assert "The list under 1.1 is broken by footnote 1 after point 2. It was read as one list." in made.warnings


def test_a_tree_comes_back_from_its_row() -> None:
    made = tree("Reference: OP9\nVersion: 2\n\n1. Aim\n\n1.1. One:\n- a point")
    assert (made.reference, made.version) == ("OP9", "2")
    assert Tree.from_row(made.as_row()) == made


def test_a_file_is_read_in_a_process_of_its_own_alike(tmp_path: Path) -> None:
    file = tmp_path / "upload"
    file.write_text("1. Aim\n\n1.1. One", encoding="utf-8")
    assert documents.read_safely(file, "rules.txt") == documents.read(file, "rules.txt")
