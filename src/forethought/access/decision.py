"""May I go on there now? The ruling of this moment, until when it holds, and what comes then."""

# Annotations are types here, not text: a NamedTuple compiles each text, which a cold start pays for.

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from .clock import Clock
from .reasons import because, then
from .ruling import Circumstances, Ruling, cited, rule, under
from .spells import Timeline

_AT_ANY_HOUR = {"work", "corporate-page", "work-site", "no-hours", "hours-not-known"}


class Question(NamedTuple):
    """What somebody asks. Moments are UTC epoch seconds.

    ``timeline`` is None where nobody knows the hours; it is known until ``known_until`` (0: to its last breakpoint). ``notices`` are the
    spells, [start, end), in which the work area's manager says that it is not convenient; they win over ``convenient``, which is what
    the person says. The other fields are those of `ruling.Circumstances`.
    """

    moment: int
    timeline: Timeline | None = None
    known_until: int = 0
    nature: str = ""
    corporate_page: bool = False
    purpose: str = "personal"
    standing: str = "employee"
    clock: Clock = Clock("none")
    flexi: bool = True
    convenient: bool | None = None
    notices: tuple[tuple[int, int], ...] = ()
    device: str = "own"
    place: str = ""


class Decision(NamedTuple):
    """The answer. ``until`` is the first moment at which it is another one if clock, device, place and team stay as they are, None
    where that is never or not known; ``then`` says in words what comes then; ``ruling`` and ``next`` hold both rulings."""

    decision: str
    clauses: tuple[str, ...]
    because: str
    missing: tuple[str, ...]
    silent: bool
    until: int | None
    then: str
    enforced: bool
    ruling: Ruling
    next: Ruling | None


def decide(q: Question, clauses: Mapping[str, str]) -> Decision:
    """The ruling now, then at every breakpoint and every end of a notice, until the answer changes.

    ``clauses`` are those of the edition that answers, by the part they play (`Edition.access`).
    """
    now = under(ruling_at(q, q.moment), clauses)
    coming = ((moment, under(ruling_at(q, moment), clauses)) for moment in _changes(q))
    until, later = next(((moment, ruling) for moment, ruling in coming if answer_of(ruling) != answer_of(now)), (None, None))
    return Decision(
        decision=now.decision,
        clauses=cited(now, clauses),
        because=because(now),
        missing=now.missing,
        silent=now.silent,
        until=until,
        then=then(later) if later else "",
        enforced=now.decision == "deny" and q.device == "council",
        ruling=now,
        next=later,
    )


def answer_of(ruling: Ruling) -> tuple[str, tuple[str, ...], bool]:
    """What a person would call the answer: another clause or reason for the same answer is no change."""
    return ruling.decision, ruling.missing, ruling.silent


def ruling_at(q: Question, moment: int) -> Ruling:
    """The ruling at a moment, whatever the edition, if clock, device, place and team stay as the question has them."""
    spell, stretched = None, False
    if q.timeline is not None:
        place = place_in(q.timeline, moment)
        spell = q.timeline.spells[place]
        stretched = q.clock.state == "out" and lunch_stretched(q.timeline, place, q.clock.since)
    unsuitable = any(start <= moment < end for start, end in q.notices)
    return rule(
        Circumstances(
            nature=q.nature,
            corporate_page=q.corporate_page,
            purpose=q.purpose,
            standing=q.standing,
            spell=spell,
            clock=q.clock.state,
            stretched=stretched,
            flexi=q.flexi,
            convenient=False if unsuitable else q.convenient,
            device=q.device,
            place=q.place,
        )
    )


def lunch_stretched(timeline: Timeline, place: int, since: int) -> bool:
    """Whether somebody clocked out since a moment has stretched lunch into the core spell at ``timeline.times[place]``: it follows
    lunch, and they clocked out at that lunch and not before it or during the core spell."""
    if timeline.spells[place] != "core" or not place or timeline.spells[place - 1] != "lunch":
        return False
    return timeline.times[place - 1] <= since < timeline.times[place]


def place_in(timeline: Timeline, moment: int) -> int:
    """Which spell of the timeline a moment is in."""
    return max(0, bisect_right(timeline.times, moment) - 1)


def may_change(q: Question) -> bool:
    """Whether there can be another answer at another hour."""
    if q.timeline is None:
        return False
    if q.nature == "unsafe":
        return q.device == "own" and q.place != "office" and q.clock.state != "in"
    return ruling_at(q, q.moment).reason not in _AT_ANY_HOUR


def _changes(q: Question) -> Iterator[int]:
    """Every later moment at which the ruling may change, in order."""
    if q.timeline is None:
        return iter(())
    end = q.known_until or q.timeline.times[-1] + 1
    return iter(sorted({moment for moment in _moments(q, q.timeline) if q.moment < moment < end}))


def _moments(q: Question, timeline: Timeline) -> Iterable[int]:
    yield from timeline.times
    for notice in q.notices:
        yield from notice
