"""What `check --deploy` asks of the pages."""

from __future__ import annotations

from typing import Any

from django.apps import AppConfig
from django.core.checks import CheckMessage, Tags, Warning, register

from forethought.server.environment import environment


class DesignConfig(AppConfig):
    """The layout, and the statement that the accessibility regulations ask for."""

    name = "forethought.server.design"

    def ready(self) -> None:
        """Ask, before a deployment, for somebody to contact."""
        register(somebody_can_be_contacted, Tags.security, deploy=True)


def somebody_can_be_contacted(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """The accessibility statement must say whom to contact."""
    if environment().contact:
        return []
    hint = "Set FORETHOUGHT_CONTACT to an e-mail address or a few words."
    return [Warning("The accessibility statement says nobody to contact.", hint=hint, id="forethought.W001")]
