"""GET /api/reading: what the person who is signed in is asked to read."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from ninja import Router, Schema
from ninja.errors import HttpError

from forethought.server.contract import Problem
from forethought.server.people.permissions import is_known
from forethought.words import _

from .light import version_in_force
from .mine import open_reading

router = Router(tags=["reading"])


class StepRow(Schema):
    """One part: its address, its title, the clauses in it, and whether it was opened."""

    url: str
    title: str
    clauses: list[str]
    opened: bool


class AskedRow(Schema):
    """A version that the person is asked to read: the whole, or what changed since the version that they confirmed."""

    reference: str
    version: str
    title: str
    digest: str
    in_force_from: date
    asked_on: date
    due: date
    away_until: date | None
    since: str | None
    url: str
    steps: list[StepRow]


@router.get("/reading", response={200: list[AskedRow], 401: Problem, 429: Problem, 500: Problem}, summary="What am I asked to read?")
def list_asked(request: HttpRequest) -> list[dict[str, Any]]:
    """What the person who is signed in (by the cookie of a session) is asked to read: nothing, or the version in force."""
    if not is_known(request.user):
        raise HttpError(401, _("Sign in first."))
    reading = open_reading(request.user, version_in_force())
    if reading is None:
        return []
    asked, version = reading.request, reading.request.version
    steps = [
        {
            "url": reverse("reading-step", args=[asked.pk, number]),
            "title": step.title,
            "clauses": [part.clause.id for part in step.parts],
            "opened": step.key in asked.opened,
        }
        for number, step in enumerate(reading.steps, start=1)
    ]
    return [
        {name: getattr(version, name) for name in ("reference", "version", "title", "digest", "in_force_from")}
        | {name: getattr(asked, name) for name in ("asked_on", "due", "away_until")}
        | {"since": reading.since.version if reading.since else None, "url": reverse("reading"), "steps": steps}
    ]
