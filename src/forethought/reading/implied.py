"""What a draft only implies, as the language model sees it: observations for the checks, where the rules saw none."""

from __future__ import annotations

import re
from collections.abc import Mapping

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


def implied(check: str, text: str, chances: Mapping[str, float], certainty: Certainty) -> Observation:
    """What the check of this name has to see, over the sentence of the text that tells most of it."""
    kind, about = IMPLIES[check]
    if kind == "misconduct" and chances["discriminatory"] > chances["author_misconduct"]:
        kind, about, certainty = "discrimination", "group", "possible"  # chances alone are not even between groups
    if kind == "abuse":
        about = max(_WHOM, key=lambda whom: chances[whom])
    start, end = _telling(text, check)
    return Observation(kind, start, end, text[start:end], certainty, "implied", about)


def _telling(text: str, check: str) -> tuple[int, int]:
    sentences = [match for match in _STRETCH.finditer(text) if match.group().strip()]
    if len(sentences) < 2:
        return 0, len(text)
    telling = [match for match in sentences if len(match.group().split()) >= _FEWEST][:_MOST] or sentences[:1]
    best = max(telling, key=lambda sentence: chance_of(check, scores(normalise(sentence.group()).plain)))
    words = best.group()
    start = best.start() + len(words) - len(words.lstrip())
    return start, start + len(words.strip())
