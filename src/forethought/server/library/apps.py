"""The app of the library."""

from __future__ import annotations

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class LibraryConfig(AppConfig):
    """The versions of the guidance."""

    name = "forethought.server.library"

    def ready(self) -> None:
        """Hold what was approved, answer by what comes into force, and bring it into force on its day."""
        from forethought.server import edition
        from forethought.server.jobs.daily import each_day
        from forethought.server.people.kept import also_kept
        from forethought.server.people.my_pages import also_leads
        from forethought.server.people.sample import add_to_sample

        from .about_people import add_sample_versions, remove_sample_versions, versions_by
        from .actions import CAME_INTO_FORCE, begin_due
        from .frozen import hold_what_was_approved
        from .leads import leads
        from .reviews import remind

        also_leads(leads)
        post_migrate.connect(hold_what_was_approved, sender=self)
        CAME_INTO_FORCE.connect(edition.notice)
        each_day("library", begin_due)
        each_day("reviews", remind)
        also_kept(versions_by)
        add_to_sample(add_sample_versions, remove_sample_versions)
