"""Harassment, threats and pile-ons against people of the Council."""

from __future__ import annotations

from collections.abc import Iterator

from forethought.reading import Reading
from forethought.words import _

from .finding import Match

OURS = ("service_user", "colleague", "manager", "councillor", "council")


def find(reading: Reading) -> Iterator[Match]:
    """Threats and harassment of those whom the clause protects, or of somebody named, who may well be one."""
    whom = (*OURS, "person") if reading.has("person_name") and reading.draft.role.title else OURS
    threats = tuple(seen for seen in reading.of("threat") if seen.about in whom)
    if threats:
        yield Match(
            "plain",
            threats,
            _("This reads as a threat, even as a joke. It can frighten people."),
            _("Leave it out. If somebody has hurt you, report it or talk to somebody you trust."),
        )
    for certainty in ("plain", "possible"):
        shaming = tuple(seen for seen in reading.of("harassment") if seen.about in OURS and seen.certainty == certainty)
        if shaming:
            yield Match(
                certainty,
                shaming,
                _("This could turn people against somebody, or shame them. That can be bullying."),
                _("Do not name or point to them. Raise it with a manager or through the Grievance Procedure."),
            )
            return
