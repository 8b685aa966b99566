"""What can be done to a question. Nothing else writes to these tables; nobody's words go into the journal, a mail or a log."""

from __future__ import annotations

from .answering import answer
from .asking import UnusableQuestion, agree, refuse, send, send_on, withdraw
from .due import close_due, close_of_leavers, tidy
from .keeping import make_precedent, refuse_example, retire_precedent

__all__ = [
    "UnusableQuestion",
    "agree",
    "answer",
    "close_due",
    "close_of_leavers",
    "make_precedent",
    "refuse",
    "refuse_example",
    "retire_precedent",
    "send",
    "send_on",
    "tidy",
    "withdraw",
]
