"""What became of a clause, in the words of a page."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from forethought.guidance import Clause
from forethought.guidance.clause import strengths
from forethought.guidance.compare import ClauseChange, wordings
from forethought.guidance.words_changed import Run, words_changed
from forethought.server.design.advice_words import strength_words
from forethought.server.people.kept import standing_words
from forethought.words import _

from .in_force import MUST_SEE


class ShownChange(NamedTuple):
    """A clause that changed: its heading, short labels, sentences that say how, and its words with what was taken out and put in.

    ``id``: its number now, or the one it had; ``is_there``: whether it is a clause of the later version.
    """

    id: str
    title: str
    is_there: bool
    labels: tuple[str, ...]
    says: tuple[str, ...]
    runs: tuple[Run, ...]


def shown(changes: Iterable[ClauseChange]) -> list[ShownChange]:
    """Each change as a page shows it."""
    return [_shown(change) for change in changes]


def in_two(changes: Iterable[ClauseChange]) -> tuple[list[ClauseChange], list[ClauseChange]]:
    """What a reader should see; and clauses of which nothing but the number or the place is another. The rest is for the policy owner."""
    of_note, moved = [], []
    for change in changes:
        if change.clause.kind == "control":
            continue
        if not MUST_SEE.isdisjoint(change.changes):
            of_note.append(change._replace(changes=tuple(name for name in change.changes if name not in {"checks", "plain-words"})))
        elif not {"renumbered", "moved"}.isdisjoint(change.changes):
            moved.append(change)
    return of_note, moved


def _shown(change: ClauseChange) -> ShownChange:
    clause = change.clause
    labels = _labels()
    return ShownChange(
        id=clause.id,
        title=clause.title,
        is_there=change.now is not None,
        labels=tuple(labels[name] for name in change.changes),
        says=tuple(_sentences(change)),
        runs=tuple(words_changed(*wordings(change.was, change.now))),
    )


def _labels() -> dict[str, str]:
    return {
        "new": _("New"),
        "gone": _("Taken out"),
        "renumbered": _("Another number"),
        "moved": _("Another place"),
        "reworded": _("Other words"),
        "plain-words": _("Our plain words"),
        "strength": _("Another strength"),
        "kind": _("Another part of the document"),
        "applies-to": _("For other people"),
        "checks": _("Other checks"),
    }


def _sentences(change: ClauseChange) -> Iterable[str]:
    was, now = change.was, change.now
    if was is None or now is None:
        if now and now.strength != "states":
            yield strengths()[now.strength]
        return
    if "renumbered" in change.changes:
        yield _("It was {was}. It is {now} now.").format(was=was.id, now=now.id)
    if "moved" in change.changes:
        yield (
            _("It stands in another place.")
            if was.section == now.section
            else _("It went from section {was} to section {now}.").format(was=was.section, now=now.section)
        )
    if "strength" in change.changes:
        words = _("It was: {was}. It is now: {now}. {means}")
        yield words.format(was=strength_words(was.strength), now=strength_words(now.strength), means=strengths()[now.strength])
    if "applies-to" in change.changes:
        yield from _people(was, now)
    if "checks" in change.changes:
        yield from _checks(was, now)
    if "plain-words" in change.changes:
        yield _("The Council's own words are the same. Our plain words for them are not.")


def _people(was: Clause, now: Clause) -> Iterable[str]:
    if more := [standing_words(one) for one in now.applies_to if one not in was.applies_to]:
        yield _("It is now also for: {people}.").format(people=", ".join(more))
    if fewer := [standing_words(one) for one in was.applies_to if one not in now.applies_to]:
        yield _("It is no longer for: {people}.").format(people=", ".join(fewer))


def _checks(was: Clause, now: Clause) -> Iterable[str]:
    more, fewer = ([name.replace("_", " ") for name in one.checks if name not in other.checks] for one, other in ((now, was), (was, now)))
    if more:
        yield _("Drafts are now tested for: {checks}.").format(checks=", ".join(more))
    if fewer:
        yield _("Drafts are no longer tested for: {checks}.").format(checks=", ".join(fewer))
    if not more and not fewer:
        yield _("Its checks look at other kinds of draft, or give way to something else.")
