"""Confidential information about, or belonging to, the Council."""

from __future__ import annotations

from collections.abc import Iterator

from forethought.reading import Reading
from forethought.reading.observation import Observation
from forethought.words import _

from .finding import Match, seen_first, what

QUESTION = "already_public"


def find(reading: Reading) -> Iterator[Match]:
    """A secret given away or a marked paper is plain; a hint, or a doubt whether it is public, is possible
    until the author says."""
    seen = reading.of("confidential", "marking")
    told = [one for one in seen if one.certainty == "plain"]
    answer = reading.draft.answers.get(QUESTION)
    if told:
        yield _given_away(told)
    elif seen and answer is None:
        because = _("{what} may hint at something the Council has not made public.").format(what=what(seen))
        yield Match("possible", seen_first(seen), because, _("Ask whether this is public yet, before you post."), QUESTION)
    elif seen and not answer:
        yield _given_away(seen)


def _given_away(seen: list[Observation]) -> Match:
    if all(one.kind == "marking" for one in seen):
        because = _("{what} is from a paper that is marked as not for the public.").format(what=what(seen))
    else:
        because = _("{what} gives away something the Council has not made public, and could hurt people or be unfair to them.").format(
            what=what(seen)
        )
    instead = _("Wait until the Council has made it public, or report it in confidence if something is wrong.")
    return Match("plain", seen_first(seen), because, instead)
