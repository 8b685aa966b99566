"""What a file would change: who joins, who moves, who leaves. It is worked out from the file and the directory, and changes nothing."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from forethought.reading.roles import role_of
from forethought.words import _

from .directory import FIELDS, Directory, Now
from .fault import Fault
from .rows import Read, Said

SHARE = 10
"""Leavers in a hundred people above which it is asked whether that is meant."""
SIGN_IN = ("email", "login", "external_id")
"""By what of the directory somebody may be known when they sign in."""
FEW = 20
"""People below whom a share says nothing."""


class Change(NamedTuple):
    """One person that changes. ``before``: empty for whoever joins. ``after``: all of FIELDS. ``changed``: which of them are new."""

    number: str
    pk: int | None
    before: dict[str, str]
    after: dict[str, str]
    changed: tuple[str, ...]


class Plan(NamedTuple):
    """All that would happen. ``mark``: the hexadecimal SHA-256 of the file, how it is taken, and the directory as it was."""

    joiners: list[Change]
    returners: list[Change]
    movers: list[Change]
    leavers: list[Now]
    same: int
    active: int
    faults: list[Fault]
    notes: list[str]
    mark: str

    @property
    def changes_nothing(self) -> bool:
        """Whether everything is in the directory as the file has it."""
        return not (self.joiners or self.returners or self.movers or self.leavers)

    @property
    def ends_many(self) -> bool:
        """Whether so many would leave that it must be asked first."""
        return self.active >= FEW and len(self.leavers) * 100 > self.active * SHARE


def plan_of(content: bytes, read: Read, directory: Directory, *, is_full: bool, guarded: frozenset[str] = frozenset()) -> Plan:
    """What the file would change in that directory. Whoever is missing from it has left, where it holds everybody.

    ``guarded``: the numbers of those whose ways to sign in the file must not change.
    """
    numbers = {one.number for one in read.said}
    active = [one for one in directory.people.values() if one.is_active]
    leavers = [one for one in active if is_full and one.number not in numbers]
    changes = [_change(one, directory.people.get(one.number)) for one in read.said]
    faults = list(read.faults)
    if not faults:
        gone = {one.number for one in leavers}
        found = [*_clashes(read, directory, numbers, gone), *_manager_faults(read, changes, directory, gone)]
        faults = sorted([*found, *_guarded_faults(read, changes, guarded)])
    mark = hashlib.sha256(f"{hashlib.sha256(content).hexdigest()} {is_full} {directory.mark}".encode()).hexdigest()
    parts = {kind: [change for kind_of, change in changes if kind_of == kind] for kind in ("joins", "returns", "moves", "same")}
    return Plan(
        parts["joins"], parts["returns"], parts["moves"], leavers, len(parts["same"]), len(active), faults, read.notes, mark
    )  # fmt: skip


def _change(said: Said, now: Now | None) -> tuple[str, Change]:
    before = now.values if now else dict.fromkeys(FIELDS, "")
    after = {name: said.values.get(name, before[name]) for name in FIELDS}
    if not said.values.get("standing"):
        follows = before["standing"] == role_of(before["job_title"]).standing
        is_kept = now is not None and "standing" not in said.values and not (follows and after["job_title"] != before["job_title"])
        after["standing"] = before["standing"] if is_kept else role_of(after["job_title"]).standing
    changed = tuple(name for name in FIELDS if after[name] != before[name])
    change = Change(said.number, now.pk if now else None, before if now else {}, after, changed)
    if now is None:
        return "joins", change
    if not now.is_active:
        return "returns", change
    return "moves" if changed else "same", change


def _clashes(read: Read, directory: Directory, numbers: set[str], gone: set[str]) -> Iterator[Fault]:
    """What a row gives somebody belongs to another who is not in the file. A login is free when its owner leaves."""
    kept = [one for one in directory.people.values() if one.number not in numbers]
    taken = {
        "login": {one.values["login"] for one in kept if one.number not in gone},
        "external_id": {one.values["external_id"] for one in kept},
    }
    for name, values in taken.items():
        for one in read.said if name in read.called else ():
            if (value := one.values[name]) and value in values:
                yield Fault(one.line, read.called[name], _("Somebody who is not in the file has this already."))


def _manager_faults(read: Read, changes: Iterable[tuple[str, Change]], directory: Directory, gone: set[str]) -> Iterator[Fault]:
    above = {number: now.values["manager"] for number, now in directory.people.items()}
    above |= {change.number: change.after["manager"] for _kind, change in changes}
    known = {number for number, now in directory.people.items() if now.is_active} - gone | {one.number for one in read.said}
    circling = _in_circles(above)
    column = read.called.get("manager", "")
    for one in read.said if column else ():
        manager = one.values["manager"]
        if manager == one.number:
            yield Fault(one.line, column, _("Nobody can be their own manager."))
        elif manager in gone:
            yield Fault(one.line, column, _("{number} is not in the file, and so has left.").format(number=manager))
        elif manager and manager not in known:
            yield Fault(one.line, column, _("Nobody who works here has the number {number}.").format(number=manager))
        elif one.number in circling:
            yield Fault(one.line, column, _("Going up from manager to manager leads back to this person."))


def _guarded_faults(read: Read, changes: Iterable[tuple[str, Change]], guarded: frozenset[str]) -> Iterator[Fault]:
    for one, (_kind, change) in zip(read.said, changes, strict=True):
        for name in SIGN_IN if one.number in guarded else ():
            if name in change.changed:
                says = _("This person has a duty here, and may sign in by this. Only the operator can change it.")
                yield Fault(one.line, read.called[name], says)


def _in_circles(above: dict[str, str]) -> set[str]:
    """The numbers from which the way up leads back to themselves; each is looked at once."""
    seen: dict[str, str] = {}
    found: set[str] = set()
    for start in above:
        way, at = [], start
        while at and at in above and at not in seen:
            seen[at] = start
            way.append(at)
            at = above[at]
        if at and seen.get(at) == start:
            found.update(way[way.index(at) :])
    return found
