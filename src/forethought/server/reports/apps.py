"""The app of reports."""

from __future__ import annotations

from datetime import datetime

from django.apps import AppConfig


class ReportsConfig(AppConfig):
    """Reports."""

    name = "forethought.server.reports"

    def ready(self) -> None:
        """Make the report of a quarter once it has ended."""
        from forethought.server.jobs.daily import each_day
        from forethought.server.people.my_pages import also_leads

        from .leads import leads

        also_leads(leads)
        each_day("reports", _make)


def _make(now: datetime) -> None:
    from django.utils.timezone import localdate

    from .actions import make_report
    from .quarters import last_ended

    make_report(quarter=last_ended(localdate(now)))
