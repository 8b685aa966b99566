"""The app of operating."""

from __future__ import annotations

from django.apps import AppConfig


class OperatingConfig(AppConfig):
    """Is it well, is it kept, and can it be brought back."""

    name = "forethought.server.operating"

    def ready(self) -> None:
        """Mail the head of the journal each day."""
        from forethought.server.jobs.daily import each_day
        from forethought.server.people.my_pages import also_leads

        from .heads import mail_head
        from .leads import leads

        also_leads(leads)
        each_day("journal-head", mail_head)
