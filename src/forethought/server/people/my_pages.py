"""Which pages are for whoever is signed in, said by each app that has some."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from forethought.words import _

from .models import Person
from .permissions import May, is_known


class Lead(NamedTuple):
    """A page: its group (a key of `groups`), the name of its address, its words, and whom it is for."""

    group: str
    name: str
    words: str
    may: May = is_known


type Leads = Callable[[], Iterable[Lead]]

_ALL: list[Leads] = []


def groups() -> dict[str, str]:
    """Every group of pages by its key, in the order they are shown."""
    return {"mine": _("For you"), "team": _("For your team"), "council": _("For the Council")}


def also_leads(leads: Leads) -> None:
    """Called by an app in its `ready`: ``leads()`` gives its pages, in the language in force."""
    _ALL.append(leads)


def leads_of(person: Person) -> dict[str, list[Lead]]:
    """The pages that the person may open, by group; a group without any is left out."""
    found = [lead for leads in reversed(_ALL) for lead in leads() if lead.may(person)]  # what is done most stands in the apps above
    return {key: some for key in groups() if (some := [lead for lead in found if lead.group == key])}
