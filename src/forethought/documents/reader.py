"""One way in for every format: what the file is, whether it may be opened, and the tree that it becomes."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from forethought.words import _

from .block import Source
from .from_json import tree_of_json
from .structure import tree_of
from .tree import Tree, UnusableDocument

LARGEST = 10 * 1024 * 1024
"""Bytes that a document may have."""

READERS = {
    "docx": "from_docx",
    "pdf": "from_pdf",
    "odt": "from_odt",
    "html": "from_html",
    "htm": "from_html",
    "md": "from_text",
    "markdown": "from_text",
    "txt": "from_text",
}
"""The module that reads each ending of a file name."""


def read_file(path: Path, name: str) -> Tree:
    """The tree of a document; UnusableDocument where it cannot be used."""
    if name.lower().endswith(".json"):
        return tree_of_json(_bytes_of(path))
    try:
        return tree_of(source_of_file(path, name))
    except UnusableDocument:
        raise
    except Exception:  # noqa: BLE001  # a hostile file may raise anything, and whoever sent it is told so in a sentence
        raise UnusableDocument(_("The document is damaged, or made in a way that we cannot read.")) from None


def source_of_file(path: Path, name: str) -> Source:
    """The blocks of a document; UnusableDocument where it cannot be used."""
    data = _bytes_of(path)
    ending = name.rpartition(".")[2].lower()
    if ending not in READERS:
        raise UnusableDocument(_("“{name}” is not a document that we can read: send DOCX, PDF, ODT, HTML, MD or TXT.").format(name=name))
    _refuse_other(data, ending)
    module = READERS[ending]
    try:
        reader = import_module(f"{__package__}.{module}")
    except ImportError:
        raise UnusableDocument(_("This document cannot be read here: the extra “documents” of Forethought is not installed.")) from None
    found: Source = reader.source_of(data)
    return found


def _bytes_of(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as fault:
        raise UnusableDocument(_("The file {file} cannot be read: {why}.").format(file=path, why=fault.strerror)) from None
    if len(data) > LARGEST:
        raise UnusableDocument(_("The document is larger than 10 MB."))
    if not data.strip():
        raise UnusableDocument(_("The document is empty."))
    return data


def _refuse_other(data: bytes, ending: str) -> None:
    """Refuse a file that is not what its name says."""
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise UnusableDocument(_("The document has a password, or is in Word's old format: save it as DOCX without a password."))
    is_pdf, is_zip = b"%PDF-" in data[:1024], data.startswith(b"PK")
    if is_pdf != (ending == "pdf") or is_zip != (ending in {"docx", "odt"}):
        raise UnusableDocument(_("The name ends in “.{ending}”, but the file is something else.").format(ending=ending))
    if ending not in {"pdf", "docx", "odt"} and b"\0" in data and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise UnusableDocument(_("The file is not text."))
