"""A council's own document: DOCX, PDF, ODT, HTML, MD or TXT read into a tree of clauses, and editions written out."""

from __future__ import annotations

from pathlib import Path

from .of_edition import tree_of_edition
from .safely import read_safely
from .tree import Clause, Section, Tree, UnusableDocument
from .written import FORMS, written

__all__ = ["FORMS", "Clause", "Section", "Tree", "UnusableDocument", "read", "read_safely", "tree_of_edition", "written"]


def read(path: Path, name: str) -> Tree:
    """The tree of the document at ``path``, whose own file name is ``name``; UnusableDocument where it cannot be used.

    A file that people send is read with `read_safely`, which does the same in a process of its own.
    """
    from .reader import read_file

    return read_file(path, name)
