"""A row of JSON, as `forethought may-i` takes it, made into a question, and its decision made into a row."""

# Annotations are types here, not text: a NamedTuple compiles each text, which a cold start pays for.

import time
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Any, NamedTuple

from forethought.access.clock import Clock
from forethought.access.decision import Decision, Question, decide, may_change, place_in
from forethought.access.pattern import Pattern, UnusablePattern, pattern_of
from forethought.access.spells import Timeline, compile_pattern, overlay
from forethought.words import _

from .access_site import AskedSite, site_of
from .access_standing import standing_of
from .fault import UnusableRow
from .fields import choice_in, flag_in, refuse_unknown, text_in
from .moment import moment_of, written, zone_of

FIELDS = frozenset({"id", "site", "url", "moment", "clock", "purpose", "device", "place", "convenient", "corporate_page", "person"})
"""The fields that a row of `forethought may-i` may have."""
PERSON = frozenset({"role", "pattern"})
"""What may be said of the person: a job title or a class of 2.1 and 2.2, and the working pattern; a list of patterns for two posts."""
MOST_POSTS = 8
HOME_ZONE = "Europe/London"
"""The zone of a moment where no pattern names one."""

_HORIZONS = (8, 50, 400)
"""Days after the moment that are looked at for a change: more only where fewer show none, as for somebody on leave."""
_STRETCH = 3600
"""Seconds of a core spell after lunch in which “out” is taken for that same lunch, since a row does not say since when."""


class Asked(NamedTuple):
    """What a row asks: the question, without the hours; the posts it has them from; the zone to tell times in; the site."""

    question: Question
    posts: tuple[Pattern, ...]
    zone: tzinfo
    site: AskedSite


def asked_of(row: Mapping[str, Any], pages: Mapping[str, Sequence[str]] = {}, now: int | None = None) -> Asked:
    """What a row asks; UnusableRow where a field is unknown, of the wrong type or makes no sense.

    ``pages`` are the corporate pages: starts of paths by host. ``now`` is the moment of a row that names none.
    """
    refuse_unknown(row, FIELDS)
    person = row.get("person")
    refuse_unknown({} if person is None else person, PERSON, within="person")
    posts = _posts((person or {}).get("pattern"))
    zone = zone_of(posts[0].time_zone if posts else HOME_ZONE)
    site = site_of(text_in(row, "site"), text_in(row, "url"), pages)
    question = Question(
        moment=_moment(text_in(row, "moment"), zone, now),
        nature=site.nature,
        corporate_page=bool(flag_in(row, "corporate_page", False)) or site.corporate_page,
        purpose=choice_in(row, "purpose", ("personal", "work")),
        standing=standing_of(text_in(person or {}, "role")),
        clock=Clock(choice_in(row, "clock", ("none", "in", "out", "break"))),
        flexi=any(post.flexi for post in posts),
        convenient=flag_in(row, "convenient", None),
        device=choice_in(row, "device", ("own", "council")),
        place=choice_in(row, "place", ("office", "home", "elsewhere")) if text_in(row, "place") else "",
    )
    return Asked(question, posts, zone, site)


def decision_of(asked: Asked, clauses: Mapping[str, str]) -> Decision:
    """The decision by the clauses of an edition (`Edition.access`), looking as far ahead as there is a change to be found."""
    for days in _HORIZONS:
        question = _with_hours(asked, days)
        decision = decide(question, clauses)
        if decision.until is not None or not may_change(question):
            break
    return decision


def access_answer_row(id: Any, decision: Decision, zone: tzinfo) -> dict[str, Any]:
    """A decision as `forethought may-i` writes it."""
    return {
        "id": id,
        "decision": decision.decision,
        "clauses": list(decision.clauses),
        "because": decision.because,
        "missing": list(decision.missing),
        "silent": decision.silent,
        "until": None if decision.until is None else written(decision.until, zone),
        "then": decision.then or None,
        "enforced": decision.enforced,
    }


def _posts(value: Any) -> tuple[Pattern, ...]:
    """The patterns of a person: none where they are not known, several for somebody with more than one post."""
    rows = value if isinstance(value, list) else [] if value is None else [value]
    if len(rows) > MOST_POSTS or not all(isinstance(row, Mapping) for row in rows):
        raise UnusableRow(
            _("The field “person.pattern” must be a JSON object, or a list of at most {most} of them.").format(most=MOST_POSTS)
        )
    try:
        return tuple(pattern_of(row) for row in rows)
    except UnusablePattern as fault:
        raise UnusableRow(str(fault)) from None


def _moment(text: str, zone: tzinfo, now: int | None) -> int:
    if text:
        return moment_of(text, zone)
    return int(time.time()) if now is None else now


def _with_hours(asked: Asked, days: int) -> Question:
    """The question with the hours of every post, from two days before the moment until ``days`` after it."""
    question = asked.question
    if not asked.posts:
        return question
    start = datetime.fromtimestamp(question.moment, UTC).date() - timedelta(days=2)
    timeline = overlay([compile_pattern(post, start, days + 4) for post in asked.posts])
    end = question.moment + days * 86400
    return question._replace(timeline=timeline, known_until=end, clock=_clock(question.clock, timeline, question.moment))


def _clock(clock: Clock, timeline: Timeline, moment: int) -> Clock:
    """The clock of a row with a moment since when: soon after lunch it is taken to be since that lunch, else since now."""
    place = place_in(timeline, moment)
    started = timeline.times[place]
    since_lunch = timeline.spells[place] == "core" and moment - started < _STRETCH
    return clock._replace(since=started - 1 if since_lunch else moment)
