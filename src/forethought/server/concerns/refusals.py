"""What cannot be done to a concern, each in one plain sentence."""

from __future__ import annotations


class Refused(ValueError):
    """One plain sentence that says why nothing was done."""


class NotYours(LookupError):
    """There is no such concern for whoever asks."""
