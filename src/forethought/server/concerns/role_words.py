"""The roles of those who deal with concerns, in words."""

from __future__ import annotations

from forethought.words import _


def role_words(role: str) -> str:
    """A role in words."""
    return {
        "case_officer": _("HR case officer"),
        "monitoring": _("Monitoring Officer"),
    }[role]
