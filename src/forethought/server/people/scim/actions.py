"""What the Council's own directory may do here, and the tokens it shows. Nothing else writes what it says."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import batched

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from forethought.reading.roles import role_of
from forethought.server.journal.actions import record, wait_for_others
from forethought.server.people.actions import (
    TakenDetail,
    UnusableDetail,
    add_work_area,
    end_person,
    give_duty,
    keep_person,
    number_of,
    return_person,
    take_duty,
)
from forethought.server.people.imports.columns import standing_named
from forethought.server.people.models import Group, Person, Token

from .fault import ScimFault, bad_value
from .filters import key_of
from .groups import Said, duty_named
from .user_values import Values
from .users import people_seen, values_kept

ENTRAS_OWN = "member"
"""What Entra calls everybody who is no guest: it says nothing of standing, and nobody is an elected member by it."""
_AT_ONCE = 500
_NUMBERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"


@transaction.atomic
def make_token(*, label: str, may_browse: bool = False) -> tuple[Token, str]:
    """A token, and its text, which is kept nowhere. ``may_browse``: it reads the groups that are worked out, and nothing else."""
    text = secrets.token_urlsafe(32)
    token = Token.objects.create(label=label.strip()[:100], digest=digest_of(text), made_on=timezone.localdate(), may_browse=may_browse)
    record(by=None, deed="token_made", about=token)
    return token, text


@transaction.atomic
def end_token(*, token: Token) -> None:
    """Whoever shows the token is not let in any more."""
    if Token.objects.filter(pk=token.pk, ended_on=None).update(ended_on=timezone.localdate()):
        record(by=None, deed="token_ended", about=token)


def digest_of(text: str) -> str:
    """What is kept of a token: it has 256 random bits, so that one round of SHA-256 is enough."""
    return hashlib.sha256(text.encode(errors="replace")).hexdigest()


def add_user(values: Values) -> Person:
    """A new person; or whoever has this employee number, and has no name in the Council's directory yet."""
    with _kindly(), transaction.atomic():
        wait_for_others()
        if not values.get("username"):
            raise bad_value("“userName” is missing.")
        number = number_of(values.get("employeenumber") or "")
        person = Person.objects.filter(number=number, user_name=None).first() if number else None
        if person is None:
            person = Person(number=number or _free_number())
            person.set_unusable_password()
        _write(person, (values_kept(person) if person.pk else {}) | {"active": True} | values)
        return person


def change_user(person: Person, change: Callable[[Values], Values]) -> Person:
    """Everything that is kept of the person becomes what ``change`` makes of it; nothing comes between the two."""
    with _kindly(), transaction.atomic():
        wait_for_others()
        now = people_seen().get(pk=person.pk)
        _write(now, change(values_kept(now)))
        return now


@transaction.atomic
def remove_user(person: Person) -> None:
    """The person has left, and the Council's directory does not know them any more."""
    wait_for_others()
    if person.is_active:
        end_person(person=person)
    person.directory_groups.clear()
    person.user_name = person.external_id = None
    person.save(update_fields=["user_name", "external_id"])


def write_group(group: Group, said: Said) -> Group:
    """The group's name, its key and its members; those who come are named for its duty, and those who go are not any more."""
    with _kindly(), transaction.atomic():
        wait_for_others()
        _name_group(group, said)
        before = set(group.members.values_list("pk", flat=True))
        after = _stepped(before, said)
        for some in batched(before - after, _AT_ONCE):
            group.members.remove(*some)
        for some in batched(after - before, _AT_ONCE):
            group.members.add(*some)
        _give_and_take(group, before, after)
        return group


@transaction.atomic
def remove_group(group: Group) -> None:
    """The group is gone, and what its members were named for by it."""
    wait_for_others()
    for person in group.members.all() if group.duty else ():
        take_duty(person=person, duty=group.duty)
    group.delete()


def _write(person: Person, values: Values) -> None:
    if not values.get("username"):
        raise bad_value("“userName” is missing.")
    was_active, had_name = person.is_active, person.user_name
    before = values_kept(person) if person.pk else {}
    _refuse_taken(person, values)
    _name(person, values, before)
    _place(person, values, before)
    if values_kept(person) != before or person.user_name != had_name:
        keep_person(person=person, deed="person_moved" if before else "person_added")
    if not values.get("active", was_active) and was_active:
        end_person(person=person)
    elif values.get("active") and not was_active:
        return_person(person=person)
        for duty in {group.duty for group in person.directory_groups.exclude(duty="")}:
            give_duty(person=person, duty=duty)


