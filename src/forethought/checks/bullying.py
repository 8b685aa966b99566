"""Harassment, threats and pile-ons against people of the Council."""

from __future__ import annotations

from collections.abc import Iterator

from forethought.reading import Reading
from forethought.words import _

from .finding import Match, what

OURS = ("service_user", "colleague", "manager", "councillor", "council")


def find(reading: Reading) -> Iterator[Match]:
    """Threats and harassment of those whom the clause protects, or of somebody named, who may well be one."""
    whom = (*OURS, "person") if reading.has("person_name") and reading.draft.role.title else OURS
    threats = tuple(seen for seen in reading.of("threat") if seen.about in whom)
    if threats:
        yield Match(
            "plain",
            threats,
            _("{what} reads as a threat, even as a joke, and can frighten people.").format(what=what(threats)),
            _("Leave it out, and report it or talk to somebody you trust if somebody has hurt you."),
        )
    for certainty in ("plain", "possible"):
        shaming = tuple(seen for seen in reading.of("harassment") if seen.about in OURS and seen.certainty == certainty)
        if shaming:
            yield Match(
                certainty,
                shaming,
                _("{what} could turn people against somebody or shame them, which can be bullying.").format(what=what(shaming)),
                _("Do not name or point to them: raise it with a manager or through the Grievance Procedure."),
            )
            return
