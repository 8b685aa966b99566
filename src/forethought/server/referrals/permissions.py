"""Who may see what of questions. A question is seen by whoever asked it and whoever is asked, and by nobody else: no duty opens one."""

from __future__ import annotations

from forethought.server.people.models import POLICY_OWNER, Person
from forethought.server.people.permissions import has_duty

from .models import OPEN, WAITING, Referral


def may_keep_precedents(person: Person) -> bool:
    """Whether the person may make examples of what both agreed to have kept."""
    return has_duty(person, POLICY_OWNER)


def may_read_text(person: Person, referral: Referral, now: int) -> bool:
    """Whether what was asked may be opened for the person now: by the asker while it is open, and by whoever it waits for."""
    if referral.sealed is None or referral.erase_at <= now or not person.is_active:
        return False
    return (referral.asker_id == person.pk and referral.state in OPEN) or (referral.asked_id == person.pk and referral.state == WAITING)
