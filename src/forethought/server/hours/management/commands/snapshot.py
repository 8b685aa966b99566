"""forethought-server snapshot: delete what is past its time, and write what the proxies read."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from forethought.server.environment import environment
from forethought.server.hours.daily import day_begins
from forethought.words import _


class Command(BaseCommand):
    """What a running server does when it starts and at the start of each day."""

    help = "Delete what is past its time, and write hours.json and clock.json for the proxies."

    def handle(self, *args: Any, **options: Any) -> None:
        """Both files, from the tables."""
        day_begins()
        self.stdout.write(_("hours.json and clock.json are in {folder}.").format(folder=environment().snapshot_folder))
