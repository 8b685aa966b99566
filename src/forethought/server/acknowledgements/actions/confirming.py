"""Confirming: by oneself after opening what there is to open, or with a witness."""

from __future__ import annotations

import secrets
import time
from collections.abc import Iterable
from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import get_language

from forethought.server.acknowledgements.light import version_in_force
from forethought.server.acknowledgements.models import CONFIRMED, OPEN, Acknowledgement, Request
from forethought.server.acknowledgements.seal import code_of, mark_of
from forethought.server.acknowledgements.steps import steps_between
from forethought.server.acknowledgements.wording import SELF, document_of, own_words, witness_words
from forethought.server.journal.actions import record
from forethought.server.library.in_force import known_of_current
from forethought.server.library.models import Version
from forethought.server.people.models import Person

_NEEDED = (
    *("state", "opened", "person__name", "person__number", "person__standing"),
    *("version__reference", "version__version", "version__title", "version__digest"),
)


class NewerVersion(RuntimeError):
    """This version is not in force, so nobody can confirm it."""


class MustOpenFirst(RuntimeError):
    """Something that the person is asked to read was not opened yet. ``step``: the number of the first such step, from 1."""

    def __init__(self, step: int) -> None:
        super().__init__(step)
        self.step = step


def last_confirmed(person: Person) -> Version | None:
    """The newest version that the person has confirmed; none where they confirmed none."""
    kept = _kept_by(person)
    return kept[0].version if kept else None


def confirmation_of(person: Person, version: Version) -> Acknowledgement | None:
    """The person's confirmation of a version, where it was not taken back."""
    found: Acknowledgement | None = Acknowledgement.objects.filter(person=person, version=version, withdrawn_on=None).first()
    return found


@transaction.atomic
def confirm(*, request: Request) -> Acknowledgement:
    """The person confirms the version in force, in the words of `wording`, all of it opened. Twice is once."""
    asked = Request.objects.select_for_update(of=("self",)).select_related("person", "version").only(*_NEEDED).get(pk=request.pk)
    person, version = asked.person, asked.version
    before = _kept_by(person)
    if (kept := next((one for one in before if one.version_id == version.pk), None)) is not None:
        return kept
    known = known_of_current()
    if asked.state != OPEN or known is None or known[0] != version.pk:
        raise NewerVersion
    since = before[0].version if before else None
    for number, step in enumerate(steps_between(since, version), start=1):
        if step.key not in asked.opened:
            raise MustOpenFirst(number)
    words = own_words(standing=person.standing, version=version, since=since)
    made = seal_confirmation(person, version, how=SELF, words=words)
    _close(asked)
    record(by=person, deed="acknowledged", about=made, name=made.mark)
    return made


@transaction.atomic
def record_witnessed(*, by: Person, people: Iterable[Person], how: str, day: date) -> list[Acknowledgement]:
    """A witness says who was there when the version in force was read, or read it in another format. Who confirmed before is left out."""
    version = version_in_force()
    if version is None:
        raise NewerVersion
    made = []
    for person in people:
        asked, _is_new = Request.objects.select_for_update().get_or_create(person=person, version=version, defaults=_asked_by_nobody(day))
        if confirmation_of(person, version) is not None:
            continue
        words = witness_words(how=how, version=version, name=person.name, witness=by.name, day=day)
        one = seal_confirmation(person, version, how=how, words=words, witness=by)
        _close(asked)
        record(by=by, deed="witnessed", about=one, detail=how, name=one.mark)
        made.append(one)
    return made


@transaction.atomic
def say_not_there(*, person: Person, acknowledgement: Acknowledgement, today: date) -> None:
    """The person was not there: the confirmation is taken back, and they are asked again, from today on."""
    own = Acknowledgement.objects.filter(pk=acknowledgement.pk, person=person, withdrawn_on=None).exclude(how=SELF)
    if not own.update(withdrawn_on=today):
        return
    record(by=person, deed="was_not_there", about=acknowledgement, name=acknowledgement.mark)
    asked = Request.objects.filter(person=person, version=acknowledgement.version_id, state=CONFIRMED).first()
    if asked is not None:
        asked.due, asked.clock_from = today + (asked.due - asked.clock_from), today
        asked.state, asked.closed_on, asked.reminded = OPEN, None, -1
        asked.save()


def seal_confirmation(
    person: Person, version: Version, *, how: str, words: str, witness: Person | None = None, at: int | None = None
) -> Acknowledgement:
    """A confirmation in these words, sealed: now, unless the moment (UTC epoch seconds) is given."""
    made = Acknowledgement(
        person=person,
        version=version,
        name=person.name,
        number=person.number,
        standing=person.standing,
        document=document_of(version),
        digest=version.digest,
        words=words,
        language=get_language() or "en",
        how=how,
        witness=witness,
        at=int(time.time()) if at is None else at,
        salt=secrets.token_hex(16),
    )
    made.mark = mark_of(made.said)
    made.code = code_of(made.mark)
    made.save(force_insert=True)
    return made


def _kept_by(person: Person) -> list[Acknowledgement]:
    """The person's confirmations, that of the newest version first."""
    kept = Acknowledgement.objects.filter(person=person, withdrawn_on=None).select_related("version")
    return list(kept.only("version_id", "person_id", "version__version", "version__digest").order_by("-version__in_force_from", "-pk"))


def _close(asked: Request) -> None:
    """What was opened, put off or needed is forgotten: that it was confirmed is enough."""
    forgotten = {"opened": [], "format": "", "later_on": None, "away_until": None}
    Request.objects.filter(pk=asked.pk).update(state=CONFIRMED, closed_on=timezone.localdate(), **forgotten)


def _asked_by_nobody(day: date) -> dict[str, date]:
    return {"asked_on": day, "clock_from": day, "due": day}
