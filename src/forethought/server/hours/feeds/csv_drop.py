"""Clock events out of a CSV file that another system drops into a folder."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import BinaryIO, NamedTuple
from zoneinfo import ZoneInfo

from forethought.access.clock import Stamp
from forethought.words import _

from .clocked import Clocked, Refused, UnusableFeed, event_id
from .fields import UnusableField, id_of, kind_of, number_of, own_words, terminal_of
from .moments import moment_of
from .table import Row, plain, rows_of

COLUMNS = {
    "number": """employee number, employee no, employee id, emp no, emp id, staff number, staff no, staff id, payroll number, payroll no,
        payroll id, personnel number, personnel no, assignment number, person number, person id, badge number, badge no, badge, card
        number, user id, pin, number, employee, person""",
    "kind": """event type, event, in out, inout, direction, clocking type, clocking, punch type, punch, action, transaction type, kind,
        type, status, state, reason""",
    "at": """date time, datetime, date and time, timestamp, time stamp, occurred at, event date time, event time, clock time, clocking time,
        clocked at, punch time, when, at""",
    "date": "date, event date, clock date, clocking date, punch date, day",
    "time": "time, time of day, hour",
    "id": "event id, clocking id, transaction id, guid, uuid",
    "terminal": "terminal, terminal id, terminal name, device, device id, reader, reader name, clock, clock id, location, site",
}
"""The fields of an event, and the names their columns have in most systems, the surest first.

A plain number of the row is no id: many systems begin again at 1 in each file, and what comes again with a known id is not taken.
"""


class Layout(NamedTuple):
    """How one feed writes its tables.

    ``columns``: for a field of COLUMNS, the name of its column, where it has another than those known.
    ``kinds``: words for `in`, `out`, `break-start` and `break-end`, where it has others than those known.
    ``digits``: the digits an employee number has, for systems that drop leading noughts; 0 where it matters not.
    ``zone``: the zone of times without an offset.
    """

    columns: Mapping[str, str] = {}
    kinds: Mapping[str, str] = {}
    digits: int = 0
    zone: str = "Europe/London"


def read_events(file: BinaryIO, layout: Layout, *, source: str, received: int) -> Iterator[Clocked | Refused]:
    """The events of a file and what is wrong with its other rows, in their order; UnusableFeed where it is no such table.

    A file without rows is none the worse: the system is alive, and nobody clocked.
    """
    zone, own = ZoneInfo(layout.zone), own_words(layout.kinds)
    for row in rows_of(file, _names(layout), _check):
        yield row if isinstance(row, Refused) else _event(row, layout, zone, own, source, received)


def _names(layout: Layout) -> dict[str, list[str]]:
    given = {field: [plain(name)] for field, name in layout.columns.items()}
    taken = {name for names in given.values() for name in names}
    known = {field: [name for word in names.split(",") if (name := plain(word)) not in taken] for field, names in COLUMNS.items()}
    return known | given


def _check(fields: frozenset[str]) -> None:
    """That the first line named what every event needs."""
    for field, sentence in (
        ("number", _("The first line must name the columns, and none of them is the employee number.")),
        ("kind", _("The first line must name the columns, and none of them says whether somebody clocked in or out.")),
    ):
        if field not in fields:
            raise UnusableFeed(sentence)
    if not {"at", "date", "time"} & fields:
        raise UnusableFeed(_("The first line must name the columns, and none of them is the date and time."))


def _event(row: Row, layout: Layout, zone: ZoneInfo, own: Mapping[str, str], source: str, received: int) -> Clocked | Refused:
    cells, field = row.cells, "number"
    try:
        number = number_of(cells["number"], layout.digits)
        field = "kind"
        kind = kind_of(cells["kind"], own)
        field = "at" if "at" in cells else "date" if "date" in cells else "time"
        at = moment_of(cells["at"] if "at" in cells else f"{cells.get('date', '')} {cells.get('time', '')}", zone, received)
        field = "id"
        terminal = terminal_of(cells.get("terminal", ""))
        id = id_of(cells.get("id", "")) or event_id(number, kind, at, terminal)
    except UnusableField as fault:
        return Refused(row.line, field, str(fault))
    return Clocked(number, Stamp(kind, at, received, source, id, terminal), row.line)
