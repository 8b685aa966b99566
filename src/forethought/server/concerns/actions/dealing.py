"""Who deals with a concern: inviting by name, saying that one has no interest, and leaving, after which it is sealed anew."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils import timezone

from forethought.server.concerns.interests import has_interest
from forethought.server.concerns.models import Concern, Entry, Evidence, Member
from forethought.server.concerns.opening import Opened, add_entry, facts, purpose_of, talk_purpose
from forethought.server.concerns.refusals import Refused
from forethought.server.concerns.telling import tell
from forethought.server.journal.actions import record
from forethought.server.keys.models import KeyPair
from forethought.server.keys.personal import wrap
from forethought.server.keys.sealing import make_key, seal, unseal
from forethought.server.people.models import Person
from forethought.words import _

from .held import hold_still, need_declared


@transaction.atomic
def declare(*, opened: Opened, by: Person, on: date | None = None) -> None:
    """The person says that they have no interest in this concern. Refused where the directory says otherwise."""
    concern = hold_still(opened)
    if has_interest(by, facts(opened)):
        raise Refused(_("You may not deal with this concern: it is about you or was raised by you, or you manage one of those it touches."))
    Member.objects.filter(pk=opened.member.pk, declared_on=None).update(declared_on=on or timezone.localdate())
    add_entry(opened, "declared", {"name": by.name}, by=by, on=on)
    record(by=by, deed="concern_declared", about=concern)


@transaction.atomic
def invite(*, opened: Opened, by: Person, person: Person, on: date | None = None) -> Member:
    """Somebody is asked by name to deal with it too; whoever was before, and has a new key pair, is let in again."""
    need_declared(opened)
    concern = hold_still(opened)
    pair = KeyPair.objects.filter(person=person, person__is_active=True).first()
    if pair is None:
        raise Refused(_("{name} has no case key yet. They make one at Concerns, on their own page.").format(name=person.name))
    if has_interest(person, facts(opened)):
        raise Refused(_("{name} may not deal with this concern: they have an interest in it.").format(name=person.name))
    told = {"wrapped": wrap(pair.public, opened.case), "pair": pair.number, "since": on or timezone.localdate(), "declared_on": None}
    member, _made = Member.objects.update_or_create(concern=concern, person=person, defaults=told)
    add_entry(opened, "invited", {"name": by.name, "person": person.name}, by=by, on=on)
    record(by=by, deed="concern_invited", about=concern)
    if person.email:
        tell(person.email, concern.reference, f"concern:{concern.pk}:invited:{member.pk}:{pair.number}")
    return member


@transaction.atomic
def take_off(*, opened: Opened, by: Person, person: Person, on: date | None = None) -> Opened:
    """Somebody deals with it no more: it is sealed with a new key that they were never given. The concern with that key."""
    need_declared(opened)
    return without(opened, [person.pk], by=by, on=on)


@transaction.atomic
def leave(*, opened: Opened, by: Person, on: date | None = None) -> None:
    """The person has an interest in it, or deals with it no more for another reason; which, nobody asks."""
    without(opened, [by.pk], by=by, on=on)


def without(opened: Opened, people: list[int], *, by: Person, on: date | None = None) -> Opened:
    """The concern, sealed anew for everybody but these. Refused where nobody would be left. In the caller's transaction."""
    concern = hold_still(opened)
    gone = Member.objects.filter(concern=concern, person__in=people).select_related("person")
    names = [member.person.name for member in gone]
    if not names:
        return opened
    if not _who_stays(concern, people):
        raise Refused(_("Nobody would be left who can open it. Invite somebody else first."))
    gone.delete()
    add_entry(opened, "left", {"name": by.name, "people": names}, by=by, on=on)
    made = _sealed_anew(opened, concern)
    record(by=by, deed="concern_left", about=concern)
    return made


def _who_stays(concern: Concern, people: list[int]) -> bool:
    """Whether somebody else has the key, still works here, and can open what is wrapped for them."""
    rest = Member.objects.filter(concern=concern, person__is_active=True).exclude(person__in=people).select_related("person__key_pair")
    return any(_fits(member) for member in rest)


def _fits(member: Member) -> bool:
    pair = KeyPair.objects.filter(person=member.person_id).first()
    return pair is not None and pair.number == member.pair


def _sealed_anew(opened: Opened, concern: Concern) -> Opened:
    case, talk = make_key(), make_key()
    concern.round += 1
    concern.talk = seal(case, talk, talk_purpose(concern))
    if concern.raiser_public:
        concern.talk_for_raiser = wrap(concern.raiser_public, talk)
    concern.save(update_fields=["round", "talk", "talk_for_raiser"])
    for entry in Entry.objects.filter(concern=concern):
        key, purpose = talk if entry.is_talk else case, purpose_of(entry)
        entry.sealed = seal(key, unseal(opened.key(is_talk=entry.is_talk), entry.sealed, purpose), purpose)
        entry.save(update_fields=["sealed"])
    for kept in Evidence.objects.filter(entry__concern=concern).select_related("entry"):
        purpose = purpose_of(kept.entry, "picture")
        kept.sealed = seal(talk, unseal(opened.talk, kept.sealed, purpose), purpose)
        kept.save(update_fields=["sealed"])
    for member in Member.objects.filter(concern=concern).select_related("person"):
        pair = KeyPair.objects.filter(person=member.person_id, number=member.pair).first()
        if pair is None:  # they have a new pair since: somebody must invite them again
            continue
        member.wrapped = wrap(pair.public, case)
        member.save(update_fields=["wrapped"])
    return Opened(concern, case, talk, opened.member)


@transaction.atomic
def open_identity(*, opened: Opened, by: Person, why: str, on: date | None = None) -> None:
    """Somebody needs to know who raised it in confidence. Everybody who deals with it sees that they asked, and why."""
    need_declared(opened)
    concern = hold_still(opened)
    add_entry(opened, "identified", {"name": by.name, "text": why}, by=by, on=on)
    record(by=by, deed="concern_identified", about=concern)
