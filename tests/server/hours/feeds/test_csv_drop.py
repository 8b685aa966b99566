"""Files as other systems drop them: encodings, delimiters, headers, hostile cells; good rows are never lost by bad ones."""

import io
import tracemalloc
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forethought.access.clock import clock_at
from forethought.server.hours.feeds.clocked import Clocked, Refused, UnusableFeed
from forethought.server.hours.feeds.csv_drop import Layout, read_events

NOW = int(datetime(2026, 11, 25, 12, tzinfo=UTC).timestamp())
EIGHT_59 = int(datetime(2026, 11, 24, 8, 59, tzinfo=UTC).timestamp())


def read(raw: bytes, **layout: Any) -> list[Clocked | Refused]:
    return list(read_events(io.BytesIO(raw), Layout(**layout), source="terminals", received=NOW))


def seen(raw: bytes, **layout: Any) -> list[tuple[str, str, int]]:
    """Number, kind and time of each event; a refused row as its line and field."""
    return [
        (one.number, one.stamp.kind, one.stamp.at - EIGHT_59) if isinstance(one, Clocked) else ("refused", one.field, one.line)
        for one in read(raw, **layout)
    ]


TABLE = "Employee Number,Event,Date Time\n10023,Clock On,24/11/2026 08:59\n10024,OUT,24/11/2026 09:00\n"
READ = [("10023", "in", 0), ("10024", "out", 60)]

FILES = [
    TABLE.encode(),
    b"\xef\xbb\xbf" + TABLE.encode(),
    TABLE.encode("utf-16"),
    TABLE.encode("cp1252"),
    TABLE.replace("\n", "\r\n").encode(),
    TABLE.replace("\n", "\r").encode(),
    TABLE.rstrip("\n").encode(),
    TABLE.replace(",", ";").encode(),
    TABLE.replace(",", "\t").encode(),
    TABLE.replace(",", "|").encode(),
    b"sep=;\n" + TABLE.replace(",", ";").encode(),
    TABLE.replace(",", ", ").encode(),
    b"\n\n" + TABLE.encode() + b"\n,,\n   \n\x1a",
    TABLE.replace("10023", '"10023"').replace("OUT", '"OUT"').encode(),
    TABLE.replace("10023", '"=""10023"""').encode(),
    TABLE.replace("10023", "'10023").encode(),
    TABLE.replace("Employee Number", "STAFF NO.").replace("Event", "In/Out").replace("Date Time", "TimeStamp").encode(),
    b"Name,Badge,Date,Time,Direction,Site\nZo\xeb,10023,24/11/2026,08:59,In,Depot\nBob,10024,24/11/2026,9:00,Out,Depot\n",
    "Name,Badge,Date,Time,Direction\nZoë,10023,24/11/2026,08:59,In\n\N{PILE OF POO},10024,24/11/2026,9:00,Out\n".encode(),
    TABLE.replace("\n10024", "\n10024").replace("09:00\n", "09:00,,,,\n").encode(),
]


@pytest.mark.parametrize("raw", FILES, ids=range(len(FILES)))
def test_the_same_two_events_in_many_files(raw: bytes) -> None:
    assert seen(raw) == READ


def test_a_feeds_own_layout() -> None:
    raw = b"Who;Was;Wann;Employee Number\n23;F1;2026-11-24T08:59;x\n24;F2;2026-11-24T09:00;y\n"
    columns = {"number": "Who", "kind": "was", "at": "WANN"}
    assert seen(raw, columns=columns, kinds={"F1": "in", "F2": "out"}, digits=5) == [("00023", "in", 0), ("00024", "out", 60)]
    assert seen(raw, columns=columns, kinds={"f1": "in", "F2": "out"}, zone="Europe/Paris")[0] == ("23", "in", -3600)


def test_the_surest_column_is_taken_and_the_number_of_a_row_is_no_id() -> None:
    header = b"Employee,Badge,Employee No,Event,Status,When,Id,Seq\n"
    raw = header + b"Ann Lee,7,10023,IN,ok,24/11/2026 08:59,1,1\nBo,8,10024,OUT,ok,24/11/2026 09:00,1,1\n"
    assert seen(raw) == READ
    assert len({one.stamp.id for one in read(raw)}) == 2


WRONG = [
    (b"PK\x03\x04rest", "XLSX"),
    (b"\xd0\xcf\x11\xe0rest", "XLS"),
    (b"%PDF-1.7", "PDF"),
    (b"\x1f\x8b\x08", "GZIP"),
    (b"a,b\0c\n", "not a text file"),
    (b"10023,IN,24/11/2026 08:59\n10024,OUT,24/11/2026 09:00\n", "employee number"),
    (b"Employee,When\n10023,24/11/2026 08:59\n", "in or out"),
    (b"Employee,Event\n10023,IN\n", "date and time"),
    (b"Badge,Badge,Event,When\n1,2,IN,24/11/2026 08:59\n", "two columns"),
    (b"x" * 9000 + b"\n1,2\n", "first line"),
    (b"<html><body>504 Gateway Time-out</body></html>\n<p>\n", "employee number"),
]


