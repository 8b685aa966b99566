"""A second look: what the rules found, weighed with what the language model makes of the whole draft, and of its words.

`second_look.txt`, made by `training/second_look.py` on voices that none of the three was made with, says what each of
them weighs for each level. Together they say which level is likeliest.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from forethought.reading import Reading, in_order
from forethought.reading.implied import IMPLIES, chance_of, implied, sentences_of
from forethought.reading.signs import duty
from forethought.words import _

from .advice import Advice
from .finding import Finding

Again = Callable[[Reading, Iterable[str]], list[Finding]]
"""Runs the checks of these names over a reading."""

_HELD = frozenset(
    {
        "service_user_details",
        "colleague_picture",
        "service_user_picture",
        "picture_place",
        "council_logo",
        "unsafe_link",
        "vulnerable_friend",
        "picture_unsaid",
        "tag_in_one_word",
    }
)
"""Checks that rest on what is plainly there (a number, a face, a logo): no chance outweighs them."""
_CARE = frozenset({"letting_off_steam", "employer_named", "business_network", "possible_disclosure"})
"""Checks that advise care and no more."""
_MAY = 0.3
"""How likely a protected disclosure must be, not to be warned off."""
_HATEFUL = ("abuse", "discrimination", "threat")
_LIKELY, _NEXT = 0.3, 0.6
"""How likely a check must be, and how likely beside the likeliest, to be asked again."""


Voices = tuple[float, ...]
"""The log chance of each level by the model, then by the words; then 1 for the level that the rules advise, 0 for each other."""


class Weights(NamedTuple):
    """``of[level]`` is what each of the `Voices` weighs for that level, and ``start[level]`` what it has without them;
    ``alarm`` is what stopping or asking must be likelier by."""

    of: tuple[Voices, ...]
    start: Voices
    alarm: float


def look_again(findings: list[Finding], reading: Reading, again: Again) -> list[Finding]:
    """The findings, with those that are likelier otherwise raised or lowered; the same without the language model."""
    if not reading.scores or reading.draft.kind not in {"post", "comment", "message"}:
        return findings
    said = max((found.advice for found in findings), default=Advice.NOTHING_FOUND)
    meant = likeliest(said, reading, _weights())
    if meant == Advice.DO_NOT_POST and _may_disclose(reading):
        meant = Advice.ASK  # never warned off: whoever is asked can say which it is
    if meant > said:
        return _raised(findings, reading, meant, again)
    if meant < said and not reading.draft.answers:  # what the author has answered is surer than a chance
        return [lower for found in findings if (lower := _lowered(found, meant, reading))]
    return findings


def _may_disclose(reading: Reading) -> bool:
    """Whether the draft may well be a protected disclosure, and gives away nobody served and accuses nobody outright."""
    return reading.scores["disclosure"] > _MAY and not (reading.plain("service_user", "allegation", "misconduct") or reading.has(*_HATEFUL))


def voices(said: Advice, scores: Mapping[str, float]) -> Voices:
    """What the rules, the model and the words say of a draft."""
    logs = [math.log(max(scores[f"{voice}_{level.word}"], 1e-6)) for voice in ("advice", "words") for level in Advice]
    return (*logs, *(float(level == said) for level in Advice))


def likeliest(said: Advice, reading: Reading, weights: Weights) -> Advice:
    """The likeliest level where the rules advise ``said``. A possible disclosure is not raised above care."""
    heard = voices(said, reading.scores)
    by_level = [
        start + math.sumprod(heard, of) - weights.alarm * (level >= Advice.ASK)
        for level, of, start in zip(Advice, weights.of, weights.start, strict=True)
    ]
    meant = max(Advice, key=by_level.__getitem__)
    if meant > said and (reading.has("disclosure") or reading.scores["disclosure"] > 0.5):
        return max(said, min(meant, Advice.TAKE_CARE))
    return meant


def _raised(findings: list[Finding], reading: Reading, meant: Advice, again: Again) -> list[Finding]:
    """What the model sees besides: never plain without a cue in the draft or a finding of the rules."""
    firm = meant == Advice.DO_NOT_POST and _has_context(reading)
    names = {name for name in IMPLIES if (name in _CARE) == (meant == Advice.TAKE_CARE)}
    chances = {name: chance_of(name, reading.scores) for name in sorted(names)}
    likely = [name for name, chance in chances.items() if chance >= max(_LIKELY, _NEXT * max(chances.values()))]
    sentences = sentences_of(reading.draft.text)
    seen = [implied(name, reading.draft.text, sentences, reading.scores, "plain" if firm else "possible") for name in likely]
    more = again(reading._replace(observations=in_order([*reading.observations, *seen])), likely)
    clauses = {found.clause for found in more}
    return [found for found in findings if found.clause not in clauses or found.advice >= meant] + more


def _has_context(reading: Reading) -> bool:
    """Whether more than a chance speaks for a plain finding: a cue in the words, a picture, or work that meets people served."""
    role = reading.draft.role
    return bool(reading.observations or reading.draft.picture_shows) or role.front_line or duty(role.fields) != "other"


def _lowered(found: Finding, meant: Advice, reading: Reading) -> Finding | None:
    """The finding as the likelier advice leaves it; None where nothing is left to say."""
    if found.advice <= meant or found.check in _HELD or any(seen.kind == "marking" for seen in found.match.seen):
        return found
    if meant == Advice.NOTHING_FOUND:
        kept = found.check == "possible_disclosure" and reading.scores["disclosure"] > 0.1
        return found if kept else None
    instead = (
        _("Ask your manager before you post it.") if meant == Advice.ASK else _("Read it once more as a stranger would before you post it.")
    )
    return found._replace(match=found.match._replace(certainty="possible", at_most=meant, instead=instead))


@cache
def _weights() -> Weights:
    lines = Path(__file__).with_suffix(".txt").read_text(encoding="utf-8").splitlines()
    rows = {line.split()[0]: tuple(map(float, line.split()[1:])) for line in lines if line and line[0] != "#"}
    return Weights(tuple(rows[level.word] for level in Advice), rows["start"], rows["alarm"][0])
