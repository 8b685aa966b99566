"""Rounds over the feeds: each one read, its state noted, what is stale said, and what is past its time deleted."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from itertools import batched
from typing import NamedTuple
from zoneinfo import ZoneInfo

from forethought.access.pattern import HOME_ZONE
from forethought.server.hours import snapshot
from forethought.server.hours.actions import feeding, record_clock_events, tidy
from forethought.server.hours.models import Feed
from forethought.words import _

from .clocked import Clocked, UnusableFeed
from .drops import take_drops
from .folder import delete_old
from .kimai import Kimai
from .named import CSV, KIMAI, ROSTER, Named
from .rosters import RosterFolder
from .staleness import stale_sources
from .tally import Taken, Tally

log = logging.getLogger("forethought.feeds")
AT_ONCE = 200
"""People whose roster is written in one transaction."""


class Read(NamedTuple):
    """What a round did with one feed: what came, or why nothing could."""

    name: str
    taken: int = 0
    refused: int = 0
    fault: str = ""


class Rounds:
    """Rounds over the feeds that the settings name; what is remembered between them is only what spares work.

    ``forget``: whether feeds that are not named are forgotten, with their secrets.
    """

    def __init__(self, named: Mapping[str, Named], *, forget: bool = True) -> None:
        self._named, self._forget = named, forget
        self._rosters = {name: RosterFolder(feed) for name, feed in named.items() if feed.kind == ROSTER}
        self._stale: frozenset[str] | None = None
        self._day: date | None = None

    def go(self, now: int) -> Iterator[Read]:
        """One round. A bad feed costs itself only, whatever is wrong with it."""
        if self._forget:
            feeding.drop_unnamed(names=self._named)
        for feed in self._named.values():
            feeding.ensure_feed(named=feed)
            yield from self._guarded(feed, now)
        today = datetime.fromtimestamp(now, ZoneInfo(HOME_ZONE)).date()
        if today != self._day:
            self._daily(now)
            self._day = today
        stale = stale_sources(now)
        if stale != self._stale:
            snapshot.clock_changed()
            self._stale = stale

    def _guarded(self, feed: Named, now: int) -> Iterator[Read]:
        try:
            for tally in self._read(feed, now):
                feeding.note_heard(name=feed.name, now=now, tally=tally, whole=feed.kind in {KIMAI, ROSTER})
                yield Read(feed.name, tally.new, sum(tally.sentences.values()), tally.unusable)
            return
        except UnusableFeed as fault:
            sentence = str(fault)
        except Exception:
            log.exception("a feed")  # only where in the code it was: the log says nothing of what was read
            sentence = _("The feed could not be read, by a fault of this software. The log says where.")
        feeding.note_fault(name=feed.name, now=now, sentence=sentence)
        yield Read(feed.name, fault=sentence)

    def _read(self, feed: Named, now: int) -> Iterator[Tally]:
        if feed.kind == CSV and feed.folder is not None:
            yield from take_drops(
                feed.folder, feed.layout, source=feed.name, now=now, record=lambda events: _record(feed.name, events, now)
            )
        elif feed.kind == KIMAI and Feed.objects.get(name=feed.name).tried <= now - feed.every_seconds:
            yield _poll(feed, now)
        elif feed.kind == ROSTER and self._rosters[feed.name].has_changed(now):
            yield _replace(feed.name, self._rosters[feed.name], now)

    def _daily(self, now: int) -> None:
        tidy(now=now)
        for feed in self._named.values():
            if feed.kind == CSV and feed.folder is not None:
                delete_old(feed.folder, now)
        snapshot.hours_changed()


def _record(source: str, events: list[Clocked], now: int) -> Taken:
    return record_clock_events(source=source, events=events, now=now)


def _poll(feed: Named, now: int) -> Tally:
    token = os.environ.get(feed.token_from, "").strip()
    if not token:
        raise UnusableFeed(
            _("The variable {name} of the environment, which is to hold Kimai's token, is empty.").format(name=feed.token_from)
        )
    sheets = Kimai(feed.address, token).read(people=feed.people, digits=feed.layout.digits, source=feed.name, now=now)
    tally = feeding.replace_clock_events(source=feed.name, since=sheets.since, events=sheets.events, now=now)
    tally.refuse(sheets.refused)
    return tally


def _replace(source: str, folder: RosterFolder, now: int) -> Tally:
    """What the folder says, and nothing for those of whom it says nothing any more; unless a file could not be read: it may be theirs."""
    tally = Tally()
    rota = folder.read(now, tally)
    people = set(rota.spells.keys() | rota.leave.keys())
    if folder.is_whole:
        people |= feeding.people_on_roster(source)
    for some in batched(sorted(people), AT_ONCE):
        spells = {person: rota.spells.get(person, []) for person in some}
        leave = {person: rota.leave.get(person, []) for person in some}
        feeding.replace_roster(source=source, spells=spells, leave=leave)
    return tally
