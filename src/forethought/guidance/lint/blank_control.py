"""A field of the control sheet that is empty, or not there."""

from __future__ import annotations

from collections.abc import Iterator

from forethought.guidance.edition import Edition
from forethought.words import _

from .remark import Remark

EXPECTED = ("reference", "version", "issued", "author", "owner", "revision_due", "owner_signed", "eia_date")
"""Fields that the control sheet of a council's document has."""


def find(edition: Edition, on: str) -> Iterator[Remark]:
    """Each empty field, then each field that is missing."""
    for clause in edition.clauses:
        if clause.kind == "control" and not clause.value:
            what = _("“{field}” is blank.").format(field=clause.title)
            yield Remark(clause.id, what, *_why_and_could(clause.id), key="value")
    for field in EXPECTED:
        if f"control.{field}" not in edition.by_id:
            what = _("The control sheet has no field “{field}”.").format(field=field.replace("_", " "))
            yield Remark(f"control.{field}", what, *_why_and_could(field), table="edition", row=edition.head.version, key="version")


def _why_and_could(field: str) -> tuple[str, str]:
    said = {
        "revision": (_("Nobody is told when it must be looked at again, so it grows old."), _("Set a date, at most two years on.")),
        "signed": (_("Nobody can show that it was agreed."), _("Ask for the sign-off, and write down its date.")),
        "eia": (_("Nobody can show that it is fair to everyone."), _("Do the equality impact assessment, or say why none is needed.")),
        "modified": (_("A reader cannot tell which wording they have."), _("Write down the date of the last change.")),
    }
    found = [pair for word, pair in said.items() if word in field]
    return found[0] if found else (_("A reader cannot tell where the document comes from."), _("Fill it in."))
