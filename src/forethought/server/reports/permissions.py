"""Who may see reports, and give one to others."""

from __future__ import annotations

from forethought.server.people.models import HR, POLICY_OWNER, Person
from forethought.server.people.permissions import has_duty


def may_see_reports(person: Person) -> bool:
    """Whether the person may see what was counted, and give it to a committee or a union."""
    return has_duty(person, HR, POLICY_OWNER)
