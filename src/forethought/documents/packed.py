"""Packed documents (DOCX, ODT) opened with care: how much they hold is known before anything is unpacked."""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO
from typing import Any

from lxml import etree

from forethought.words import _

from .tree import UnusableDocument

ENTRIES = 2_000
UNPACKED = 100 * 1024 * 1024
"""Bytes that all parts may have together."""
RATIO = 100
"""How many times larger than packed the parts may be."""
SMALL = 1024 * 1024
"""Bytes below which the ratio is not looked at: a blank form may pack very well."""


class Packed:
    """The parts of a packed document by name."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
            raise damaged() from None
        parts = self._zip.infolist()
        size = sum(part.file_size for part in parts)
        if len(parts) > ENTRIES or size > UNPACKED:
            raise too_much()
        if any(part.file_size > SMALL and part.file_size > RATIO * part.compress_size for part in parts):
            raise too_much()
        if any(part.flag_bits & 1 for part in parts):
            raise UnusableDocument(_("The document has a password: save it without one."))
        self.names = frozenset(part.filename for part in parts)

    def bytes_of(self, name: str) -> bytes:
        """A part as it is; UnusableDocument where it holds more than it says."""
        try:
            with self._zip.open(name) as part:
                data = part.read(UNPACKED + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError, KeyError, ValueError):
            raise damaged() from None
        if len(data) > UNPACKED:
            raise too_much()
        return data

    def xml(self, name: str) -> Any:
        """The root of a part, without one entity resolved or one link followed; None where there is no such part."""
        if name not in self.names:
            return None
        safe = {"resolve_entities": False, "no_network": True, "huge_tree": False, "load_dtd": False}
        data = self.bytes_of(name)
        if b"<!DOCTYPE" in data[:4096]:
            raise _with_definitions()
        try:
            root = etree.fromstring(data, etree.XMLParser(remove_comments=True, remove_pis=True, **safe))
        except (etree.XMLSyntaxError, ValueError):
            raise damaged() from None
        if root.getroottree().docinfo.doctype:
            raise _with_definitions()
        return root


def damaged() -> UnusableDocument:
    """The file is broken."""
    return UnusableDocument(_("The document is damaged or cut short."))


def _with_definitions() -> UnusableDocument:
    return UnusableDocument(_("The document holds definitions (a DOCTYPE), which no office program writes. We do not open it."))


def too_much() -> UnusableDocument:
    """The file is a bomb, or might as well be."""
    return UnusableDocument(_("The document unpacks to more than we open: at most 100 MB, 2,000 parts, and 100 times its packed size."))
