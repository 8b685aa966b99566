"""Confidential information about, or belonging to, the Council."""

from __future__ import annotations

from collections.abc import Iterator

from forethought.reading import Reading
from forethought.reading.observation import Observation
from forethought.words import _

from .finding import Match, seen_first

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
        yield Match("possible", seen_first(seen), _because_possible(), _("Ask whether this is public yet, before you post."), QUESTION)
    elif seen and not answer:
        yield _given_away(seen)


def _given_away(seen: list[Observation]) -> Match:
    if all(one.kind == "marking" for one in seen):
        because = _("This shows or quotes a paper that is marked as not for the public.")
    else:
        because = _("This gives away something the Council has not made public. People could be hurt or treated unfairly.")
    return Match(
        "plain", seen_first(seen), because, _("Wait until the Council has made it public. If something is wrong, report it in confidence.")
    )


def _because_possible() -> str:
    return _("This may hint at something the Council has not made public.")
