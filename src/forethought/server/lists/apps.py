"""The app of the lists for other equipment."""

from __future__ import annotations

from django.apps import AppConfig


class ListsConfig(AppConfig):
    """The lists."""

    name = "forethought.server.lists"

    def ready(self) -> None:
        """Show the group of those who may browse now where groups are asked for."""
        from forethought.server.people.scim.groups import ReadOnlyGroup, also_group

        from .group import logins_now

        also_group(ReadOnlyGroup("may-browse-now", "Forethought may browse now", logins_now))
