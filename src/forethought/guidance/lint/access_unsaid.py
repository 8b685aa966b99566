"""A part that no clause plays where somebody asks which sites they may open, so that the answer is that the guidance does not say."""

from __future__ import annotations

from collections.abc import Iterator

from forethought.guidance.clause import access
from forethought.guidance.edition import Edition
from forethought.words import _

from .remark import Remark

NOT_NEEDED = frozenset({"others", "others_follow"})
"""Parts that an edition does without where its other clauses name everybody they are for."""


def find(edition: Edition, on: str) -> Iterator[Remark]:
    """One remark where no clause speaks of access at all; else one for each part that is needed and that nobody plays."""
    played = edition.access
    if not played:
        yield _remark(edition, _("No clause says which sites people may open, and when."))
        return
    for part, what in access().items():
        if part not in played and part not in NOT_NEEDED:
            yield _remark(edition, _("No clause plays the part “{part}”: {what}.").format(part=part, what=what))


def _remark(edition: Edition, what: str) -> Remark:
    why = _("Whoever asks is told that the guidance does not say, and nobody is refused.")
    return Remark(
        "",
        what,
        why,
        _("Name the part in the field “access” of its clause, or leave it unsaid."),
        table="edition",
        row=edition.head.version,
    )