def _refuse_taken(person: Person, values: Values) -> None:
    others = Person.objects.exclude(pk=person.pk)
    number, key = number_of(values.get("employeenumber") or ""), values.get("externalid")
    is_taken = people_seen().exclude(pk=person.pk).filter(_is_called(values["username"])).exists()
    is_taken = is_taken or bool(number and others.filter(number=number).exists()) or bool(key and others.filter(external_id=key).exists())
    if is_taken:
        raise ScimFault(409, "Somebody else has this userName, externalId or employeeNumber.", "uniqueness")


def _is_called(name: str) -> Q:
    return Q(user_name__iexact=name) | Q(user_name=None, email__iexact=name)


def _name(person: Person, values: Values, before: Values) -> None:
    person.name = (_display_name(values, before) or values["username"])[:200]
    person.given_name, person.family_name = values.get("name.givenname", ""), values.get("name.familyname", "")
    person.user_name, person.external_id = values["username"], values.get("externalid") or None
    person.email = values.get("email", "")
    person.number = number_of(values.get("employeenumber") or "") or person.number


def _display_name(values: Values, before: Values) -> str:
    """What is given as such; else the whole name, or its parts. It follows these where it said the same before."""
    shown, parts = values.get("displayname", ""), _parts(values)
    whole: str = values.get("name.formatted", "") if values.get("name.formatted") != before.get("name.formatted") else ""
    whole = whole or (parts if parts != _parts(before) else "")
    if before and whole and shown == before["displayname"] == before["name.formatted"]:
        return whole
    return shown or values.get("name.formatted") or parts


def _parts(values: Values) -> str:
    return f"{values.get('name.givenname', '')} {values.get('name.familyname', '')}".strip()


def _place(person: Person, values: Values, before: Values) -> None:
    person.job_title = values.get("title", "")
    said = standing_named(values.get("usertype") or "") if values.get("usertype", "").lower() != ENTRAS_OWN else None
    follows = before and said == before["usertype"] == role_of(before["title"]).standing
    person.standing = said if said and not follows else role_of(person.job_title).standing
    area, service = values.get("department", ""), values.get("division", "")
    if area != before.get("department", ""):
        person.work_area = add_work_area(name=area) if area else None
        if service in {"", before.get("department")} and service == before.get("division", ""):
            service = area  # a directory that knows only departments counts by them
    person.service = service
    person.line_manager = _manager(values.get("manager", ""))


def _manager(key: str) -> Person | None:
    if not key:
        return None
    manager = Person.objects.filter(pk=key_of(key)).first()
    if manager is None:
        raise bad_value("Nobody has the id that is given for the manager.")
    return manager


def _free_number() -> str:
    """For whoever comes without an employee number: one that no HR system gives."""
    return "ID-" + "".join(secrets.choice(_NUMBERS) for _place in range(10))


def _name_group(group: Group, said: Said) -> None:
    name = group.name if said.name is None else said.name
    key = group.external_id if said.external_id is None else said.external_id or None
    if not name:
        raise bad_value("“displayName” is missing.")
    others = Group.objects.exclude(pk=group.pk)
    if others.filter(name__iexact=name).exists() or (key and others.filter(external_id=key).exists()):
        raise ScimFault(409, "Another group has this displayName or externalId.", "uniqueness")
    group.name, group.external_id = name, key
    group.save()


def _stepped(before: set[int], said: Said) -> set[int]:
    """The members after every step. Whoever is added must be somebody."""
    after = set(before)
    for kind, keys in said.steps:
        found = {key_of(key) for key in keys}
        if kind != "remove" and (unknown := found - after - _known(found)):
            raise bad_value(f"Of the members {len(unknown)} are nobody here, or were left out too long.")
        after = {"add": after | found, "remove": after - found, "replace": found}[kind]
    return after


def _known(keys: set[int]) -> set[int]:
    found = (people_seen().filter(pk__in=some).values_list("pk", flat=True) for some in batched(keys, _AT_ONCE))
    return {pk for some in found for pk in some}


def _give_and_take(group: Group, before: set[int], after: set[int]) -> None:
    had, has = group.duty, duty_named(group.name)
    if had != has:
        Group.objects.filter(pk=group.pk).update(duty=has)
        group.duty = has
    takes = before if had != has else before - after
    gives = after if had != has else after - before
    for person in _each(takes) if had else ():
        take_duty(person=person, duty=had)
    for person in _each(gives) if has else ():
        if person.is_active:
            give_duty(person=person, duty=has)


def _each(keys: set[int]) -> Iterator[Person]:
    for some in batched(sorted(keys), _AT_ONCE):
        yield from Person.objects.filter(pk__in=some)


@contextmanager
def _kindly() -> Iterator[None]:
    """What the directory refuses, as a client is told it."""
    try:
        yield
    except TakenDetail as fault:
        raise ScimFault(409, str(fault), "uniqueness") from None
    except UnusableDetail as fault:
        raise bad_value(str(fault)) from None
