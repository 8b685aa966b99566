"""What is wrong with a row somebody sent."""

from __future__ import annotations


class UnusableRow(ValueError):
    """One plain sentence that says what is wrong with a row and where."""
