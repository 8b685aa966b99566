"""The app of the directory and of sign-in."""

from __future__ import annotations

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """The people of the Council."""

    name = "forethought.server.people"
