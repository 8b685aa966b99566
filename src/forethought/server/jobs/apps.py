"""The app of what is done later."""

from __future__ import annotations

from django.apps import AppConfig


class JobsConfig(AppConfig):
    """What is done later."""

    name = "forethought.server.jobs"
