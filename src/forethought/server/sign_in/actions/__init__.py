"""What can be done so that people can sign in. Nothing else writes to its tables."""

from __future__ import annotations

from .identities import forget_account, person_of
from .tries import forget, take, tidy_tries

__all__ = ["forget", "forget_account", "person_of", "take", "tidy_tries"]
