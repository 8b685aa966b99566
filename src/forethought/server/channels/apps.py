"""The app of the Council's channels."""

from __future__ import annotations

from django.apps import AppConfig


class ChannelsConfig(AppConfig):
    """The Council's channels, a note to sleep on, and help for who is targeted online."""

    name = "forethought.server.channels"

    def ready(self) -> None:
        """Say which pages it has, what it keeps about people, and what it adds to the sample."""
        from forethought.server.people.kept import also_kept
        from forethought.server.people.my_pages import also_leads
        from forethought.server.people.sample import add_to_sample

        from .about_people import add_sample_channels, channels_written_by, remove_sample_channels
        from .leads import leads

        also_leads(leads)
        also_kept(channels_written_by)
        add_to_sample(add_sample_channels, remove_sample_channels)
