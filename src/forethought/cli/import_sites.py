"""Lists of hosts that others keep, made into one file of ours: what `forethought sites import` does."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from forethought.access.foreign import Gathered, gather, without_repeats
from forethought.access.hosts import UnusableList, write_list
from forethought.access.unpacked import bytes_of, parts_of
from forethought.asking.fault import UnusableRow
from forethought.words import _

from .batch import print_row

UT1 = ("UT1, Université Toulouse Capitole, https://dsi.ut-capitole.fr/blacklists/", "CC BY-SA 4.0: whoever passes this file on names UT1")
SHOWN = 3


def import_sites(args: argparse.Namespace) -> int:
    """Write the list; say what was left out. Status 2 where nothing can be used."""
    if len(args.site) != 2 or not args.out:
        raise UnusableRow(_("`sites import` takes one folder or file, and --out with the file to write."))
    source, out = Path(args.site[1]), Path(args.out)
    found = _gathered(source, args.kind or "")
    by_kinds = without_repeats(found.kinds)
    try:
        write_list(out, by_kinds, _remarks(source, args, by_category=not args.kind))
    except OSError as fault:
        raise UnusableRow(_("The file {file} cannot be written: {why}.").format(file=out, why=fault.strerror)) from None
    _say(out, found, {", ".join(kinds): len(hosts) for kinds, hosts in by_kinds.items()}, as_json=args.json)
    return 0


def _say(out: Path, found: Gathered, counts: dict[str, int], *, as_json: bool) -> None:
    for sentence in left_out(found):
        print(sentence, file=sys.stderr)
    if as_json:
        unusable = {"unusable": found.bad_count, "unusable_lines": found.bad}
        print_row({"file": str(out), "hosts": counts, "pages": found.pages, **unusable, "categories": found.categories})
    else:
        print(_("{file} holds {count:,} hosts.").format(file=out, count=sum(counts.values())))


def left_out(found: Gathered) -> Iterator[str]:
    """One sentence each for what could not be used."""
    for name, lines in found.bad.items():
        numbers = ", ".join(map(str, lines[:SHOWN]))
        count = found.bad_count[name]
        more = _(" and {count:,} more").format(count=count - SHOWN) if count > SHOWN else ""
        yield _("{name}: these lines cannot be used: {numbers}{more}.").format(name=name, numbers=numbers, more=more)
    for name, count in found.pages.items():
        yield _("{name}: single pages were left out ({count:,}), as a list holds whole hosts.").format(name=name, count=count)
    if found.categories:
        named = ", ".join(sorted(found.categories))
        yield _("These categories were left out, as the guidance does not ask about them: {named}.").format(named=named)


def _gathered(source: Path, kind: str) -> Gathered:
    if not source.exists():
        raise UnusableRow(_("There is no folder or file {file}.").format(file=source))
    try:
        with _progress(source) as told:
            found = gather(parts_of(source, told), kind)
    except UnusableList as fault:
        raise UnusableRow(str(fault)) from None
    if "" in found.categories:
        raise UnusableRow(_("Say with --kind what kind of sites {file} holds.").format(file=source.name))
    if not found.kinds:
        raise UnusableRow(_("{file} holds no hosts that can be used.").format(file=source.name))
    return found


def _remarks(source: Path, args: argparse.Namespace, *, by_category: bool) -> Iterator[str]:
    whose, licence = UT1 if by_category else ("", "")
    yield _("Source: {source}").format(source=args.source or whose or source.name)
    yield _("Licence: {licence}").format(licence=args.licence or licence or _("ask whoever keeps the list"))
    yield _("Made on {day} from {file}.").format(day=datetime.now(UTC).date().isoformat(), file=source.name)


@contextmanager
def _progress(source: Path) -> Iterator[Callable[[int], None]]:
    """A bar on a terminal."""
    if not sys.stderr.isatty():
        yield lambda read: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(source.name, total=bytes_of(source))
        yield lambda read: progress.advance(task, read)
