"""What stops a command of the operator."""

from __future__ import annotations


class Unable(Exception):
    """One plain sentence that says why nothing was done, and what to do."""
