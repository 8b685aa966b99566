"""What a draft only implies, as the language model sees it: observations for the checks, where the rules saw none."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from .learned import scores
from .normal import normalise
from .observation import Certainty, Observation

_WHOM = ("service_user", "colleague", "manager", "councillor", "council")
_STRETCH = re.compile(r"[^.!?\n]+[.!?\n]*")
_FEWEST, _MOST = 4, 4
"""Words that a sentence must have, as a shorter one may sound like anything, and how many sentences are looked at one by one."""

IMPLIES: dict[str, tuple[str, str]] = {
    "service_user_comment": ("comment", "service_user"),
    "colleague_details": ("private_matter", "colleague"),
    "council_confidential": ("confidential", "council"),
    "offensive_comment": ("abuse", ""),
    "disrepute": ("misconduct", "self"),
    "policy_breach": ("misconduct", "self"),
    "speaking_for_council": ("voice", ""),
    "letting_off_steam": ("venting", ""),
    "possible_disclosure": ("disclosure", ""),
    "employer_named": ("employer", ""),
    "business_network": ("work", "self"),
}
"""The checks whose matter the model was taught, and what each has to see: the kind of observation, and of whom."""


def chance_of(check: str, chances: Mapping[str, float]) -> float:
    """How likely the draft holds what a check of `IMPLIES` looks for: most outputs bear the check's name."""
    return chances["disclosure" if check == "possible_disclosure" else check]


class Sentence(NamedTuple):
    """A stretch of the text, and the model's chances of it by itself (none where it was not asked)."""

    start: int
    end: int
    chances: Mapping[str, float]


def sentences_of(text: str) -> list[Sentence]:
    """The sentences that may tell what the whole implies, each asked once; the whole where there is but one."""
    found = [match for match in _STRETCH.finditer(text) if match.group().strip()]
    if len(found) < 2:
        return [Sentence(0, len(text), {})]
    telling = [match for match in found if len(match.group().split()) >= _FEWEST][:_MOST] or found[:1]
    if len(telling) == 1:
        return [Sentence(*_trimmed(telling[0]), {})]
    return [Sentence(*_trimmed(match), scores(normalise(match.group()).plain)) for match in telling]


def implied(check: str, text: str, sentences: Sequence[Sentence], chances: Mapping[str, float], certainty: Certainty) -> Observation:
    """What the check of this name has to see, over the sentence of the text that tells most of it."""
    kind, about = IMPLIES[check]
    if kind == "misconduct" and chances["discriminatory"] > chances["author_misconduct"]:
        kind, about, certainty = "discrimination", "group", "possible"  # chances alone are not even between groups
    if kind == "abuse":
        about = max(_WHOM, key=lambda whom: chances[whom])
    start, end, _chances = max(sentences, key=lambda sentence: chance_of(check, sentence.chances)) if len(sentences) > 1 else sentences[0]
    return Observation(kind, start, end, text[start:end], certainty, "implied", about)


def _trimmed(match: re.Match[str]) -> tuple[int, int]:
    words = match.group()
    start = match.start() + len(words) - len(words.lstrip())
    return start, start + len(words.strip())
