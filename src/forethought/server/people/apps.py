"""The app of the directory and of sign-in."""

from __future__ import annotations

from datetime import datetime

from django.apps import AppConfig
from django.utils.timezone import localdate


class PeopleConfig(AppConfig):
    """The people of the Council."""

    name = "forethought.server.people"

    def ready(self) -> None:
        """Say what the journal keeps about people."""
        from forethought.server.jobs.daily import each_day

        from .journal_page import journal_about
        from .kept import also_kept
        from .leads import leads
        from .mails_about import mails_about
        from .my_pages import also_leads

        also_leads(leads)
        also_kept(journal_about)
        also_kept(mails_about)
        each_day("people", _tidy)


def _tidy(now: datetime) -> None:
    from .actions import tidy

    tidy(today=localdate(now))
