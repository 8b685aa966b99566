"""A concern is raised: sealed at once, for those who may deal with it and for whoever has the receipt."""

from __future__ import annotations

import hashlib
import secrets
from datetime import date, timedelta
from typing import Any, NamedTuple

from django.db import transaction
from django.utils import timezone

from forethought.server.concerns.interests import interested, may_be_named, meant
from forethought.server.concerns.models import ANONYMOUS, CASE_OFFICER, MEMBERS, MONITORING, Concern, Evidence, Member, Officer
from forethought.server.concerns.opening import Opened, add_entry, purpose_of, talk_purpose
from forethought.server.concerns.outcomes import route_of
from forethought.server.concerns.receipts import stretch
from forethought.server.concerns.refusals import Refused
from forethought.server.concerns.steps import DAYS
from forethought.server.concerns.telling import tell_members
from forethought.server.journal.actions import record
from forethought.server.keys.models import KeyPair
from forethought.server.keys.personal import wrap
from forethought.server.keys.sealing import make_key, seal
from forethought.server.people.models import Person
from forethought.words import _

_LETTERS = "23456789BCDFGHJKMNPQRSTVWXYZ"


class Picture(NamedTuple):
    """A picture of what was posted, as it will be kept; ``cleaned``: whether place data was taken out."""

    content: bytes
    ending: str
    cleaned: bool


class Raised(NamedTuple):
    """What whoever raises a concern says. ``told``: words by the names of `fields.raised_fields`; ``standing``: of whom it is about."""

    how: str
    standing: str
    told: dict[str, Any]
    picture: Picture | None = None


@transaction.atomic
def raise_concern(*, raised: Raised, receipt: str, by: Person | None = None, on: date | None = None, reference: str = "") -> Concern:
    """Keep a concern; sent twice with one receipt, once. Refused where nobody could open it. ``by`` is never kept of an anonymous one."""
    stretched = stretch(receipt)
    if kept := Concern.objects.filter(receipt=stretched.mark).first():
        return kept
    by = None if raised.how == ANONYMOUS else by
    route, day = route_of(raised.standing), on or timezone.localdate()
    dealing = _who_deals_with(route, by, raised.told.get("whom", ""))
    if not dealing:
        raise Refused(_("Nobody can take this concern here. Nothing was kept. Ask the Council by letter or telephone whom to tell."))
    case, talk = make_key(), make_key()
    concern = Concern(
        reference=reference or _reference(), how=raised.how, route=route, raised_on=day, due_on=day + timedelta(days=DAYS[""])
    )
    concern.receipt, concern.raiser_public, concern.talk_for_raiser = stretched.mark, stretched.public, wrap(stretched.public, talk)
    concern.save()
    concern.talk = seal(case, talk, talk_purpose(concern))
    concern.save(update_fields=["talk"])
    for pair in dealing:
        Member.objects.create(concern=concern, person=pair.person, wrapped=wrap(pair.public, case), pair=pair.number, since=day)
    _write(Opened(concern, case, talk), raised, by, day)
    record(by=None, deed="concern_raised", about=concern)
    tell_members(concern, "raised")
    return concern


def _write(opened: Opened, raised: Raised, by: Person | None, day: date) -> None:
    told = {name: said for name, said in raised.told.items() if said and name != "name"}
    add_entry(opened, "raised", told, by=None, is_talk=True, on=day)
    name = by.name if by is not None else raised.told.get("name", "")
    if raised.how != ANONYMOUS and name:
        add_entry(opened, "identity", {"name": name} | ({"raiser": by.pk} if by is not None else {}), by=None, on=day)
    if raised.picture is not None:
        _keep_picture(opened, raised.picture, raised.told, day)


def _keep_picture(opened: Opened, picture: Picture, told: dict[str, Any], day: date) -> None:
    about = {
        "digest": hashlib.sha256(picture.content).hexdigest(),
        "ending": picture.ending,
        "cleaned": picture.cleaned,
        "size": len(picture.content),
    }
    about |= {name: told[name] for name in ("taken", "address") if told.get(name)}
    entry = add_entry(opened, "evidence", about, by=None, is_talk=True, on=day)
    Evidence.objects.create(entry=entry, sealed=seal(opened.talk, picture.content, purpose_of(entry, "picture")))


def _who_deals_with(route: str, by: Person | None, whom: str) -> list[KeyPair]:
    """The key pairs of those named for it, without anybody who may have an interest. For a member's conduct, the Monitoring Officer."""
    out = interested(([by] if by is not None else []) + meant(whom))
    for role in (MONITORING, CASE_OFFICER) if route == MEMBERS else (CASE_OFFICER, MONITORING):
        named = Officer.objects.filter(role=role, person__is_active=True).values("person")
        pairs = KeyPair.objects.filter(person__in=named).exclude(person__in=out).select_related("person").order_by("pk")
        if found := [pair for pair in pairs if not may_be_named(pair.person, whom)]:
            return found
    return []


def _reference() -> str:
    return "C-" + "".join(secrets.choice(_LETTERS) for _at in range(6))
