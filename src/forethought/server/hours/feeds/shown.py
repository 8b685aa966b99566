"""A feed as the operator's page shows it: how it fares, in words, and nothing of anybody."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from django.conf import settings

from forethought.server.hours.models import Feed
from forethought.words import _

from .named import CLOCKS, WEBHOOK, Named
from .secret import secrets_of
from .staleness import is_stale


class Shown(NamedTuple):
    """One feed. ``refused`` counts rows of today; ``why`` holds sentences and how often each was said."""

    name: str
    kind: str
    heard: str
    taken: int
    refused: int
    why: tuple[tuple[str, int], ...]
    fault: str
    stale: str
    secrets: int | None


def shown(named: Named, row: Feed | None, now: int) -> Shown:
    """How a feed fares now; ``row`` is None where no round has been made since it was named."""
    feed = row or Feed(name=named.name, kind=named.kind, stale_after=named.stale_after_minutes * 60)
    today = feed.day == datetime.fromtimestamp(now, ZoneInfo(settings.TIME_ZONE)).date()
    return Shown(
        name=feed.name,
        kind=kind_words(named.kind),
        heard=_heard(feed.last_heard, now),
        taken=feed.taken if today else 0,
        refused=feed.refused if today else 0,
        why=tuple(feed.sentences.items()) if today else (),
        fault=feed.fault,
        stale=_stale_words(named.kind) if is_stale(feed, now) else "",
        secrets=_how_many_secrets(named, feed, now),
    )


def kind_words(kind: str) -> str:
    """A kind of feed in words."""
    return {
        "csv": _("CSV files in a folder"),
        "webhook": _("Messages that another system sends"),
        "kimai": _("Kimai, which is asked"),
        "roster": _("Rosters in a folder"),
    }[kind]


def _how_many_secrets(named: Named, feed: Feed, now: int) -> int | None:
    """How many secrets count now; None where this feed's are not made here."""
    if named.kind != WEBHOOK or named.secret_from:
        return None
    return len(secrets_of(feed.name, feed.secret, settings.SECRET_KEY, now))


def _stale_words(kind: str) -> str:
    if kind in CLOCKS:
        return _("It has been silent for too long. The clocks that it told of count as not known, and working patterns are used.")
    return _("It has been silent for too long. The last rosters still count.")


def _heard(at: int, now: int) -> str:
    if not at:
        return _("Never")
    minutes = max(0, now - at) // 60
    if minutes < 2:
        return _("Just now") if minutes < 1 else _("1 minute ago")
    if minutes < 60:
        return _("{count} minutes ago").format(count=minutes)
    zone = ZoneInfo(settings.TIME_ZONE)
    then, today = (datetime.fromtimestamp(moment, UTC).astimezone(zone) for moment in (at, now))
    if then.date() == today.date():
        return _("Today at {time}").format(time=f"{then:%H:%M}")
    return _("{day} at {time}").format(day=f"{then:%d/%m/%Y}", time=f"{then:%H:%M}")
