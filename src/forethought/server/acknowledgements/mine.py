"""What one person is asked to read, and how far they are: what the page, the API and the checks before confirming all go by."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from forethought.server.library.models import Version
from forethought.server.people.models import Person

from .actions.confirming import last_confirmed
from .light import HEAVY_OF_VERSION
from .models import OPEN, Acknowledgement, Request
from .steps import Step, steps_between


class Reading(NamedTuple):
    """A request that is open: the version that was confirmed before (none: all is to be read), and the steps."""

    request: Request
    since: Version | None
    steps: tuple[Step, ...]

    @property
    def next_step(self) -> int:
        """The number of the first step that was not opened yet, from 1; 0 where all were."""
        return next((number for number, step in enumerate(self.steps, start=1) if step.key not in self.request.opened), 0)

    def is_away(self, today: date) -> bool:
        """Whether the clock stands still."""
        return self.request.away_until is not None and self.request.away_until > today


def reading_of(request: Request) -> Reading:
    """A request as its person sees it."""
    since = last_confirmed(request.person)
    return Reading(request, since, steps_between(since, request.version))


def open_reading(person: Person, version: Version | None) -> Reading | None:
    """What the person is asked to read now; none where they are asked nothing."""
    if version is None:
        return None
    kept = Request.objects.filter(person=person, version=version, state=OPEN)
    asked = kept.select_related("person", "version").defer(*HEAVY_OF_VERSION).first()
    return reading_of(asked) if asked else None


def confirmed_by(person: Person) -> list[Acknowledgement]:
    """The person's confirmations, the newest first."""
    kept = Acknowledgement.objects.filter(person=person, withdrawn_on=None).select_related("version", "witness").defer(*HEAVY_OF_VERSION)
    return list(kept.order_by("-at", "-pk"))
