"""The fields of a clock event as systems write them: employee numbers, event ids, terminals, and kinds in many words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from forethought.words import _

KINDS = ("in", "out", "break-start", "break-end")

_WORDS = {
    "in": """in, i, 1, on, start, begin, clock in, clocked in, clock on, clocked on, clockin, clock start, sign in, signed in, sign on,
        check in, checked in, book in, booked in, punch in, log in, logged in, arrive, arrived, arrival, enter, entered, entry,
        start work, start of work, start shift, shift start""",
    "out": """out, o, 0, off, end, stop, finish, finished, clock out, clocked out, clock off, clocked off, clockout, clock end, sign out,
        signed out, sign off, check out, checked out, book out, booked out, punch out, log out, logged out, leave, left, departure, depart,
        departed, exit, exited, end work, end of work, end shift, shift end""",
    "break-start": """break start, start break, break begin, begin break, break out, out break, start of break, break started, on break,
        to break, break, lunch start, start lunch, lunch out, out lunch, lunch started, out to lunch, to lunch, lunch, meal start,
        start meal, breakstart""",
    "break-end": """break end, end break, break in, in break, end of break, break ended, finish break, break over, back from break,
        return from break, back, lunch end, end lunch, lunch in, in lunch, lunch ended, back from lunch, return from lunch, meal end,
        end meal, breakend""",
}
_NUMBER = re.compile(r"[0-9A-Za-z](?:[0-9A-Za-z ./_-]{0,30}[0-9A-Za-z])?")
_ID = re.compile(r"[\x21-\x7e](?:[\x20-\x7e]{0,198}[\x21-\x7e])?")
_APART = str.maketrans(dict.fromkeys("-_./:()", " "))


class UnusableField(ValueError):
    """One plain sentence on a field; it quotes nothing of what stood there."""


def number_of(text: str, digits: int = 0) -> str:
    """The employee number, with the noughts that spreadsheets take away where a number has so many ``digits``."""
    number = text.strip()
    if not number:
        raise UnusableField(_("There is no employee number."))
    if not _NUMBER.fullmatch(number):
        raise UnusableField(_("The employee number holds characters that no employee number has."))
    return number.zfill(digits) if number.isdecimal() else number


def id_of(text: str) -> str:
    """The id of an event; empty where it has none."""
    if text and not _ID.fullmatch(text):
        raise UnusableField(_("The event id must be at most 200 plain characters."))
    return text


def terminal_of(text: str) -> str:
    """The name of a terminal, cut to 64 characters and without any that cannot be seen."""
    return "".join(character for character in text if character.isprintable())[:64].strip()


def kind_of(text: str, own: Mapping[str, str] | None = None) -> str:
    """One of KINDS; a feed's ``own`` words (as `own_words` gives them) come first."""
    word = _bare(text)
    if not word:
        raise UnusableField(_("It does not say whether this is in or out."))
    kind = (own or {}).get(word) or _kinds().get(word)
    if kind is None:
        raise UnusableField(_("It is not clear whether this is in, out, or the start or end of a break. Add the word to the feed's kinds."))
    return kind


def own_words(words: Mapping[str, str]) -> dict[str, str]:
    """A feed's own words for kinds, as `kind_of` looks them up."""
    return {_bare(word): kind for word, kind in words.items()}


def _bare(text: str) -> str:
    return " ".join(text.casefold().translate(_APART).split())


@cache
def _kinds() -> dict[str, str]:
    return {" ".join(word.split()): kind for kind, words in _WORDS.items() for word in words.split(",")}
