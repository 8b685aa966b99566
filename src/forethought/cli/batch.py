"""JSON Lines in, JSON Lines out: in order, past bad lines, in memory that does not grow."""

from __future__ import annotations

import gc
import json
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import IO, Any

from forethought.asking.fault import UnusableRow
from forethought.words import _

LONGEST = 4_000_000
"""Bytes that one line may have; a longer one is refused, and the rest of it passed over."""

Ask = Callable[[Mapping[str, Any]], dict[str, Any]]


def run_batch(source: str, ask: Ask, acts: Callable[[Mapping[str, Any]], bool] = lambda row: False) -> int:
    """Answer every row of a file (or ``-``); ``acts`` says which answers are something to act on."""
    gc.enable()
    gc.freeze()  # what was made up to here stays for good
    status = 0
    for number, row, fault in read_rows(source):
        answer = _answer({"id": str(number), **row}, fault, ask)
        status = max(status, 2 if "error" in answer else int(acts(answer)))
        print_row(answer)
    return status


def print_row(row: Mapping[str, Any] | list[Any]) -> None:
    """Write one row, or a list of them, as a line of JSON; lone surrogates are escaped, since UTF-8 cannot hold them."""
    try:
        line = json.dumps(row, ensure_ascii=False).encode("utf-8")
    except UnicodeEncodeError:
        line = json.dumps(row).encode("ascii")
    sys.stdout.buffer.write(line + b"\n")


def _answer(row: Mapping[str, Any], fault: UnusableRow | None, ask: Ask) -> dict[str, Any]:
    try:
        if fault:
            raise fault
        return ask(row)
    except UnusableRow as reason:
        return {"id": row["id"], "error": str(reason)}


def read_rows(source: str) -> Iterator[tuple[int, dict[str, Any], UnusableRow | None]]:
    """Every row of a file (or ``-``) with its line number; a bad line comes as an empty row and its fault."""
    with _opened(source) as lines:
        for number, line in enumerate(_watched(lines, source), 1):
            if not line.strip():
                continue
            try:
                yield number, row_of(line), None
            except UnusableRow as fault:
                yield number, {}, fault


def each_row(source: str, judge: Callable[[dict[str, Any], int], None]) -> int:
    """Hand every row that can be used, and its line number, to ``judge``, and say what is wrong with the others: status 2 then, else 0."""
    status = 0
    for number, row, fault in read_rows(source):
        try:
            if fault:
                raise fault
            judge(row, number)
        except ValueError as reason:
            status = 2
            print_row({"id": row.get("id", str(number)), "error": str(reason)})
    return status


def row_of(line: bytes) -> dict[str, Any]:
    """The object on a line of JSON; UnusableRow where there is none."""
    if len(line) > LONGEST:
        raise UnusableRow(_("The line is longer than {limit} bytes.").format(limit=LONGEST))
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        raise UnusableRow(_("The line is not JSON.")) from None
    if not isinstance(row, dict):
        raise UnusableRow(_("A row must be a JSON object."))
    return row


@contextmanager
def _opened(source: str) -> Iterator[IO[bytes]]:
    if source == "-":
        yield sys.stdin.buffer
        return
    try:
        file = open(source, "rb")  # noqa: SIM115  # closed below; opened here so that only opening is caught
    except OSError as fault:
        raise UnusableRow(_("The file {file} cannot be read: {why}.").format(file=source, why=fault.strerror)) from None
    with file:
        yield file


def _lines(file: IO[bytes]) -> Iterator[bytes]:
    while line := file.readline(LONGEST + 1):
        whole = line
        while len(line) > LONGEST and line[-1:] != b"\n" and (line := file.readline(LONGEST + 1)):
            pass  # the rest of a line too long to read
        yield whole


def _watched(file: IO[bytes], source: str) -> Iterator[bytes]:
    """The lines, with a progress bar on a terminal."""
    if source == "-" or not sys.stderr.isatty():
        yield from _lines(file)
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(source, total=os.fstat(file.fileno()).st_size)
        for line in _lines(file):
            yield line
            progress.advance(task, len(line))


@contextmanager
def progress(title: str) -> Iterator[Callable[[int, int], None]]:
    """What hears ``(done, whole)``, and shows it as a bar on a terminal."""
    if not sys.stderr.isatty():
        yield lambda done, whole: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as shown:
        task = shown.add_task(title)
        yield lambda done, whole: shown.update(task, completed=done, total=whole)
