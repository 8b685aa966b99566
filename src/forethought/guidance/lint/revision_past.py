"""A revision date that is past."""

from __future__ import annotations

from collections.abc import Iterator

from forethought.guidance.edition import Edition
from forethought.words import _

from .remark import Remark


def find(edition: Edition, on: str) -> Iterator[Remark]:
    """The revision due, where it has come and gone."""
    due = edition.control.get("revision_due", "")
    if due and due < on[: len(due)]:
        yield Remark(
            "control.revision_due",
            _("It was due to be looked at again on {date}.").format(date=due),
            _("Staff are held to words that nobody has looked at in time."),
            _("Look at it now, and set the next date."),
            key="value",
        )
