"""What the server writes for the proxies, and what they read: hours once a day, clocks with every event.

Two files of one folder, ``hours.json`` and ``clock.json``, each written whole beside itself and put in place at
once, so that whoever reads sees the old one or the new one. They hold when people work and who is clocked in:
let nobody but the server and the proxy read the folder. They never hold a site together with a person.
"""

import json
import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from forethought.access.clock import Clock
from forethought.access.spells import SPELLS, Timeline

HOURS, CLOCK = "hours.json", "clock.json"
LETTERS = dict(zip(SPELLS, "-awlc", strict=True))
"""One letter for each spell, so that a year of one pattern stays a short line."""

SPELT = {letter: spell for spell, letter in LETTERS.items()}
STATES = ("in", "out", "break", "none")
UNKNOWN = ("advise", "deny")
READABLE = 0o640
"""The server's own, and its group's: put the proxy's user into that group."""


NOTHING: Mapping[str, Any] = MappingProxyType({})


class Worker(NamedTuple):
    """What the proxy needs to know of a person: the name of their timeline (None: hours not known), their
    standing (`guidance.clause.STANDINGS`), whether they work flexible hours, and their work area."""

    timeline: str | None = None
    standing: str = "employee"
    flexi: bool = True
    area: str = ""


class Hours(NamedTuple):
    """``hours.json``. People are named in small letters when they are read: no two logins differ in nothing but those.

    ``clauses`` are the ids of those of the edition in force, by the part they play (`Edition.access`).
    Moments are UTC epoch seconds. ``pages`` are the Council's own pages, a host to the paths below which they lie; ``areas`` the
    times, [start, end), that are not convenient in a work area; ``unknown_person`` what becomes of people it does not hold: advise
    (they pass) or deny.
    """

    made: int = 0
    timelines: Mapping[str, Timeline] = NOTHING
    people: Mapping[str, Worker] = NOTHING
    pages: Mapping[str, tuple[str, ...]] = NOTHING
    areas: Mapping[str, tuple[tuple[int, int], ...]] = NOTHING
    lists: tuple[str, ...] = ()
    unknown_person: str = "advise"
    clauses: Mapping[str, str] = NOTHING


class Clocks(NamedTuple):
    """``clock.json``: each person's clock; until when they said that a kind of site is for their work; and
    whether the feed is stale, so that no clock counts."""

    made: int = 0
    clock: Mapping[str, Clock] = NOTHING
    work: Mapping[str, Mapping[str, int]] = NOTHING
    stale: bool = False


class UnusableSnapshot(ValueError):
    """A file that cannot be used, in one sentence; it names no person."""


def write_hours(
    folder: Path,
    *,
    made: int,
    timelines: Mapping[str, Timeline],
    people: Mapping[str, Worker],
    clauses: Mapping[str, str],
    pages: Mapping[str, Sequence[str]] = NOTHING,
    areas: Mapping[str, Sequence[tuple[int, int]]] = NOTHING,
    lists: Iterable[str] = (),
    unknown_person: str = "advise",
) -> None:
    """Put ``hours.json`` in place; the fields are those of `Hours`. ValueError for an unknown word."""
    if unknown_person not in UNKNOWN:
        raise ValueError(f"unknown_person is {unknown_person!r}, not one of {', '.join(UNKNOWN)}")
    what = {
        "made": made,
        "clauses": dict(clauses),
        "timelines": {name: _lettered(line) for name, line in timelines.items()},
        "pages": {host: list(paths) for host, paths in pages.items()},
        "unknown_person": unknown_person,
        "people": {person: worker._asdict() for person, worker in people.items()},
        "areas": {area: [list(span) for span in spans] for area, spans in areas.items()},
        "lists": [str(file) for file in lists],
    }
    _put(Path(folder) / HOURS, what)


def write_clock(
    folder: Path, *, made: int, clock: Mapping[str, Clock], work: Mapping[str, Mapping[str, int]] = NOTHING, stale: bool = False
) -> None:
    """Put ``clock.json`` in place; the fields are those of `Clocks`. People whose clock is "none" may be left out."""
    _put(Path(folder) / CLOCK, {"made": made, "clock": dict(clock), "work": dict(work), "stale": stale})


