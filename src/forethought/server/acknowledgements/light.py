"""The version in force without its text, which pages about who has read it do not need."""

from __future__ import annotations

from datetime import date

from django.utils import timezone

from forethought.server.library.in_force import adopted
from forethought.server.library.models import Version

HEAVY = ("tables", "tree", "source")
"""Columns that hold the whole text; each is read where somebody asks for it."""
HEAVY_OF_VERSION = tuple(f"version__{name}" for name in HEAVY)


def version_in_force(on: date | None = None) -> Version | None:
    """The version in force on a day: today, British time, where none is given."""
    found: Version | None = adopted().defer(*HEAVY).filter(in_force_from__lte=on or timezone.localdate()).first()
    return found
