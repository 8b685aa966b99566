"""A concern that is open: its keys are at hand for as long as one page takes, and no longer."""

from __future__ import annotations

import json
import time
from datetime import date
from typing import Any, NamedTuple

from django.db.models import Max
from django.utils import timezone

from forethought.server.keys.personal import unwrap
from forethought.server.keys.sealing import Unreadable, seal, unseal
from forethought.server.people.models import Person
from forethought.words import _

from .models import Concern, Entry, Member
from .receipts import stretch
from .refusals import NotYours, Refused


class Opened(NamedTuple):
    """A concern with its keys; ``member``: whose they are, none where the receipt opened it. ``case`` is empty then."""

    concern: Concern
    case: bytes
    talk: bytes
    member: Member | None = None

    def read(self, entry: Entry) -> dict[str, Any]:
        """What an entry says."""
        told: dict[str, Any] = json.loads(unseal(self._key(entry.is_talk), entry.sealed, purpose_of(entry)))
        return told

    def key(self, *, is_talk: bool) -> bytes:
        """The key of one of both sides."""
        return self._key(is_talk)

    def _key(self, is_talk: bool) -> bytes:
        return self.talk if is_talk else self.case


def purpose_of(entry: Entry, what: str = "entry") -> bytes:
    """What an entry is sealed for: its place, so that none can be put in the place of another."""
    return f"concern {entry.concern_id}: {what} {entry.number} {entry.kind} {entry.step}".encode()


def open_for_member(person: Person, private: bytes, reference: str) -> Opened:
    """The concern, for somebody who deals with it. NotYours where they do not; Refused where it was sealed for an earlier key of theirs."""
    member = Member.objects.select_related("concern").filter(person=person, concern__reference=reference, concern__erased_on=None).first()
    if member is None:
        raise NotYours
    try:
        case = unwrap(private, member.wrapped)
    except Unreadable:
        raise Refused(_("You have a new case key since you were invited. Ask another of its members to invite you again.")) from None
    return opened_with(member.concern, case, member)


def opened_with(concern: Concern, case: bytes, member: Member | None = None) -> Opened:
    """The concern, with its case key."""
    return Opened(concern, case, unseal(case, concern.talk, talk_purpose(concern)), member)


def open_by_receipt(receipt: str) -> Opened:
    """The raiser's side of a concern. NotYours where no concern has this receipt."""
    stretched = stretch(receipt)
    concern = Concern.objects.filter(receipt=stretched.mark, erased_on=None).first()
    if concern is None:
        raise NotYours
    return Opened(concern, b"", unwrap(stretched.private, concern.talk_for_raiser))


def talk_purpose(concern: Concern) -> bytes:
    """What the key of the conversation is sealed for."""
    return f"concern {concern.pk}: conversation".encode()


def add_entry(
    opened: Opened, kind: str, told: dict[str, Any], *, by: Person | None, is_talk: bool = False, step: str = "", on: date | None = None
) -> Entry:
    """Write something down, sealed. From whoever raised it only the day is kept, and never the hour. In the caller's transaction."""
    last = Entry.objects.filter(concern=opened.concern).aggregate(last=Max("number"))["last"] or 0
    at = moment(on) if by is not None else beginning(on)
    entry = Entry(concern=opened.concern, number=last + 1, kind=kind, step=step, by=by, at=at, is_talk=is_talk)
    entry.sealed = seal(opened.key(is_talk=is_talk), json.dumps(told, ensure_ascii=False).encode(), purpose_of(entry))
    entry.save()
    return entry


def moment(on: date | None) -> int:
    """Now; noon of a day where one is given, as tests and the sample do."""
    return int(time.time()) if on is None else beginning(on) + 12 * 3600


def beginning(on: date | None) -> int:
    """The first second of a day, today where none is given, as UTC epoch seconds."""
    day = on or timezone.localdate()
    return int((day - date(1970, 1, 1)).total_seconds())


def day_of(entry: Entry) -> date:
    """The day of an entry, in British time."""
    return timezone.localtime(timezone.datetime.fromtimestamp(entry.at, timezone.get_current_timezone())).date()


def facts(opened: Opened) -> dict[str, Any]:
    """What is known of the people: ``raiser`` and ``subject``, keys of the directory; ``whom``: a name; ``day``: of the post."""
    known: dict[str, Any] = {}
    for entry in Entry.objects.filter(concern=opened.concern, kind__in=("raised", "identity", "step"), step__in=("", "conflict")).order_by(
        "number"
    ):
        told = opened.read(entry)
        known |= {name: told[name] for name in ("raiser", "subject", "whom", "day") if told.get(name)}
    return known
