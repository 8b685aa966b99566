"""The app of operating."""

from __future__ import annotations

from django.apps import AppConfig


class OperatingConfig(AppConfig):
    """Is it well, is it kept, and can it be brought back."""

    name = "forethought.server.operating"
