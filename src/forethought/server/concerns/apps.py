"""The app of concerns."""

from __future__ import annotations

from datetime import datetime

from django.apps import AppConfig


class ConcernsConfig(AppConfig):
    """Concerns."""

    name = "forethought.server.concerns"

    def ready(self) -> None:
        """Say what it keeps about people and what it erases each day, and which pages it has."""
        from forethought.server.jobs.daily import each_day
        from forethought.server.people.kept import also_kept
        from forethought.server.people.my_pages import also_leads
        from forethought.server.people.sample import add_to_sample

        from .about_people import concerns_kept
        from .leads import leads
        from .sample_case import add_sample_concern, remove_sample_concern

        also_leads(leads)
        also_kept(concerns_kept)
        add_to_sample(add_sample_concern, remove_sample_concern)
        each_day("concerns", _each_day)


def _each_day(now: datetime) -> None:
    from .reminders import each_day

    each_day(now)
