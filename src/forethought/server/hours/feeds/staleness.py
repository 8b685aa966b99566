"""Which feeds have said nothing for too long. What they told of clocks counts as not known until they speak again."""

from __future__ import annotations

from django.db.models import F

from forethought.server.hours.models import Feed

from .named import CLOCKS


def stale_sources(now: int) -> frozenset[str]:
    """The clock feeds that have not been heard of for longer than they may: not even an empty file, message or answer."""
    silent = Feed.objects.filter(kind__in=CLOCKS, last_heard__lt=now - F("stale_after"))
    return frozenset(silent.values_list("name", flat=True))


def is_stale(feed: Feed, now: int) -> bool:
    """Whether this feed, of clocks or of rosters, has not been heard of for longer than it may."""
    return feed.last_heard < now - feed.stale_after
