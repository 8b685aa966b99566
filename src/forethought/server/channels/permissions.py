"""Who may write whom people can turn to. Reading it needs nothing: not even to be signed in."""

from __future__ import annotations

from forethought.server.people.models import HR, POLICY_OWNER, Person
from forethought.server.people.permissions import has_duty


def may_keep_channels(person: Person) -> bool:
    """Whether the person may write the names, telephone numbers and hours of the channels."""
    return has_duty(person, HR, POLICY_OWNER)
