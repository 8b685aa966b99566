"""Three short questions before somebody confirms. They teach: nothing is scored, and no answer is kept."""

from __future__ import annotations

import random
from functools import lru_cache
from typing import NamedTuple

from forethought.guidance import load_named
from forethought.guidance.clause import Clause
from forethought.guidance.edition import Edition
from forethought.guidance.examples import Example, examples
from forethought.server.library.models import Version
from forethought.words import _

from .steps import Step

HOW_MANY, LONGEST = 3, 150
ANSWERS = ("nothing-found", "take-care", "ask-line-manager", "do-not-post")
KIND_TOPICS = frozenset(
    """
    asking_first belief_and_praise business_network colleague_details council_logo employer_named endorsement front_line_profile
    letting_off_steam ordinary_life service_user_comment served_confidential speaking_for_council taking_care work_time
    """.split()
)
"""Topics whose examples anybody can be shown over breakfast: no hatred, no threats."""


class Question(NamedTuple):
    """A draft that somebody may wish to post, and the clauses that speak to it."""

    example: Example
    clauses: tuple[Clause, ...]


def answer_words() -> dict[str, str]:
    """The answers one may choose, in the order they are shown."""
    return {
        "nothing-found": _("Nothing against it"),
        "take-care": _("Take care"),
        "ask-line-manager": _("Ask first"),
        "do-not-post": _("Do not post it"),
    }


def questions_for(*, version: Version, steps: tuple[Step, ...], seed: int) -> tuple[Question, ...]:
    """Up to three questions, the same for the same seed: about the clauses that were read, where there are examples of them."""
    uids = {part.now.uid or part.now.id for step in steps for part in step.parts if part.now}
    of_these = [one for one in _questions(version.pk, version.digest) if {clause.uid or clause.id for clause in one.clauses} & uids]
    quiet = [one for one in _questions(version.pk, version.digest) if not one.clauses]
    chance = random.Random(seed)  # noqa: S311  # nothing is hidden by it: it only spreads the examples
    chosen = chance.sample(of_these, min(HOW_MANY - 1, len(of_these)))
    chosen += chance.sample(quiet, min(1, len(quiet))) if chosen else []
    chance.shuffle(chosen)
    return tuple(chosen)


@lru_cache(maxsize=8)
def _questions(version: int, digest: str) -> tuple[Question, ...]:
    edition = Version.objects.get(pk=version).edition()
    by_name = {clause.id: clause for clause in edition.clauses} | {clause.uid: clause for clause in edition.clauses if clause.uid}
    found = []
    for example, names in _shown_examples(edition):
        clauses = tuple(by_name[name] for name in names if name in by_name)
        if len(clauses) == len(names):
            found.append(Question(example, clauses))
    return tuple(found)


def _shown_examples(edition: Edition) -> list[tuple[Example, tuple[str, ...]]]:
    """The examples fit to be shown, each with the lasting names of its clauses: the edition's own, else those that ship with HRSM1 D3."""
    own = edition
    if not (kept := examples(own)):
        own = load_named()
        kept = examples(own)
    lasting = {clause.id: clause.uid or clause.id for clause in own.clauses}
    return [(one, tuple(lasting[id] for id in one.clauses)) for one in kept if _is_fit(one) and lasting.keys() >= set(one.clauses)]


def _is_fit(example: Example) -> bool:
    """Short, told in words alone, with a reason, and about nothing that hurts to read."""
    is_short = 0 < len(example.draft) <= LONGEST
    return is_short and example.topic in KIND_TOPICS and bool(example.why) and not example.context.get("picture_shows")
