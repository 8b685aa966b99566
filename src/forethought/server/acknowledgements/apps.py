"""The app of reading and acknowledging."""

from __future__ import annotations

from typing import Any

from django.apps import AppConfig


class AcknowledgementsConfig(AppConfig):
    """Reading and acknowledging."""

    name = "forethought.server.acknowledgements"

    def ready(self) -> None:
        """Say what it keeps about people and adds to the sample; ask who is due each day, and when a version or the directory changes."""
        from forethought.server.jobs.daily import each_day
        from forethought.server.library.actions import CAME_INTO_FORCE
        from forethought.server.people.actions import CHANGED
        from forethought.server.people.kept import also_kept
        from forethought.server.people.my_pages import also_leads
        from forethought.server.people.sample import add_to_sample

        from . import reminders
        from .about_people import add_sample_reading, reading_kept, remove_sample_reading
        from .leads import leads

        also_leads(leads)
        also_kept(reading_kept)
        add_to_sample(add_sample_reading, remove_sample_reading)
        each_day("acknowledgements", reminders.each_day)
        CAME_INTO_FORCE.connect(_ask_who_is_due, dispatch_uid="acknowledgements")
        CHANGED.connect(_ask_who_is_due, dispatch_uid="acknowledgements")


def _ask_who_is_due(sender: Any, **given: Any) -> None:
    from django.utils import timezone

    from .actions import ask_who_is_due

    ask_who_is_due(today=timezone.localdate())
