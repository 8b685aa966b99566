"""The app of the register of corporate pages."""

from __future__ import annotations

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """The register of corporate pages."""

    name = "forethought.server.accounts"

    def ready(self) -> None:
        """Say what it keeps about people, and what it adds to the sample."""
        from forethought.server.people.kept import also_kept
        from forethought.server.people.my_pages import also_leads
        from forethought.server.people.sample import add_to_sample

        from .about_people import add_sample_pages, pages_registered_by
        from .leads import leads

        also_leads(leads)
        also_kept(pages_registered_by)
        add_to_sample(add_sample_pages)
