"""What the register of pages and accounts holds of a person, for a copy of their own."""

from __future__ import annotations

from collections.abc import Iterator

from forethought.server.people.held import Held, held
from forethought.server.people.models import Person
from forethought.words import _

from .models import CorporatePage, ServicePost


def copy_for(person: Person) -> Iterator[Held]:
    """The pages that they asked for, look after, post with, decided on, paused and retired."""
    page = {"title": _("Page"), "address": _("Address"), "state": _("State")}
    asked = {"registered_on": _("Registered on"), "refusal": _("Why it was refused")}
    for field, title, more in (
        ("registered_by", _("Corporate pages you asked for or registered"), asked),
        ("holder", _("Corporate accounts you look after"), {"review_on": _("Looked at again on")}),
        ("deputy", _("Corporate accounts you look after when others are away"), {}),
        ("posters", _("Corporate accounts you may post with"), {}),
        ("decided_by", _("Corporate accounts you decided on"), {"decided_on": _("Decided on")}),
        ("paused_by", _("Corporate accounts you paused"), {"paused_on": _("Paused on")}),
        ("retired_by", _("Corporate pages you retired"), {"retired_on": _("Retired on")}),
    ):
        found = CorporatePage.objects.filter(**{field: person}).order_by("title")
        yield held(f"pages_{field}", title, found, {**page, **more}, of=[f"accounts.CorporatePage.{field}"])
    post = {"page__title": _("Page"), "state": _("State"), "sent_at": _("Sent at"), "decided_at": _("Decided at")}
    for field, title in (("sent_by", _("Posts that you wrote for a service")), ("decided_by", _("Posts of a service that you decided on"))):
        posts = ServicePost.objects.filter(**{field: person}).order_by("pk")
        yield held(f"posts_{field}", title, posts, post, of=[f"accounts.ServicePost.{field}"])
