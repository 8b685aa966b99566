"""The app of the register of corporate pages."""

from __future__ import annotations

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """The register of corporate pages."""

    name = "forethought.server.accounts"
