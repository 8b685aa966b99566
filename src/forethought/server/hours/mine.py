"""A person's own working time, as only that person sees it: the clock, the notices of the team, and the question that they make."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from forethought.access.clock import Clock, clock_at
from forethought.access.decision import Question
from forethought.access.pattern import HOME_ZONE
from forethought.asking.access_site import AskedSite
from forethought.server.people.models import Person

from .actions import BUTTON, stamps_of
from .feeds.named import CLOCKS, named_feeds
from .feeds.staleness import stale_sources
from .models import ClockState, Feed, Notice
from .times import AHEAD, hours_of, posts_of, timeline_of

ZONE = ZoneInfo(HOME_ZONE)


class MyClock(NamedTuple):
    """The clock, where it comes from, and since when its feed is silent (0: it is not)."""

    clock: Clock
    source: str = ""
    silent_since: int = 0


def has_button() -> bool:
    """Whether people clock in and out here: where no feed of the Council's does it for them."""
    return not any(feed.kind in CLOCKS for feed in named_feeds().values())


def my_clock(person: Person, now: int) -> MyClock:
    """The clock of a person now; not known where its feed has fallen silent."""
    stamps = stamps_of(person, now)
    latest = max(stamps, key=lambda stamp: (stamp.at, stamp.received), default=None)
    source = latest.source if latest else (ClockState.objects.filter(person=person).values_list("source", flat=True).first() or "")
    silent = stale_sources(now)
    if not source and silent and not Feed.objects.filter(kind__in=CLOCKS).exclude(name__in=silent).exists():
        source = min(silent)  # nothing is known of this person, and no feed could tell
    if source != BUTTON and source in silent:
        return MyClock(Clock("none"), source, Feed.objects.get(name=source).last_heard)
    return MyClock(clock_at(stamps, now), source)


def my_notices(person: Person, now: int) -> list[Notice]:
    """The notices of the person's work area that hold now or are still to come."""
    if person.work_area_id is None:
        return []
    return list(Notice.objects.filter(work_area=person.work_area_id, ends__gt=now).order_by("starts"))


def my_question(person: Person, site: AskedSite, now: int, mine: MyClock, notices: list[Notice]) -> Question:
    """What is asked of a site when a person asks, out of their own hours, clock and team."""
    today = day_of(now)
    hours = hours_of([person], today).get(person.pk)
    return Question(
        moment=now,
        timeline=timeline_of(hours, today) if hours else None,
        known_until=start_of(today + timedelta(days=AHEAD)),
        nature=site.nature,
        corporate_page=site.corporate_page,
        standing=person.standing,
        clock=mine.clock,
        flexi=posts_of(hours, today).flexi if hours else True,
        notices=tuple((notice.starts, notice.ends) for notice in notices),
    )


def day_of(moment: int) -> date:
    """The day of a moment here."""
    return datetime.fromtimestamp(moment, ZONE).date()


def start_of(day: date) -> int:
    """The first moment of a day here."""
    return int(datetime(day.year, day.month, day.day, tzinfo=ZONE).timestamp())
