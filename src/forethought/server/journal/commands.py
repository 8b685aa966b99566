"""What an operator types: verify-journal and journal-head."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime

from forethought.words import _

from .chain import verify
from .models import Entry


def answer_command(given: list[str]) -> tuple[str, int]:
    """What to print, and the exit status: 0 the journal holds, 1 it does not."""
    parser = argparse.ArgumentParser(prog=f"forethought-server {given[0]}")
    if given[0] == "verify-journal":
        parser.add_argument("--number", type=int, default=0, help="the number of a head that was printed")
        parser.add_argument("--mark", default="", help="its mark")
    options = parser.parse_args(given[1:])
    found = verify(number=getattr(options, "number", 0), mark=getattr(options, "mark", "").lower())
    if found.wrong:
        return _("Entry {number} does not hold: {why}.").format(number=found.wrong, why=found.why), 1
    if given[0] == "journal-head":
        return _head(found.number, found.head), 0
    return _("The journal holds: {number} entries. The last has the mark {mark}.").format(number=found.number, mark=found.head), 0


def head_words() -> str:
    """The last entry's number, day and mark, as they are printed or mailed. The chain is not verified for it."""
    last = Entry.objects.order_by("-number").first()
    return _head(last.number, last.mark) if last else _("Journal: nothing yet")


def _head(number: int, mark: str) -> str:
    last = Entry.objects.filter(number=number).first()
    day = datetime.fromtimestamp(last.at, UTC).strftime("%Y-%m-%d %H:%M UTC") if last else _("nothing yet")
    return _("Journal, entry {number} ({day})\n{mark}").format(number=number, day=day, mark=mark)
