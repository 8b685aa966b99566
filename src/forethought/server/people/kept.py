"""What is kept about a person, said by each app that keeps some of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from forethought.words import _

from .models import Person


class Kept(NamedTuple):
    """One thing that is kept about a person: what it is, what it says, and why and for how long it is kept."""

    what: str
    says: str
    why: str = ""


type Says = Callable[[Person], Iterable[Kept]]

_ALSO: list[Says] = []


def also_kept(say: Says) -> None:
    """Called by an app in its `ready`: ``say(person)`` gives what the app keeps about the person."""
    _ALSO.append(say)


def kept_about(person: Person) -> list[Kept]:
    """All that is kept, the directory first."""
    return [*_in_the_directory(person), *(one for say in _ALSO for one in say(person))]


def _in_the_directory(person: Person) -> Iterator[Kept]:
    nothing = _("Nothing")
    yield Kept(_("Name"), person.name)
    yield Kept(_("Employee number"), person.number, _("You sign in with it."))
    yield Kept(_("Job title"), person.job_title or nothing, _("It decides which parts of the guidance are for you."))
    yield Kept(_("You are held to the guidance as"), standing_words(person.standing))
    yield Kept(_("E-mail address"), person.email or nothing)
    yield Kept(
        _("Name at the Council's proxy"), person.login or nothing, _("So that the Council's network knows your working time, and no more.")
    )
    yield Kept(_("Line manager"), person.line_manager.name if person.line_manager else nothing)
    yield Kept(_("Work area"), person.work_area.name if person.work_area else nothing)
    yield from _known_there(person)
    if managed := [area.name for area in person.manages.order_by("name")]:
        yield Kept(_("Work areas you manage"), ", ".join(managed))
    if person.duties:
        yield Kept(_("Your duties here"), ", ".join(sorted(duty_words(duty) for duty in person.duties)))
    yield from _done_for_others(person)
    yield Kept(_("Password"), _("Only a scrambled form of it"), _("Nobody can read it, and you can change it."))
    yield Kept(_("Times you are signed in now"), str(person.sessions.count()), _("Each ends when you sign out, or after 8 hours."))


def _known_there(person: Person) -> Iterator[Kept]:
    yield Kept(_("Service"), person.service or _("Nothing"), _("So that it can be counted how many in a service have read the guidance."))
    if known_as := ", ".join(filter(None, (person.user_name, person.external_id))):
        yield Kept(_("In the Council's own directory you are"), known_as, _("So that changes there reach us, and its sign-in finds you."))
    if groups := [group.name for group in person.directory_groups.order_by("name")]:
        yield Kept(_("Groups of the Council's own directory"), ", ".join(groups), _("Some of them name people for a duty here."))


def _done_for_others(person: Person) -> Iterator[Kept]:
    if stands_in := [one.person.name for one in person.stands_in.select_related("person").order_by("starts")]:
        yield Kept(_("You stand in for"), ", ".join(stands_in))
    if deputies := [one.deputy.name for one in person.deputies.select_related("deputy").order_by("starts")]:
        yield Kept(_("Who stands in for you"), ", ".join(deputies), _("Each is deleted 31 days after the last day."))
    if files := person.imports.count():
        yield Kept(_("Files of people you sent"), str(files), _("It is kept for a year that you did. The file itself is not kept."))


def standing_words(standing: str) -> str:
    """A standing of 2.1 or 2.2 in words."""
    return {
        "employee": _("an employee"),
        "elected_member": _("an elected member"),
        "agency": _("agency staff"),
        "consultant": _("a consultant"),
        "contractor": _("a contractor"),
        "volunteer": _("a volunteer"),
        "external": _("somebody from another organisation"),
    }[standing]


def duty_words(duty: str) -> str:
    """A duty in words."""
    return {
        "hr": _("HR case officer"),
        "policy_owner": _("policy owner"),
        "communications": _("communications"),
        "ict": _("ICT"),
        "operator": _("operator of this site"),
    }[duty]