def _put(file: Path, what: dict[str, Any]) -> None:
    """The whole file or the old one. Nothing waits for the disk: the server makes both again when it starts."""
    data = json.dumps(what, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    file.parent.mkdir(parents=True, exist_ok=True)
    half = file.with_name(f".{file.name}.{os.getpid()}.{id(what)}")
    try:
        half.touch(mode=READABLE)
        half.chmod(READABLE)  # whatever the umask is
        half.write_bytes(data)
        half.replace(file)
    finally:
        half.unlink(missing_ok=True)  # only there still where the disk was full


def read_hours(folder: Path) -> Hours:
    """What ``hours.json`` says; UnusableSnapshot where it is missing, cut short or says what it may not."""
    row = _row(Path(folder) / HOURS)
    try:
        return Hours(
            made=int(row["made"]),
            timelines={str(name): _timeline(line) for name, line in row["timelines"].items()},
            people={person.lower(): _worker(fields, row["timelines"]) for person, fields in row["people"].items()},
            pages={str(host): tuple(map(str, paths)) for host, paths in row.get("pages", {}).items()},
            areas={str(area): tuple((int(start), int(end)) for start, end in spans) for area, spans in row.get("areas", {}).items()},
            lists=tuple(map(str, row.get("lists", ()))),
            unknown_person=_one_of(UNKNOWN, row.get("unknown_person", "advise")),
            clauses={str(part): str(id) for part, id in row["clauses"].items()},
        )
    except (KeyError, TypeError, ValueError, AttributeError) as fault:
        raise UnusableSnapshot(f"{HOURS} cannot be used: {type(fault).__name__}") from None


def read_clock(folder: Path) -> Clocks:
    """What ``clock.json`` says; UnusableSnapshot where it is missing, cut short or says what it may not."""
    row = _row(Path(folder) / CLOCK)
    try:
        return Clocks(
            made=int(row["made"]),
            clock={person.lower(): Clock(_one_of(STATES, state), int(since)) for person, (state, since) in row["clock"].items()},
            work={
                person.lower(): {str(kind): int(until) for kind, until in kinds.items()} for person, kinds in row.get("work", {}).items()
            },
            stale=bool(row.get("stale", False)),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as fault:
        raise UnusableSnapshot(f"{CLOCK} cannot be used: {type(fault).__name__}") from None


def _row(file: Path) -> dict[str, Any]:
    try:
        row = json.loads(file.read_bytes())
    except FileNotFoundError:
        raise UnusableSnapshot(f"{file.name} is not there") from None
    except (OSError, ValueError, RecursionError) as fault:
        raise UnusableSnapshot(f"{file.name} cannot be read: {type(fault).__name__}") from None
    if not isinstance(row, dict):
        raise UnusableSnapshot(f"{file.name} cannot be used: it holds no object")
    return row


def _lettered(line: Timeline) -> dict[str, Any]:
    return {"times": line.times, "spells": "".join(map(LETTERS.__getitem__, line.spells))}


def _timeline(line: dict[str, Any]) -> Timeline:
    times, spells = tuple(map(int, line["times"])), tuple(map(SPELT.__getitem__, line["spells"]))
    if not times or len(times) != len(spells) or list(times) != sorted(times):
        raise ValueError("breakpoints are missing, out of order, or more or fewer than spells")
    return Timeline(times, spells)


def _worker(fields: dict[str, Any], timelines: dict[str, Any]) -> Worker:
    """A person whose timeline is not there has hours that are not known."""
    name = fields.get("timeline")
    known = name if isinstance(name, str) and name in timelines else None
    return Worker(known, str(fields.get("standing", "employee")), bool(fields.get("flexi", True)), str(fields.get("area", "")))


def _one_of(words: Sequence[str], word: Any) -> str:
    if word not in words:
        raise ValueError("a word that is not known")
    return str(word)
