"""What can be done so that people can sign in. Nothing else writes to its tables."""

from __future__ import annotations

from .identities import forget_account, person_of
from .sessions import end_other_sessions
from .steps import add_app, add_passkey, forget_steps, make_codes, remove_step, use_code
from .tries import forget, take, tidy_tries

__all__ = [
    "add_app", "add_passkey", "end_other_sessions", "forget", "forget_account", "forget_steps", "make_codes", "person_of", "remove_step",
    "take", "tidy_tries", "use_code",
]  # fmt: skip
