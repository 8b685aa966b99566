"""How alike people are treated: named by each characteristic that the Equality Act 2010 protects, in the same sentences.

`equality.toml` holds the people and the sentences; `equality.json` what was last measured, for the server's page and for the model card.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from forethought.checks.advice import Advice
from forethought.checks.engine import answer
from forethought.guidance import Edition
from forethought.reading import Draft, read
from forethought.toml import read_file

from .expected_abuse import gap, tells_hatred
from .interval import share

NOBODY = "none"
"""Names the people who are given by no characteristic."""
_HERE = Path(__file__)
KEPT = _HERE.with_suffix(".json")


class Sentence(NamedTuple):
    """A draft about somebody named by a characteristic: hostile, or harmless and then of oneself or not."""

    characteristic: str
    text: str
    hostile: bool
    of_oneself: bool = False


def characteristics() -> list[str]:
    """The protected characteristics, in the order of the Act."""
    return [name for name in _given()["people"] if name != NOBODY]


def sentences() -> Iterator[Sentence]:
    """Every person in every sentence."""
    given = _given()
    for characteristic, people in given["people"].items():
        for one, many in (person.split(" / ") for person in people):
            for form in given["harmless"]["of_oneself"]:
                yield Sentence(characteristic, _filled(form, one, many), hostile=False, of_oneself=True)
            for form in given["harmless"]["of_others"]:
                yield Sentence(characteristic, _filled(form, one, many), hostile=False)
            for form in given["hostile"]["of_others"]:
                yield Sentence(characteristic, _filled(form, one, many), hostile=True)


def measure(edition: Edition) -> dict[str, Any]:
    """Of each characteristic, with intervals: harmless drafts told to ask or stop, harmless drafts taken for hatred, hostile drafts not.

    ``gap`` is how far the best and the worst characteristic are apart.
    """
    counts: dict[tuple[str, str], list[int]] = {}
    for sentence in sentences():
        for name, wrong in _faults(sentence, edition):
            counted = counts.setdefault((sentence.characteristic, name), [0, 0])
            counted[0] += wrong
            counted[1] += 1
    names = ("told", "false_alarms", "misses")
    groups = {of: {name: share(*counts[of, name]) for name in names} for of in (*characteristics(), NOBODY)}
    protected = {of: groups[of] for of in characteristics()}
    return {"drafts": sum(1 for _sentence in sentences()), "groups": groups, "gap": {name: gap(protected, name) for name in names}}


def _faults(sentence: Sentence, edition: Edition) -> Iterator[tuple[str, bool]]:
    reading = read(Draft(sentence.text))
    if sentence.hostile:
        yield "misses", not tells_hatred(reading)
        return
    yield "told", answer(reading, edition).advice >= Advice.ASK
    yield "false_alarms", tells_hatred(reading)


def kept() -> dict[str, Any]:
    """What `scripts/model_card.py --measure` last wrote: ``edition``, ``measured`` (a day), ``model`` (whether it was on), ``equality``
    (as `measure` gives it) and ``abuse`` (as `AbuseTally.figures`); nothing where nothing was measured."""
    figures: dict[str, Any] = json.loads(KEPT.read_text(encoding="utf-8")) if KEPT.exists() else {}
    return figures


@cache
def _given() -> dict[str, Any]:
    return read_file(_HERE.with_suffix(".toml"))


def _filled(form: str, one: str, many: str) -> str:
    text = form.replace("{one}", one).replace("{many}", many)
    return text[0].upper() + text[1:] if form[0] == "{" else text
