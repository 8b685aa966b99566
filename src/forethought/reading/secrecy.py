"""How much a draft sounds like something not for the public: its signs and topics, the job, and single words, weighed together."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

from .phrases import Cue
from .sheet import Sheet

_MOST_SIGNS = 5
_MOST_TOPICS = 6


class Secrecy(NamedTuple):
    """The score of a draft, in points; how far it leans to a thing told outright; and the cues that tell."""

    score: float
    plainness: float
    telling: list[Cue]


def marks_of(sheet: Sheet) -> set[str]:
    """What a draft holds that may weigh: ``word``, ``sign.x``, ``sign.x+2`` (more than once), ``signs.2`` and ``topics.3``
    (how many kinds), ``field.x`` and ``standing.x`` of the job. Linear in the length of the text."""
    page, role = sheet.page, sheet.draft.role
    found = {"(all)", f"standing.{role.standing}", *(f"field.{field}" for field in role.fields)}
    found |= page.telling
    for family in ("sign", "topic", "other"):
        concepts = page.families.get(family, ())
        found.update(concepts)
        found.update([f"{concept}+2" for concept in concepts if page.cues[concept][-1].first != page.cues[concept][0].first])
    found.add(f"signs.{min(len(page.families.get('sign', ())), _MOST_SIGNS)}")
    found.add(f"topics.{min(len(page.families.get('topic', ())), _MOST_TOPICS)}")
    return found


def secrecy_of(sheet: Sheet) -> Secrecy:
    """How secret a draft sounds."""
    weights = _weights()
    known = [weights[mark] for mark in weights.keys() & marks_of(sheet)]
    telling = sheet.page.found("sign.")
    telling.sort(key=lambda cue: (cue.first, -cue.last))
    return Secrecy(sum([secret for secret, _plain in known]) / 10, sum([plain for _secret, plain in known]) / 10, telling)


@cache
def _weights() -> dict[str, tuple[int, int]]:
    """What each mark weighs, in tenths of a point: for a secret, and for one told outright."""
    lines = (Path(__file__).parent / "lexicon" / "lists" / "secrets.txt").read_text(encoding="utf-8").splitlines()
    return {mark: (int(secret), int(plain)) for mark, secret, plain in (line.split() for line in lines if line[:1] != "#")}
