"""A folder of rosters: each file is one person's, a work area's, or names people itself; it lies there for as long as it holds."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from forethought.server.people.actions import number_of
from forethought.server.people.models import Person, WorkArea
from forethought.words import _

from .clocked import Refused, UnusableFeed
from .folder import Dropped, Found, find_files, opened
from .named import Named
from .roster import Away, Roster, Spell, read_roster
from .roster_guard import BYTES
from .tally import Tally

DAY = 24 * 3600


class Rota(NamedTuple):
    """Whose is what: the spells and the leave of each person, by the person's key."""

    spells: dict[int, list[Spell]]
    leave: dict[int, list[Away]]


def no_rota() -> Rota:
    """Nobody's anything yet."""
    return Rota(defaultdict(list), defaultdict(list))


class RosterFolder:
    """The files of one feed. What was worked out of a file is kept for the day, unless the file changes."""

    def __init__(self, feed: Named) -> None:
        self._feed = feed
        self._kept: dict[Path, tuple[tuple[int, ...], Roster | str]] = {}

    def has_changed(self, now: int) -> bool:
        """Whether there is another file, or another day, than when it was last read. While a file is being written nothing has."""
        files = self._files(now)
        found = {dropped.path: (*dropped.as_found, now // DAY) for dropped in files.whole}
        return not files.being_written and found != {path: state for path, (state, _roster) in self._kept.items()}

    def read(self, now: int, tally: Tally) -> Rota:
        """Everybody's spells from yesterday on; what cannot be used is counted in ``tally``."""
        self._kept = {dropped.path: self._worked_out(dropped, now) for dropped in self._files(now).whole}
        rota, whose = no_rota(), Whose()
        for path, (_state, roster) in self._kept.items():
            if isinstance(roster, str):
                tally.refuse([Refused(0, "", roster)])
            else:
                share_out(roster, whose.file_is_for(path.stem), whose, rota, tally)
        return rota

    @property
    def is_whole(self) -> bool:
        """Whether every file could be read the last time, so that whoever stands in none has no roster any more."""
        return not any(isinstance(roster, str) for _state, roster in self._kept.values())

    def _files(self, now: int) -> Found:
        if self._feed.folder is None:
            return Found((), being_written=False)
        return find_files(self._feed.folder, now, ending=".ics")

    def _worked_out(self, dropped: Dropped, now: int) -> tuple[tuple[int, ...], Roster | str]:
        state = (*dropped.as_found, now // DAY)
        kept = self._kept.get(dropped.path)
        return kept if kept and kept[0] == state else (state, self._read(dropped, now))

    def _read(self, dropped: Dropped, now: int) -> Roster | str:
        try:
            with opened(dropped) as file:
                raw = file.read(BYTES + 1)
            return read_roster(raw, now - DAY, now + self._feed.ahead_days * DAY, zone=self._feed.layout.zone, words=self._feed.words)
        except UnusableFeed as fault:
            return str(fault)


def share_out(roster: Roster, for_all: list[int], whose: Whose, rota: Rota, tally: Tally) -> None:
    """Give each event to the people that it names, or to those that its file is for."""
    for spell in roster.spells:
        for person in _people(spell.whose, for_all, whose, tally):
            rota.spells[person].append(spell)
    for away in roster.leave:
        for person in _people(away.whose, for_all, whose, tally):
            rota.leave[person].append(away)
    tally.new += len(roster.spells) + len(roster.leave)
    tally.refuse(Refused(0, "", sentence) for sentence in roster.refused)


def _people(named: tuple[str, ...], for_all: list[int], whose: Whose, tally: Tally) -> Iterator[int]:
    """The people that an event names, or those that its file is for."""
    found = [person for name in named if (person := whose.person(name)) is not None] if named else for_all
    if not found:
        sentence = (
            _("An event is of nobody in the directory.") if named else _("An event does not say whose it is, and nor does the file's name.")
        )
        tally.refuse([Refused(0, "", sentence)])
    return iter(found)


class Whose:
    """People by employee number and e-mail address, and work areas by name; ``within`` one work area, if one is given."""

    def __init__(self, within: WorkArea | None = None) -> None:
        everybody = Person.objects.filter(is_active=True)
        known = everybody if within is None else everybody.filter(work_area=within)
        rows = list(known.values_list("pk", "number", "email", "work_area_id"))
        self._by_name = {number: pk for pk, number, _email, _area in rows}
        emails = Counter(email.lower() for _pk, _number, email, _area in rows if email)
        self._by_name |= {email.lower(): pk for pk, _number, email, _area in rows if emails[email.lower()] == 1}
        self._areas = {name.casefold(): pk for pk, name in WorkArea.objects.values_list("pk", "name")}
        self._in_area: dict[int, list[int]] = defaultdict(list)
        for pk, _number, _email, area in rows:
            self._in_area[area].append(pk)

    def person(self, name: str) -> int | None:
        """The person of an employee number or an e-mail address that is one person's alone."""
        return self._by_name.get(number_of(name)) or self._by_name.get(name.lower())

    def file_is_for(self, stem: str) -> list[int]:
        """Whom a file is for by its name: an employee number, or the name of a work area."""
        person = self.person(stem)
        if person is not None:
            return [person]
        area = self._areas.get(stem.replace("_", " ").casefold()) or self._areas.get(stem.casefold())
        return self._in_area[area] if area is not None else []
