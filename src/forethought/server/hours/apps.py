"""The app of working time."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.apps import AppConfig


class HoursConfig(AppConfig):
    """Working time."""

    name = "forethought.server.hours"

    def ready(self) -> None:
        """Say what it keeps about people and adds to the sample; write what the proxies read when register or directory change."""
        from forethought.server.accounts.register import CHANGED
        from forethought.server.jobs.daily import each_day
        from forethought.server.library.actions import CAME_INTO_FORCE
        from forethought.server.people.absence import also_away
        from forethought.server.people.actions import CHANGED as DIRECTORY_CHANGED
        from forethought.server.people.kept import also_kept
        from forethought.server.people.my_pages import also_leads
        from forethought.server.people.sample import add_to_sample

        from .about_people import add_sample_hours, hours_kept, on_leave
        from .leads import leads

        also_leads(leads)
        also_away(on_leave)
        also_kept(hours_kept)
        each_day("hours", _day_begins)
        add_to_sample(add_sample_hours)
        CHANGED.connect(_write_hours, dispatch_uid="hours")
        DIRECTORY_CHANGED.connect(_write_hours, dispatch_uid="hours")
        CAME_INTO_FORCE.connect(_write_hours_by_new_clauses, dispatch_uid="hours")


def _day_begins(now: datetime) -> None:
    from .daily import day_begins

    day_begins(now=int(now.timestamp()))


def _write_hours(sender: Any, **given: Any) -> None:
    from .snapshot import hours_changed

    hours_changed()


def _write_hours_by_new_clauses(sender: Any, **given: Any) -> None:
    from forethought.server import edition

    edition.notice()  # whoever else listens may not have looked yet
    _write_hours(sender)
