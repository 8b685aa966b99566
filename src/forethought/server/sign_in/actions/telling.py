"""Telling people by mail that how they sign in has changed, so that nobody changes it unseen."""

from __future__ import annotations

import uuid

from django.db import transaction

from forethought.server.jobs.mail import send
from forethought.server.people.models import Person
from forethought.words import _


@transaction.atomic
def tell(*, person: Person, says: str) -> None:
    """One sentence to the person's own address, where there is one."""
    if person.email:
        body = _("{says}\n\nIf it was not you, tell ICT now.").format(says=says)
        send(to=person.email, subject=_("How you sign in has changed"), body=body, once=f"sign-in:{uuid.uuid4()}")
