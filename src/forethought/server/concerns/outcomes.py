"""What a concern may come to, in words, and for how long each is kept. The software suggests none of them."""

from __future__ import annotations

from datetime import date, timedelta

from forethought.words import _

from .models import DISCIPLINARY, MEMBERS, NOT_KNOWN, RELEVANT

KEPT = {"other_door": 30, "no_case": 182, "explained": 365, "informal": 365, "training": 365, "formal": 6 * 365}
"""Days that the text of a concern is kept after it is closed, by outcome."""
OUTCOMES = tuple(name for name in KEPT if name != "other_door")
"""What a person may decide."""


def outcome_words(outcome: str, route: str = NOT_KNOWN) -> str:
    """An outcome in words."""
    formal = {
        DISCIPLINARY: _("It goes to the Council’s disciplinary procedure"),
        MEMBERS: _("It goes to the Monitoring Officer under the members’ code"),
    }
    return {
        "": _("open"),
        "other_door": _("It went its own way: a disclosure, safeguarding or a grievance"),
        "no_case": _("There is nothing to act on"),
        "explained": _("The guidance was explained"),
        "informal": _("An informal talk"),
        "training": _("Training"),
        "formal": formal.get(route, _("Relevant action is taken")),
    }[outcome]


def route_words(route: str) -> str:
    """Where a concern goes by the role of whom it is about (3.2)."""
    return {
        DISCIPLINARY: _("An employee: the Council’s disciplinary procedure"),
        MEMBERS: _("An elected member: the members’ code, and the Monitoring Officer"),
        RELEVANT: _("Somebody else: relevant action"),
        NOT_KNOWN: _("Not known yet"),
    }[route]


def route_of(standing: str) -> str:
    """The route for a standing of 2.1 or 2.2; not known where the standing is not."""
    if not standing or standing == NOT_KNOWN:
        return NOT_KNOWN
    return {"employee": DISCIPLINARY, "elected_member": MEMBERS}.get(standing, RELEVANT)


def keep_until(outcome: str, closed_on: date) -> date:
    """The day on which the text goes."""
    return closed_on + timedelta(days=KEPT[outcome])
