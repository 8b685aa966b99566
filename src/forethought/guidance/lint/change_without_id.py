"""A line of the change history without its id, date or description."""

from __future__ import annotations

from collections.abc import Iterator

from forethought.guidance.edition import Edition
from forethought.words import _

from .remark import Remark


def find(edition: Edition, on: str) -> Iterator[Remark]:
    """Each empty field of each change; the version in force must be among them."""
    for change in edition.changes:
        empty = [field.replace("_", " ") for field, value in change._asdict().items() if not value]
        if empty:
            what = _("The change to version {version} has no {fields}.").format(version=change.version, fields=", ".join(empty))
            yield _remark(what, table="change", row=change.version, key=empty[0].replace(" ", "_"))
    if edition.head.version not in {change.version for change in edition.changes}:
        what = _("The change history does not tell of version {version}.").format(version=edition.head.version)
        yield _remark(what, table="edition", row=edition.head.version, key="version")


def _remark(what: str, table: str, row: str, key: str) -> Remark:
    why = _("Nobody can follow a change back to the decision behind it.")
    return Remark("control.change_history", what, why, _("Fill it in from the minutes of the decision."), table=table, row=row, key=key)
