"""The whole file of a concern, for a hearing."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Iterator
from datetime import date

from django.db import transaction

from forethought.server.concerns.models import Entry, Evidence
from forethought.server.concerns.opening import Opened, add_entry, purpose_of
from forethought.server.concerns.showing import Shown, chronology
from forethought.server.journal.actions import record
from forethought.server.keys.sealing import unseal
from forethought.server.people.models import Person

from .held import hold_still, need_declared


@transaction.atomic
def file_of(*, opened: Opened, by: Person, on: date | None = None) -> bytes:
    """A ZIP file: the chronology, every picture, and their digests. It is written down that it was taken. Notes are in it."""
    need_declared(opened)
    concern = hold_still(opened)
    add_entry(opened, "exported", {"name": by.name}, by=by, on=on)
    record(by=by, deed="concern_exported", about=concern)
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as made:
        digests = []
        for name, content in _parts(opened):
            made.writestr(name, content)
            digests.append(f"{hashlib.sha256(content).hexdigest()}  {name}")
        made.writestr("SHA256SUMS", "\n".join(digests) + "\n")
    return held.getvalue()


def _parts(opened: Opened) -> Iterator[tuple[str, bytes]]:
    entries = Entry.objects.filter(concern=opened.concern).order_by("number")
    yield "chronology.txt", "\n\n".join(_as_text(shown) for shown in chronology(opened, entries)).encode()
    for kept in Evidence.objects.filter(entry__concern=opened.concern).select_related("entry").order_by("entry__number"):
        told = opened.read(kept.entry)
        yield f"picture-{kept.entry.number}.{told['ending']}", unseal(opened.talk, kept.sealed, purpose_of(kept.entry, "picture"))


def _as_text(shown: Shown) -> str:
    head = f"{shown.number}. {shown.day.isoformat()} {shown.title}" + (f" ({shown.name})" if shown.name else "")
    return "\n".join([head, *(f"   {label + ': ' if label else ''}{said}" for label, said in shown.lines)])
