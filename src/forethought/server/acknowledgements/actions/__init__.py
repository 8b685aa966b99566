"""What can be done to requests and confirmations. Nothing else writes to their tables."""

from .asking import ask_who_is_due
from .assigning import UnusableRule, assign, end_assignment
from .confirming import MustOpenFirst, NewerVersion, confirm, record_witnessed, say_not_there
from .tidying import tidy
from .waiting import UnusableDay, ask_for_format, come_back, count_question, mark_opened, put_off, stop_clock

__all__ = [
    "MustOpenFirst",
    "NewerVersion",
    "UnusableDay",
    "UnusableRule",
    "ask_for_format",
    "ask_who_is_due",
    "assign",
    "come_back",
    "confirm",
    "count_question",
    "end_assignment",
    "mark_opened",
    "put_off",
    "record_witnessed",
    "say_not_there",
    "stop_clock",
    "tidy",
]
