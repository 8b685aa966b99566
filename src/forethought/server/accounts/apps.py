"""The app of the register of corporate pages."""

from __future__ import annotations

from typing import Any

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """The register of corporate pages."""

    name = "forethought.server.accounts"

    def ready(self) -> None:
        """Say what it keeps about people and adds to the sample; look each day what is due, and at once when somebody has left."""
        from forethought.server.jobs.daily import each_day
        from forethought.server.keys.house import also_wrapped
        from forethought.server.people.actions import CHANGED
        from forethought.server.people.kept import also_kept
        from forethought.server.people.my_pages import also_leads
        from forethought.server.people.sample import add_to_sample

        from . import due
        from .about_people import accounts_kept, add_sample_pages
        from .actions import rewrap_posts
        from .leads import leads

        also_wrapped(rewrap_posts)
        also_leads(leads)
        also_kept(accounts_kept)
        add_to_sample(add_sample_pages)
        each_day("accounts", due.each_day)
        CHANGED.connect(_note_who_left, dispatch_uid="accounts")


def _note_who_left(sender: Any, **given: Any) -> None:
    from .actions import note_who_left

    note_who_left()
