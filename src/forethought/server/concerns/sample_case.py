"""What concerns add to the sample council: who is named, and two concerns, one new and one that is under way."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.utils import timezone

from forethought.server.keys.personal import keep_pair
from forethought.server.people.models import Person

from .actions import Raised, declare, name_officer, raise_concern, take_step
from .models import CASE_OFFICER, MONITORING, Concern, Officer
from .opening import open_for_member

PASSPHRASE = "try it out, all of it"  # noqa: S105  # it is the sample's, and told to everybody
NEW, UNDER_WAY = "C-SAMPLE", "C-SAMPLF"
RECEIPT = "2480135791113170"


def add_sample_concern(people: dict[str, Person], sample: dict[str, Any]) -> None:
    """Hannah Osei of HR and the Head of Governance, as Monitoring Officer, are named. Their passphrase is the sample's."""
    officer, monitoring, today = people["S03"], people["S01"], timezone.localdate()
    name_officer(by=monitoring, person=officer, role=CASE_OFFICER)
    name_officer(by=None, person=monitoring, role=MONITORING)
    private = keep_pair(officer, PASSPHRASE)
    keep_pair(monitoring, PASSPHRASE)
    for reference, receipt, days in ((NEW, RECEIPT, 1), (UNDER_WAY, RECEIPT[::-1], 6)):
        day = today - timedelta(days=days)
        told = {
            "whom": "Somebody called Ty, on the bins",
            "day": (day - timedelta(days=3)).isoformat(),
            "where": "Facebook",
            "quoted": "Number 14 can carry their own rubbish out, lazy so and so",
            "came": "A neighbour showed me.",
        }
        raise_concern(raised=Raised("anonymous", "employee", told), receipt=receipt, on=day, reference=reference)
    day = today - timedelta(days=5)
    declare(opened=open_for_member(officer, private, UNDER_WAY), by=officer, on=day)
    told = {"door": "none", "considered": "It tells of no wrongdoing, and nobody is at risk."}
    take_step(opened=open_for_member(officer, private, UNDER_WAY), by=officer, step="disclosure", told=told, on=day)
    whom = {"whom": "Ty, not in the directory", "standing": "employee"}
    take_step(opened=open_for_member(officer, private, UNDER_WAY), by=officer, step="conflict", told=whom, on=day)


def remove_sample_concern() -> None:
    """Both concerns go; who was named goes with the people."""
    Concern.objects.filter(reference__in=(NEW, UNDER_WAY)).delete()
    Officer.objects.filter(person__number__in=("S01", "S03")).delete()