@pytest.mark.parametrize(("raw", "says"), WRONG)
def test_a_wrong_file_is_one_plain_sentence(raw: bytes, says: str) -> None:
    with pytest.raises(UnusableFeed) as refused:
        read(raw)
    assert says in str(refused.value)
    assert str(refused.value).endswith(".")


@pytest.mark.parametrize("raw", [b"", b"\n\n", b"\xef\xbb\xbf", TABLE.splitlines()[0].encode(), b"sep=,\n"])
def test_a_file_without_rows_is_none_the_worse(raw: bytes) -> None:
    assert read(raw) == []


def test_bad_rows_say_where_and_lose_no_good_one() -> None:
    raw = (
        "Employee,Event,When,Event Id,Door\n"
        "10023,IN,24/11/2026 08:59,a1,Depot\n"
        '"10023,OUT,24/11/2026 09:00,a2,Depot\n'  # the quotation mark is not closed
        "=cmd|' /C calc'!A0,IN,24/11/2026 08:59,a3,\n"
        "10023,SIDEWAYS,24/11/2026 08:59,a4,\n"
        "10023,IN,11/24/2026 08:59,a5,\n"
        "10023,IN\n" + "x" * 20_000 + "\n"
        "10023,IN,24/11/2026 08:59,é,\n"
        "10024,OUT,24/11/2026 09:00,a6,Depot\n"
    )
    found = seen(raw.encode())
    assert [one for one in found if one[0] != "refused"] == READ
    assert [one[1:] for one in found if one[0] == "refused"] == [
        ("", 3),
        ("number", 4),
        ("kind", 5),
        ("at", 6),
        ("at", 7),
        ("", 8),
        ("id", 9),
    ]
    sentences = " ".join(one.sentence for one in read(raw.encode()) if isinstance(one, Refused))
    assert not [cell for cell in ("10023", "cmd", "SIDEWAYS", "11/24", "xxx") if cell in sentences]


def test_ids_are_the_systems_own_or_the_same_for_the_same_event() -> None:
    own = read(b"employee,event,when,event id\n1,IN,24/11/2026 08:59,7\n")[0]
    assert own.stamp.id == "7"
    first, again = read(TABLE.encode()), read(TABLE.replace(",", ";").replace("24/11/2026 08:59", "2026-11-24T08:59:00Z").encode())
    assert [one.stamp.id for one in first] == [one.stamp.id for one in again]
    assert first[0].stamp.id != first[1].stamp.id


def test_a_huge_file_is_streamed() -> None:
    class Endless(io.RawIOBase):
        """60,000 rows that are never all in memory."""

        line, rows = b"10023,IN,24/11/2026 08:59\n", 60_000

        def __init__(self) -> None:
            self.at, self.head = 0, TABLE.splitlines()[0].encode() + b"\n"

        def read(self, size: int = -1) -> bytes:
            whole = len(self.head) + self.rows * len(self.line)
            end = min(whole, self.at + size)
            start, self.at = self.at, end
            first, last = (max(0, at - len(self.head)) // len(self.line) for at in (start, end + len(self.line)))
            part = (self.head if start < len(self.head) else b"") + self.line * (last - first)
            offset = start if start < len(self.head) else (start - len(self.head)) % len(self.line)
            return part[offset : offset + end - start]

        read1 = read

        def seek(self, at: int, whence: int = 0) -> int:
            self.at = at
            return at

        def readable(self) -> bool:
            return True

        def seekable(self) -> bool:
            return True

    tracemalloc.start()
    count = sum(isinstance(one, Clocked) for one in read_events(Endless(), Layout(), source="t", received=NOW))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 60_000
    assert peak < 1024 * 1024


def lines() -> Iterator[str]:
    for hour, kind in ((8, "IN"), (12, "BREAK"), (13, "BACK"), (17, "OUT"), (18, "IN")):
        yield f"10023,{kind},24/11/2026 {hour:02}:00"


@given(st.lists(st.sampled_from(list(lines())), min_size=5, max_size=20).filter(lambda rows: set(rows) == set(lines())))
def test_any_order_and_any_repetition_give_the_same_clock(rows: list[str]) -> None:
    header = "Employee,Event,When\n"
    usual = [one.stamp for one in read((header + "\n".join(lines())).encode())]
    mixed = [one.stamp for one in read((header + "\n".join(rows)).encode())]
    for hour in range(7, 24):
        moment = EIGHT_59 + (hour - 9) * 3600 + 90
        assert clock_at(mixed, moment) == clock_at(usual, moment)


@given(st.binary(max_size=2000))
def test_no_file_whatever_is_in_it_ends_in_a_failure_of_ours(raw: bytes) -> None:
    for whole in (b"Employee,Event,When\n" + raw, raw):
        with suppress(UnusableFeed):
            read(whole)
