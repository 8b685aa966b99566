"""What can be done to the register. Nothing else writes to its tables."""

from __future__ import annotations

from .deciding import approve_account, ask_for_account, forget_refused, pause_account, refuse_account, resume_account
from .holding import change_account, name_holders, note_who_left, say_in_use, take_over
from .pages import register_page, retire_page
from .posting import approve_post, decline_post, forget_posts, rewrap_posts, send_post

__all__ = [
    "approve_account",
    "approve_post",
    "ask_for_account",
    "change_account",
    "decline_post",
    "forget_posts",
    "forget_refused",
    "name_holders",
    "note_who_left",
    "pause_account",
    "refuse_account",
    "register_page",
    "resume_account",
    "retire_page",
    "rewrap_posts",
    "say_in_use",
    "send_post",
    "take_over",
]
