"""What can be done to working time. Nothing else writes to its tables; each action is one transaction, and the snapshot follows it."""

from __future__ import annotations

from .clocking import BUTTON, record_clock_events

__all__ = ["BUTTON", "record_clock_events"]
