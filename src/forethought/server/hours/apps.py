"""The app of working time."""

from __future__ import annotations

from django.apps import AppConfig


class HoursConfig(AppConfig):
    """Working time."""

    name = "forethought.server.hours"
