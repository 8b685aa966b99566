"""The app of the directory and of sign-in."""

from __future__ import annotations

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """The people of the Council."""

    name = "forethought.server.people"

    def ready(self) -> None:
        """Say what the journal keeps about people."""
        from .journal_page import journal_about
        from .kept import also_kept

        also_kept(journal_about)
