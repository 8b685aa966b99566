"""The conversation with whoever raised a concern, and notes among those who deal with it."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from forethought.server.concerns.models import Concern
from forethought.server.concerns.opening import Opened, add_entry
from forethought.server.concerns.refusals import Refused
from forethought.server.concerns.telling import tell_members
from forethought.server.journal.actions import record
from forethought.server.people.models import Person
from forethought.words import _

from .held import hold_still, need_declared


@transaction.atomic
def write_by_receipt(*, opened: Opened, text: str, on: date | None = None) -> None:
    """Whoever has the receipt writes. Of when, only the day is kept."""
    concern = Concern.objects.select_for_update().filter(pk=opened.concern.pk, round=opened.concern.round, erased_on=None).first()
    if concern is None:
        raise Refused(_("Your message was not sent: this was just sealed anew. Send it again."))
    if concern.closed_on is not None:
        raise Refused(_("This concern is closed. Raise another if there is something new."))
    add_entry(opened, "message_in", {"text": text}, by=None, is_talk=True, on=on)
    tell_members(concern, "message")


@transaction.atomic
def answer_raiser(*, opened: Opened, by: Person, text: str, on: date | None = None) -> None:
    """Write to whoever raised it. They read it with their receipt."""
    need_declared(opened)
    concern = hold_still(opened)
    if concern.receipt is None:
        raise Refused(_("Nobody has a receipt for this concern."))
    add_entry(opened, "message_out", {"text": text, "name": by.name}, by=by, is_talk=True, on=on)
    record(by=by, deed="concern_written", about=concern, detail="message")


@transaction.atomic
def add_note(*, opened: Opened, by: Person, text: str, on: date | None = None) -> None:
    """A note for those who deal with it. Whoever raised it does not see it; whoever it is about may ask to (subject access)."""
    need_declared(opened)
    concern = hold_still(opened)
    add_entry(opened, "note", {"text": text, "name": by.name}, by=by, on=on)
    record(by=by, deed="concern_written", about=concern, detail="note")
