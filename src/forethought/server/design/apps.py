"""The app of the pages' design."""

from __future__ import annotations

from django.apps import AppConfig


class DesignConfig(AppConfig):
    """The layout, and the statement that the accessibility regulations ask for."""

    name = "forethought.server.design"
