"""What reading keeps about people, and what it adds to the sample council."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from typing import Any

from django.utils import timezone

from forethought.server.design.jinja import long_date
from forethought.server.library.in_force import adopted
from forethought.server.people.kept import Kept
from forethought.server.people.models import Person
from forethought.server.people.sample import sample
from forethought.words import _

from .actions import ask_for_format, ask_who_is_due, assign, confirm, mark_opened, record_witnessed, stop_clock
from .actions.confirming import seal_confirmation
from .light import HEAVY_OF_VERSION, version_in_force
from .mine import open_reading
from .models import Acknowledgement, Assignment, Request
from .told import told_of
from .wording import MEETING, SELF, document_of, own_words


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
    for one in asked.values():
        if one.opened:
            why = _("So that you can stop and come back. It is forgotten once you confirm, and nobody else sees it.")
            yield Kept(_("Parts that you have opened so far"), str(len(one.opened)), why)
        if one.later_on:
            yield Kept(_("The day you chose to be reminded on"), long_date(one.later_on), _("It is forgotten once that day has come."))
    if back := sum(one.withdrawn_on is not None for one in kept):
        yield Kept(_("Readings of which you said that you were not there"), str(back), _("So that it is known why you were asked again."))
    if witnessed := Acknowledgement.objects.filter(witness=person).count():
        yield Kept(_("Readings of which you are the witness"), str(witnessed), _("Each of those people can see that it was you."))
    if rules := Assignment.objects.filter(made_by=person).count():
        yield Kept(_("Rules you made about who is asked to read"), str(rules), _("So that somebody can be asked about them."))


def add_sample_reading(people: dict[str, Person], _sample: dict[str, Any]) -> None:
    """Everybody is asked for the version in force: some confirmed the one before, some this one; one is away, one needs another format."""
    today = timezone.localdate()
    version, before = version_in_force(), adopted().filter(superseded_on__isnull=False).first()
    if version is None:
        return
    for number in ("S05", "S06", "S07", "S09", "S10") if before else ():
        words = own_words(standing=people[number].standing, version=before, since=None)
        at = datetime.combine(before.in_force_from, time(9), UTC)
        seal_confirmation(people[number], before, how=SELF, words=words, at=int(at.timestamp()))
    assign(by=people["S01"], starts=today - timedelta(days=9))
    ask_who_is_due(today=today - timedelta(days=9))
    for number in ("S01", "S03", "S08", "S12"):
        _confirm(people[number])
    record_witnessed(by=people["S05"], people=[people["S07"]], how=MEETING, day=today - timedelta(days=2))
    asked = {one.person_id: one for one in Request.objects.filter(version=version)}
    stop_clock(request=asked[people["S10"].pk], until=today + timedelta(days=10), today=today)
    ask_for_format(request=asked[people["S11"].pk], format="large_print")


def remove_sample_reading() -> None:
    """The rule goes, so that nobody real is asked by it; the rest goes with the versions."""
    numbers = [row["number"] for row in sample()["person"]]
    Assignment.objects.filter(made_by__number__in=numbers).delete()


def _confirm(person: Person) -> None:
    reading = open_reading(person, version_in_force())
    if reading is None:
        return
    for step in reading.steps:
        mark_opened(request=reading.request, key=step.key)
    confirm(request=reading.request)
