"""What the register keeps about people, and what it adds to the sample council."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db.models import Q

from forethought.server.people.kept import Kept
from forethought.server.people.models import Person
from forethought.words import _

from .actions import approve_account, ask_for_account, register_page, send_post
from .models import CorporatePage, ServicePost


def accounts_kept(person: Person) -> Iterator[Kept]:
    """The accounts that a person looks after, posts with or asked for; and the pages they registered, decided on or retired."""
    all = CorporatePage.objects.order_by("title")
    while_there = _("As long as you do, and it can be seen by communications and the others who look after it.")
    yield from _listed(_("Corporate accounts you look after"), all.filter(Q(holder=person) | Q(deputy=person)), while_there)
    yield from _listed(_("Corporate accounts you may post with"), all.filter(posters=person), while_there)
    if sent := ServicePost.objects.filter(Q(sent_by=person) | Q(decided_by=person)).count():
        why = _("Sealed until somebody decides, for 14 days at most. That they were approved, by whom and when, is kept for 2 years.")
        yield Kept(_("Posts of a service you sent or decided on"), str(sent), why)
    did = Q(registered_by=person) | Q(retired_by=person) | Q(decided_by=person) | Q(paused_by=person)
    words = _("Corporate pages you asked for, registered, decided on, paused or retired")
    yield from _listed(words, all.filter(did), _("So that somebody can be asked about them. A request that was refused goes after a year."))


def add_sample_pages(people: dict[str, Person], sample: dict[str, Any]) -> None:
    """The pages that stand in the sample, and the accounts that were asked for."""
    for row in sample["page"]:
        register_page(by=people[row["by"]], **{name: row[name] for name in ("address", "title", "service", "owner")})
    for row in sample.get("account", ()):
        told = {name: row[name] for name in ("address", "title", "service", "purpose", "audience", "out_of_hours")}
        page = ask_for_account(by=people[row["by"]], holder=people[row["holder"]], deputy=people[row["deputy"]], **told)
        if row.get("approved_by"):
            approve_account(by=people[row["approved_by"]], page=page)
        if row.get("post"):
            send_post(by=people[row["post_by"]], page=page, text=row["post"])


def _listed(what: str, pages: Any, why: str) -> Iterator[Kept]:
    if titles := [page.title for page in pages.distinct()]:
        yield Kept(what, ", ".join(titles), why)
