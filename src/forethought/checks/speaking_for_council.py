"""Seeming to speak for the Council."""

from __future__ import annotations

from collections.abc import Iterator

from forethought.reading import Reading
from forethought.words import _

from .finding import Match, seen_first, what

QUESTION = "allowed_to_speak"


def find(reading: Reading) -> Iterator[Match]:
    """Outright words are plain; words that may be taken for the Council's are possible until the author says
    whether the job allows it. What is written as part of the job is not for this check."""
    if reading.draft.capacity == "service":
        return
    seen = reading.of("voice")
    outright = [one for one in seen if one.certainty == "plain"]
    allowed = reading.draft.answers.get(QUESTION)
    instead = _("Say it as yourself, or share what the Council has already said in public.")
    if outright or (seen and allowed is False):
        yield Match(
            "plain",
            seen_first(outright or seen),
            _("{what} reads as if the Council itself were speaking, so people may rely on it.").format(what=what(outright or seen)),
            instead,
            signposts=("communications",),
        )
    elif seen and allowed is None:
        because = _("People may take {what} as the Council's own word or promise.").format(what=what(seen, _("this")))
        yield Match("possible", seen_first(seen), because, instead, QUESTION)
