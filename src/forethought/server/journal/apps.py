"""The app of the journal."""

from __future__ import annotations

from django.apps import AppConfig


class JournalConfig(AppConfig):
    """The journal."""

    name = "forethought.server.journal"
