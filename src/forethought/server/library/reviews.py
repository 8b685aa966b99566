"""When the version in force should be looked at again: its owners are reminded, each time once."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from django.urls import reverse
from django.utils import timezone

from forethought.server.environment import environment
from forethought.server.jobs.mail import send
from forethought.server.people.models import POLICY_OWNER, Person
from forethought.words import _

from .models import IN_FORCE, Version

BEFORE = (60, 30, 0)
"""Days before the review on which policy owners are reminded."""


def remind(now: datetime) -> None:
    """Remind the policy owners of reviews that are near, or past: of the nearest date alone, however long this was not asked."""
    today = timezone.localdate(now)
    for version in Version.objects.filter(status=IN_FORCE, review_on__isnull=False):
        due = [days for days in BEFORE if version.review_on - timedelta(days=days) <= today]
        if due:
            _remind(version, min(due), Person.objects.filter(named_duties__duty=POLICY_OWNER, is_active=True).exclude(email=""))


def _remind(version: Version, days: int, people: Iterable[Person]) -> None:
    for person in people:
        send(
            to=person.email,
            subject=_("{name} is due to be looked at again").format(name=version.name),
            body=_body(version, version.review_on),
            once=f"review:{version.pk}:{version.review_on}:{days}:{person.pk}",
        )


def _body(version: Version, day: date) -> str:
    said = _("{name} says that it should be looked at again by {day}.").format(name=version.name, day=f"{day.day} {day:%B %Y}")
    given = environment()
    home = f"{'https' if given.https else 'http'}://{given.hosts[0]}" if given.hosts else ""
    where = _("You can read it, and start the next version, here: {path}").format(path=home + reverse("version", args=[version.pk]))
    return f"{said}\n\n{where}\n"
