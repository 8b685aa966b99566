"""What can be done to working time. Nothing else writes to its tables; each action is one transaction, and the snapshot follows it."""

from __future__ import annotations

from .clocking import BUTTON, record_clock_events, stamps_of
from .saying import FOR_WORK, SILENT, count, give_notice, say_for_work, take_back
from .tidying import tidy
from .times import CannotBe, add_closure, add_leave, end_pattern, posts_today, remove_closure, remove_leave, set_pattern

__all__ = [
    "BUTTON", "FOR_WORK", "SILENT", "CannotBe", "add_closure", "add_leave", "count", "end_pattern", "give_notice", "posts_today",
    "record_clock_events", "remove_closure", "remove_leave", "say_for_work", "set_pattern", "stamps_of", "take_back", "tidy",
]  # fmt: skip
