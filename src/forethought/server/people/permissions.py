"""Who may do what, as plain predicates. One table of the tests holds every duty against every page and operation."""

from __future__ import annotations

from collections.abc import Callable

from .models import COMMUNICATIONS, HR, ICT, OPERATOR, POLICY_OWNER, Person
from .organisation import stands_in_for

type May = Callable[[Person], bool]


def is_known(person: Person) -> bool:
    """Whether somebody is signed in, and still works here."""
    return bool(person.is_authenticated and person.is_active)


def has_duty(person: Person, *duties: str) -> bool:
    """Whether the person is named for one of the duties."""
    return is_known(person) and not person.duties.isdisjoint(duties)


def manages_work_areas(person: Person) -> bool:
    """Whether the person manages any work area."""
    return is_known(person) and person.manages.exists()


def manages_people(person: Person) -> bool:
    """Whether anybody has the person as line manager, or works in a work area of theirs."""
    return is_known(person) and (person.team.filter(is_active=True).exists() or person.manages.exists())


def may_see_team(person: Person) -> bool:
    """Whether the person leads a team, or stands in today for somebody who does."""
    return manages_people(person) or (is_known(person) and bool(stands_in_for(person)))


def may_see_people(person: Person) -> bool:
    """Whether the person may look people up in the directory, and see what duties they have."""
    return has_duty(person, HR, POLICY_OWNER, OPERATOR)


def may_change_people(person: Person) -> bool:
    """Whether the person may take in a file of people, and say that somebody has left."""
    return has_duty(person, HR, OPERATOR)


def may_give(person: Person) -> frozenset[str]:
    """Which duties the person may give to others and take from them. Whoever runs the site cannot open HR's cases to a friend."""
    gives = {POLICY_OWNER: {HR, POLICY_OWNER, COMMUNICATIONS, ICT}, OPERATOR: {OPERATOR, ICT}}
    return frozenset(duty for holder, duties in gives.items() if has_duty(person, holder) for duty in duties)


def may_give_duties(person: Person) -> bool:
    """Whether there is any duty that the person may give to others."""
    return bool(may_give(person))


def may_keep_pages(person: Person) -> bool:
    """Whether the person may add pages to the register of corporate pages, and retire them."""
    return has_duty(person, COMMUNICATIONS, POLICY_OWNER)


def may_operate(person: Person) -> bool:
    """Whether the person may see how the site fares."""
    return has_duty(person, OPERATOR)


def may_see_mails(person: Person) -> bool:
    """Whether the person may see which mails could not be sent, and to whom."""
    return has_duty(person, HR, OPERATOR)


def may_read_journal(person: Person) -> bool:
    """Whether the person may read who changed the Council's records."""
    return has_duty(person, POLICY_OWNER, OPERATOR)
