"""Section 7 as a person reads it, clause by clause, and the hours as found on the wall. Slow and plain: no table, no breakpoints."""

from typing import NamedTuple

from forethought.access.clock import Clock
from forethought.access.decision import Question
from forethought.access.pattern import Pattern
from tests.access.hours_by_hand import spell_by_hand

MINUTE = 60
OTHERS = {"agency", "consultant", "contractor", "volunteer", "external"}


class Answer(NamedTuple):
    """What somebody is told."""

    decision: str
    clauses: set[str]
    missing: set[str]
    silent: bool


def spell_of(posts: list[Pattern], moment: int) -> str:
    """The hours of every post together: core time in one is core time."""
    spells = {spell_by_hand(post, moment) for post in posts}
    return next(spell for spell in ("core", "work", "lunch", "around", "off") if spell in spells)


def stretches_lunch(posts: list[Pattern], clock: Clock, moment: int) -> bool:
    """Whether somebody clocked out at lunch, and since then it was lunch and then core hours, and nothing else."""
    seen = [spell_of(posts, clock.since)]
    for passing in [*range(clock.since, moment, MINUTE), moment]:
        if spell_of(posts, passing) != seen[-1]:
            seen.append(spell_of(posts, passing))
    return clock.state == "out" and seen == ["lunch", "core"]


def answer_by_hand(q: Question, posts: list[Pattern], moment: int) -> Answer:
    """What the guidance says at a moment, if all but the time stays as it is."""
    spell = spell_of(posts, moment) if posts else "not known"
    if against_7_4(q, spell):
        return Answer("deny", {"7.4"}, set(), silent=False)
    if q.purpose == "work" or (q.nature == "work" and not q.corporate_page):
        return Answer("allow", {"6.2"}, set(), silent=False)
    if q.corporate_page:
        return Answer("allow", {"7.1"}, set(), silent=False)
    if q.standing == "elected_member":
        return Answer("advise", {"2.2"}, set(), silent=True)
    held = {"2.2", "2.3"} if q.standing in OTHERS else set()
    if not posts:
        return Answer("advise", {"7.1", "7.2"} | held, {"pattern"}, silent=False)
    if spell == "core":
        return in_core_hours(q, posts, moment, held)
    return outside_core_hours(q, spell, moment, held)


def against_7_4(q: Question, spell: str) -> bool:
    """7.4: use of the Council's computers, and use at work, that harms."""
    at_work = spell in ("work", "lunch", "core") or q.clock.state == "in" or q.place == "office"
    return q.nature == "unsafe" and (at_work or q.device == "council")


def in_core_hours(q: Question, posts: list[Pattern], moment: int, held: set[str]) -> Answer:
    """7.1, on any device (7.3); Appendix One on encyclopaedias; and where both are silent."""
    if q.nature == "reference":
        return Answer("allow", {"7.1", "appendix.wikipedia"}, set(), silent=False)
    if q.nature not in ("social", "recreational"):
        return Answer("advise", {"7.1"} | held, set(), silent=True)
    away = q.clock.state == "break" or (q.clock.state == "out" and not stretches_lunch(posts, q.clock, moment))
    if away:
        return Answer("advise", {"7.1", "7.2"} | held, set(), silent=True)
    return Answer("deny", {"7.1"} | held | ({"7.3"} if q.device == "own" else set()), set(), silent=False)


def outside_core_hours(q: Question, spell: str, moment: int, held: set[str]) -> Answer:
    """7.2: at lunch, before and after work, clocked out, and where it suits the team."""
    clocked_in, in_office = q.clock.state == "in", q.place == "office"
    if spell != "lunch" and clocked_in:
        clauses = {"7.2"} if spell == "off" else {"7.1", "7.2"} | held
        return Answer("advise", clauses, {"clock-out"}, silent=True)
    if spell == "off" or (spell == "around" and not in_office):
        return Answer("allow", {"7.2"}, set(), silent=False)
    if spell == "work" and q.clock.state != "out":
        return Answer("advise", {"7.1", "7.2"} | held, set(), silent=True)
    suits = False if any(start <= moment < end for start, end in q.notices) else q.convenient
    if suits is False:
        return Answer("deny", {"7.2"}, set(), silent=False)
    missing = {"convenience"} if suits is None else set()
    if clocked_in or (spell == "lunch" and q.flexi and q.clock.state == "none"):
        missing.add("clock-out")
    return Answer("advise" if missing else "allow", {"7.2"}, missing, silent=False)
