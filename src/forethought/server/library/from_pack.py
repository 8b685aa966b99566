"""A draft begun from a pack: rules beyond HRSM1, which stand beside the Council's guidance and never take its place."""

from __future__ import annotations

from copy import deepcopy

from forethought.guidance.shelf import packs
from forethought.server.people.models import Person
from forethought.toml import read_folder

from .actions import add_version
from .clauses import OF_A_PACK, rows_of
from .models import Version


def version_of_pack(*, by: Person, pack: str, reference: str = "", version: str = "") -> Version:
    """A draft that says what the pack says. Each of its clauses is still to be confirmed, as those of a document are."""
    edition = packs()[pack]
    tables = deepcopy(dict(read_folder(edition.folder)))
    for row in rows_of(tables):
        row["uid"] = f"{OF_A_PACK}{pack}:{row['id']}"
    head = edition.head
    named = {"reference": reference or head.reference, "version": version or head.version, "title": head.title}
    return add_version(by=by, tables=tables, **named)
