"""A document that was sent: what kind it is, the tree that it becomes, and its text, to hold the one against the other."""

from __future__ import annotations

import tempfile
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple
from zipfile import BadZipFile, ZipFile

from django.core.files.uploadedfile import UploadedFile

from forethought.documents import UnusableDocument, read_safely
from forethought.documents.plain import text_safely
from forethought.words import _

LARGEST = 10 * 1024 * 1024
"""Bytes that a document may have."""


class UnusableUpload(ValueError):
    """One plain sentence that says why a document cannot be used."""


class Read(NamedTuple):
    """``kind``: the ending that files of its kind have. ``tree``: `documents.tree.Tree.as_row`. ``text``: none of JSON."""

    kind: str
    tree: dict[str, Any]
    text: str


def read_upload(file: UploadedFile) -> Read:
    """What a document holds; UnusableUpload where it cannot be read. The name of the file is not known here, only what is in it."""
    if (file.size or 0) > LARGEST:
        raise UnusableUpload(_("The document must be smaller than 10 MB."))
    file.seek(0)
    content = file.read()
    kind = kind_of(content)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"document.{kind}"
        path.write_bytes(content)
        try:
            text = "" if kind == "json" else text_safely(path, path.name)
            return Read(kind, read_safely(path, path.name).as_row(), text)
        except UnusableDocument as fault:
            raise UnusableUpload(str(fault)) from None


def kind_of(content: bytes) -> str:
    """The ending of files that begin so."""
    head = content[:2048].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if b"%pdf-" in content[:1024].lower():
        return "pdf"
    if content.startswith(b"PK"):
        return "odt" if _holds(content, "content.xml") else "docx"
    if head.startswith((b"<!doctype html", b"<html", b"<?xml")) or b"<html" in head or b"<body" in head:
        return "html"
    if head.startswith(b"{"):
        return "json"
    return "md" if b"\n# " in b"\n" + content[:100_000] else "txt"


def _holds(content: bytes, name: str) -> bool:
    try:
        with ZipFile(BytesIO(content)) as packed:
            return name in packed.namelist()
    except (BadZipFile, ValueError, OSError):
        return False
