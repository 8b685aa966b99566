"""Who may look after feeds."""

from __future__ import annotations

from forethought.server.people.models import OPERATOR, Person
from forethought.server.people.permissions import has_duty


def may_keep_feeds(person: Person) -> bool:
    """Whether the person may see how feeds fare, and make secrets for them. It shows nobody's clock."""
    return has_duty(person, OPERATOR)
