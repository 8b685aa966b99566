"""What reading keeps about people, and what it adds to the sample council."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from django.utils import timezone

from forethought.server.people.kept import Kept
from forethought.server.people.models import Person
from forethought.words import _

from .actions import ask_for_format, ask_who_is_due, assign, confirm, mark_opened, record_witnessed, stop_clock
from .light import HEAVY_OF_VERSION, version_in_force
from .mine import open_reading
from .models import Acknowledgement, Assignment, Request
from .told import told_of
from .wording import MEETING, document_of


def reading_kept(person: Person) -> Iterator[Kept]:
    """Each version that a person was asked for and what it came to; what they have witnessed, and whom they have made rules for."""
    today = timezone.localdate()
    kept = Acknowledgement.objects.filter(person=person).select_related("version", "witness").defer(*HEAVY_OF_VERSION)
    confirmed = {one.version_id: one for one in kept if one.withdrawn_on is None}
    asked = {one.version_id: one for one in person.reading_requests.select_related("version").defer(*HEAVY_OF_VERSION)}
    versions = {one.version_id: one.version for one in (*confirmed.values(), *asked.values())}
    for key, version in sorted(versions.items()):
        says = told_of(asked.get(key), confirmed.get(key), today)
        why = _(
            "You, your manager and HR see it. It is kept while you work for the Council and for a year after. It is used for nothing else."
        )
        yield Kept(_("Reading: {document}").format(document=document_of(version)), says, why)
    if back := sum(one.withdrawn_on is not None for one in kept):
        yield Kept(_("Readings of which you said that you were not there"), str(back), _("So that it is known why you were asked again."))
    if witnessed := Acknowledgement.objects.filter(witness=person).count():
        yield Kept(_("Readings of which you are the witness"), str(witnessed), _("Each of those people can see that it was you."))
    if rules := Assignment.objects.filter(made_by=person).count():
        yield Kept(_("Rules you made about who is asked to read"), str(rules), _("So that somebody can be asked about them."))


def add_sample_reading(people: dict[str, Person], sample: dict[str, Any]) -> None:
    """Everybody is asked for the version in force: some have confirmed, one is away, one needs another format."""
    today = timezone.localdate()
    version = version_in_force()
    if version is None:
        return
    owner = people["S01"]
    assign(by=owner, starts=today - timedelta(days=9), days=28)
    ask_who_is_due(today=today)
    record_witnessed(by=people["S05"], people=[people["S07"]], how=MEETING, day=max(today - timedelta(days=2), version.in_force_from))
    for number in ("S01", "S03", "S08", "S12"):
        _confirm(people[number])
    asked = {one.person_id: one for one in Request.objects.filter(version=version)}
    stop_clock(request=asked[people["S10"].pk], until=today + timedelta(days=10), today=today)
    ask_for_format(request=asked[people["S11"].pk], format="large_print")


def _confirm(person: Person) -> None:
    reading = open_reading(person, version_in_force())
    if reading is None:
        return
    for step in reading.steps:
        mark_opened(request=reading.request, key=step.key)
    confirm(request=reading.request)
