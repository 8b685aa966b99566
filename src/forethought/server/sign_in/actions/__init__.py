"""What can be done so that people can sign in. Nothing else writes to its tables."""

from __future__ import annotations

from datetime import datetime

from .identities import forget_account, person_of
from .kiosks import end_kiosk, make_kiosk
from .once import mail_link, make_letter, tidy_once, use, whose
from .pins import is_right, set_pin
from .sessions import end_other_sessions
from .steps import add_app, add_passkey, forget_steps, make_codes, remove_step, use_code
from .telling import tell
from .tries import forget, take, tidy_tries

__all__ = [
    "add_app", "add_passkey", "end_kiosk", "end_other_sessions", "forget", "forget_account", "forget_steps", "is_right", "mail_link",
    "make_codes", "make_kiosk", "make_letter", "person_of", "remove_step", "set_pin", "take", "tell", "tidy", "use",
    "use_code", "whose",
]  # fmt: skip


def tidy(now: datetime) -> None:
    """Delete what is good no more, and what was tried in a time that is over."""
    tidy_tries(now=now)
    tidy_once(now=now)
