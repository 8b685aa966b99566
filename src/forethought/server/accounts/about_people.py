"""What the register keeps about people, and what it adds to the sample council."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db.models import Q

from forethought.server.people.kept import Kept
from forethought.server.people.models import Person
from forethought.words import _

from .actions import register_page
from .models import CorporatePage


def pages_registered_by(person: Person) -> Iterator[Kept]:
    """The pages that a person registered or retired."""
    pages = CorporatePage.objects.filter(Q(registered_by=person) | Q(retired_by=person)).order_by("title")
    if titles := [page.title for page in pages]:
        yield Kept(_("Corporate pages you registered or retired"), ", ".join(titles), _("So that somebody can be asked about them."))


def add_sample_pages(people: dict[str, Person], sample: dict[str, Any]) -> None:
    """The pages that stand in the sample."""
    for row in sample["page"]:
        register_page(by=people[row["by"]], **{name: row[name] for name in ("address", "title", "service", "owner")})
