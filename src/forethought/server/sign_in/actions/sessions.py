"""Ending sessions."""

from __future__ import annotations

from django.db import transaction

from forethought.server.people.models import Person


@transaction.atomic
def end_other_sessions(*, person: Person, but: str) -> int:
    """End every session of the person but this one; and say how many those were."""
    ended: int = person.sessions.exclude(session_key=but).delete()[0]
    return ended
