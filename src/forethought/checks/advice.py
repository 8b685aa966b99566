"""The four levels of advice, weakest first."""

from __future__ import annotations

from enum import IntEnum


class Advice(IntEnum):
    """What the software advises; it never approves. The last level of a connection reads otherwise."""

    NOTHING_FOUND = 0
    TAKE_CARE = 1
    ASK = 2
    DO_NOT_POST = 3

    @property
    def word(self) -> str:
        """The level as the contract spells it."""
        return ("nothing-found", "take-care", "ask-line-manager", "do-not-post")[self]

    @property
    def connecting_word(self) -> str:
        """The level for a connection as the contract spells it."""
        return "do-not-connect" if self is Advice.DO_NOT_POST else self.word
