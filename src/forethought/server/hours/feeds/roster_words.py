"""What an event of a roster is by its words: work, leave, or neither."""

from __future__ import annotations

from typing import Any, NamedTuple

LEAVE = (
    "leave", "holiday", "holidays", "vacation", "time off", "day off", "days off", "rest day", "non working day", "not working", "sick",
    "sickness", "toil", "flexi day", "flexi off", "jury service", "maternity", "paternity",
)  # fmt: skip
LEAVE_ALONE = ("off", "al", "a l", "hol", "hols", "rd", "rdo", "nwd", "unavailable")
"""Words that mean leave only where nothing else stands with them."""
NO_WORK = ("on call", "standby", "stand by")
"""Somebody on call does not work until called."""
NOT_LEAVE = ("cover", "covering", "birthday", "holiday club", "holiday scheme", "holiday activities")


class Words(NamedTuple):
    """A council's own words, beside those known: for leave, and for what is neither work nor leave."""

    leave: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()


def is_leave(event: Any, words: Words) -> bool:
    """Whether the summary or a category of an event says that it is time away."""
    return any(_says_leave(text, words) for text in _texts(event))


def is_ignored(event: Any, words: Words) -> bool:
    """Whether it says that it is neither work nor leave."""
    return any(_holds(text, NO_WORK + words.ignored) for text in _texts(event))


def _says_leave(text: str, words: Words) -> bool:
    if text in LEAVE_ALONE or _holds(text, words.leave):
        return True
    return _holds(text, LEAVE) and not _holds(text, NOT_LEAVE)


def _texts(event: Any) -> list[str]:
    return [_bare(str(event.get("SUMMARY", ""))), *(_bare(str(category)) for category in event.categories)]


def _holds(text: str, phrases: tuple[str, ...]) -> bool:
    return any(f" {_bare(phrase)} " in f" {text} " for phrase in phrases)


def _bare(text: str) -> str:
    return " ".join("".join(character if character.isalnum() else " " for character in text.casefold()).split())
