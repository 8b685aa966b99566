"""The app of what is done later."""

from __future__ import annotations

from django.apps import AppConfig


class JobsConfig(AppConfig):
    """What is done later."""

    name = "forethought.server.jobs"

    def ready(self) -> None:
        """Remove each day what is past its time."""
        from .daily import each_day
        from .tidying import tidy

        each_day("jobs", tidy)
