"""The gate of a proxy: may this person open this page now? Every request to a listed site asks, so each answer is a few lookups."""

# Annotations are types here, not text: a NamedTuple compiles each text.

from bisect import bisect_right
from typing import NamedTuple

from .address import Address, host_of, matches, path_of, whole_host_of
from .clock import Clock
from .decision import lunch_stretched
from .hosts import Hosts
from .recreation import nature_of
from .ruling import Circumstances, cited, rule, under
from .snapshot import Clocks, Hours, Worker
from .spells import Timeline

MOST_REMEMBERED = 50_000
"""Hosts whose label is remembered as they were written: a few megabytes, and never who asked for them."""

LONGEST_REMEMBERED = 300
"""Characters of a host that is remembered: none there is has more, with its port."""

_NOBODY = Worker()
_NO_CLOCK = Clock("none")
_FOR_FUN = ("social", "recreational")


class Verdict(NamedTuple):
    """Whether it is allowed; the code of the reason (`access.reasons`, or ``not-listed``); the first clause; when a refusal
    ends (UTC epoch seconds; 0: not known or never); and the main kind of site. An ``advise`` is allowed: people decide."""

    allowed: bool
    reason: str
    clause: str = ""
    until: int = 0
    kind: str = ""


class Listed(NamedTuple):
    """A host that has a label: its nature, its kinds and the paths of the Council's own pages on it."""

    host: str
    nature: str
    kinds: tuple[str, ...]
    exempt: tuple[str, ...]


NOT_LISTED = Verdict(True, "not-listed")


class Gate:
    """The snapshot and the catalogue, ready to answer. ``clocks`` may be put in anew at any time."""

    def __init__(self, hours: Hours, hosts: Hosts, clocks: Clocks = Clocks()) -> None:  # noqa: B008  # never changed
        self.hours, self.hosts, self.clocks = hours, hosts, clocks
        self._listed: dict[str, Listed | None] = {}
        self._rulings: dict[tuple[object, ...], Verdict] = {}

    def may(self, person: str, host: str, path: str, sni: str, now: int) -> Verdict:
        """The stricter of what host and SNI say; ``-`` or empty where there is none. Whatever the input, nothing is raised."""
        verdict = self._judged(person, host, path, now)
        if sni == host or sni in ("", "-") or not verdict.allowed:
            return verdict
        fronted = self._judged(person, sni, path, now)
        return verdict if fronted.allowed and verdict is not NOT_LISTED else fronted

    def listed(self, host: str) -> Listed | None:
        """What is known of a host, however it is written; None where nothing is."""
        try:
            return self._listed[host]
        except KeyError:
            pass
        found = self._find(host)
        if len(self._listed) >= MOST_REMEMBERED:
            self._listed.clear()
        if len(host) <= LONGEST_REMEMBERED:
            self._listed[host] = found
        return found

    def _find(self, host: str) -> Listed | None:
        try:
            whole, short = whole_host_of(host), host_of(host)
        except ValueError:
            whole = short = host
        label, exempt = self.hosts.label(whole), self.hours.pages.get(short, ())
        if label is None:
            return None
        nature = "asset" if label.asset else nature_of(label.kinds, label.work_normal)
        return Listed(short, nature, label.kinds, exempt)

    def _judged(self, person: str, host: str, path: str, now: int) -> Verdict:
        site = self.listed(host)
        if site is None:
            return NOT_LISTED
        exempt = bool(site.exempt) and matches(Address(site.host, path_of(site.host, path)), site.exempt)
        return self.on_kind(person, site.nature, site.kinds, now, exempt=exempt)

    def on_kind(self, person: str, nature: str, kinds: tuple[str, ...], now: int, *, exempt: bool = False) -> Verdict:
        """What holds for a person on sites of some kinds: a tunnel is watched by that, with no host at hand."""
        person = person.lower()
        worker = self.hours.people.get(person)
        if worker is None:
            return self._for_nobody(nature, kinds, exempt=exempt)
        clock = _NO_CLOCK if self.clocks.stale else self.clocks.clock.get(person, _NO_CLOCK)
        spell, stretched, changes = None, False, 0
        timeline = self.hours.timelines[worker.timeline] if worker.timeline else None
        if timeline is not None:
            place = max(0, bisect_right(timeline.times, now) - 1)
            spell, changes = timeline.spells[place], place + 1
            if changes == len(timeline.times) and spell != "off":
                spell = None  # nobody wrote when it ends: what is known has run out
            stretched = clock.state == "out" and spell == "core" and lunch_stretched(timeline, place, clock.since)
        held_until = self._inconvenient(worker.area, now)
        at_work = bool(self.clocks.work) and self._for_work(person, kinds, now)
        key = (nature, kinds, exempt, at_work, worker.standing, spell, clock.state, stretched, worker.flexi, held_until > 0)
        verdict = self._rulings.get(key) or self._ruled(key)
        return verdict if verdict.allowed else verdict._replace(until=_until(verdict.reason, held_until, timeline, changes))

    def _inconvenient(self, area: str, now: int) -> int:
        """When the notice of "not convenient now" ends that holds in a work area; 0 where none does."""
        spans = self.hours.areas.get(area)
        return max((end for start, end in spans if start <= now < end), default=0) if spans else 0

    def _for_work(self, person: str, kinds: tuple[str, ...], now: int) -> bool:
        said = self.clocks.work.get(person)
        return said is not None and any(said.get(kind, 0) > now for kind in kinds)

    def _ruled(self, key: tuple[object, ...]) -> Verdict:
        """The ruling of the one place that has the rules, remembered for everybody in the same circumstances."""
        nature, kinds, exempt, at_work, standing, spell, state, stretched, flexi, held = key
        purpose, convenient = ("work" if at_work else "personal"), (False if held else None)
        ruling = rule(Circumstances(nature, exempt, purpose, standing, spell, state, stretched, flexi, convenient, "council"))  # type: ignore[arg-type]  # a key holds them in this order
        ruling = under(ruling, self.hours.clauses)
        clause = next(iter(cited(ruling, self.hours.clauses)), "")
        verdict = Verdict(ruling.decision != "deny", ruling.reason, clause, 0, kinds[0] if kinds else "")  # type: ignore[index]  # as above
        self._rulings[key] = verdict
        return verdict

    def _for_nobody(self, nature: str, kinds: tuple[str, ...], *, exempt: bool) -> Verdict:
        """People the snapshot does not hold: as the Council set it, but for what holds for everybody."""
        key = (nature, kinds, exempt, False, _NOBODY.standing, None, "none", False, True, False)
        verdict = self._rulings.get(key) or self._ruled(key)
        if verdict.reason == "hours-not-known" and self.hours.unknown_person == "deny" and nature in _FOR_FUN:
            return verdict._replace(allowed=False)
        return verdict


def _until(reason: str, held_until: int, timeline: Timeline | None, changes: int) -> int:
    """When a refusal ends: with the notice, or with the spell."""
    if reason == "not-convenient":
        return held_until
    if reason == "unsafe" or timeline is None or changes >= len(timeline.times):
        return 0
    return timeline.times[changes]
