"""Real files in a real folder: whole ones are read, reported on and moved; half-written ones and links are left alone."""

import os
import time
from pathlib import Path

import pytest

from forethought.server.hours.feeds.clocked import Clocked, Refused, UnusableFeed
from forethought.server.hours.feeds.csv_drop import Layout
from forethought.server.hours.feeds.drops import take_drops
from forethought.server.hours.feeds.folder import DONE, KEPT, REFUSED, delete_old
from forethought.server.hours.feeds.tally import Taken, Tally

HEADER = "Employee,Event,When\n"


class Books:
    """Takes events as `record_clock_events` does: once each, and nobody's that is not known."""

    def __init__(self) -> None:
        self.ids: set[str] = set()

    def record(self, events: list[Clocked]) -> Taken:
        known = [one for one in events if one.number != "99999"]
        new = {one.stamp.id for one in known} - self.ids
        self.ids |= new
        refused = [Refused(one.line, "number", "Nobody has this employee number.") for one in events if one.number == "99999"]
        return Taken(len(new), len(known) - len(new), tuple(refused))


@pytest.fixture
def books() -> Books:
    return Books()


def now() -> int:
    """A minute from now: files made in a test were not touched for a minute."""
    return int(time.time()) + 60


def row(number: str, minutes_ago: int = 60) -> str:
    return f"{number},IN,{time.strftime('%Y-%m-%dT%H:%M:%SZ', time.gmtime(time.time() - minutes_ago * 60))}\n"


def take(folder: Path, books: Books, at: int | None = None) -> list[Tally]:
    return take_drops(folder, Layout(), source="terminals", now=at or now(), record=books.record)


def names(folder: Path) -> list[str]:
    """What lies in a folder, without the times that names begin with."""
    return sorted(file.name.partition("-")[2] for file in folder.iterdir()) if folder.is_dir() else []


def test_a_file_is_taken_reported_on_and_moved(tmp_path: Path, books: Books) -> None:
    (tmp_path / "monday.csv").write_text(HEADER + row("10023") + row("10024"))
    [tally] = take(tmp_path, books)
    assert (tally.new, tally.repeated, tally.sentences) == (2, 0, {})
    assert names(tmp_path / DONE) == ["monday.csv", "monday.csv.report.txt"]
    assert [file.name for file in tmp_path.iterdir()] == [DONE]
    assert take(tmp_path, books) == []


def test_the_same_file_again_brings_nothing_new(tmp_path: Path, books: Books) -> None:
    text = HEADER + row("10023") + row("10024")
    for name in ("a.csv", "b.csv", "a.csv"):
        (tmp_path / name).write_text(text)
        [tally] = take(tmp_path, books)
    assert (tally.new, tally.repeated) == (0, 2)
    assert sum(name.endswith(".csv") for name in names(tmp_path / DONE)) == 3


def test_bad_rows_are_reported_without_what_stood_there(tmp_path: Path, books: Books) -> None:
    (tmp_path / "a.csv").write_text(HEADER + row("10023") + "10024,SIDEWAYS,24/11/2026 08:59\n" + row("99999"))
    [tally] = take(tmp_path, books)
    [report] = (tmp_path / DONE).glob("*.report.txt")
    said = report.read_text()
    assert (tally.new, sum(tally.sentences.values())) == (1, 2)
    assert said.startswith("Taken: 1 new, 0 that had come before. Refused: 2.\nLine 3, kind: ")
    assert "Line 4, number: Nobody has this employee number." in said
    assert not [cell for cell in ("10024", "SIDEWAYS", "99999") if cell in said]


@pytest.mark.parametrize("content", [b"PK\x03\x04", b"hello\n", (HEADER + "x\n").encode()])
def test_a_file_of_which_nothing_can_be_used_goes_to_the_refused(content: bytes, tmp_path: Path, books: Books) -> None:
    (tmp_path / "a.csv").write_bytes(content)
    (tmp_path / "b.csv").write_text(HEADER + row("10023"))
    bad, good = take(tmp_path, books)
    assert (bad.taken, sum(bad.sentences.values()), good.new) == (0, 1, 1)
    assert names(tmp_path / REFUSED) == ["a.csv", "a.csv.report.txt"]


def test_an_empty_file_is_a_sign_of_life(tmp_path: Path, books: Books) -> None:
    (tmp_path / "a.csv").touch()
    [tally] = take(tmp_path, books)
    assert (tally.taken, tally.sentences) == (0, {})


def test_what_is_half_written_is_left_alone(tmp_path: Path, books: Books) -> None:
    for name in (".a.csv", "~a.csv", "a.csv.part", "a.csv.filepart", "a.tmp"):
        (tmp_path / name).write_text(HEADER + row("10023"))
    (tmp_path / "new.csv").write_text(HEADER + row("10023"))
    os.utime(tmp_path / "new.csv", (0, 0))  # copied with its old time, but written just now
    assert take(tmp_path, books, int(time.time())) == []
    assert len(list(tmp_path.iterdir())) == 6


def test_a_file_that_grows_while_it_is_read_stays(tmp_path: Path, books: Books) -> None:
    file = tmp_path / "a.csv"
    file.write_text(HEADER + row("10023"))

    def record(events: list[Clocked]) -> Taken:
        with file.open("a") as more:
            more.write(row("10024"))
        return books.record(events)

    assert take_drops(tmp_path, Layout(), source="t", now=now(), record=record) == []
    [tally] = take(tmp_path, books)
    assert (tally.new, tally.repeated) == (1, 1)


def test_links_folders_and_pipes_are_left_alone(tmp_path: Path, books: Books) -> None:
    (tmp_path / "secret").write_text(HEADER + row("10023"))
    folder = tmp_path / "drop"
    folder.mkdir()
    (folder / "a.csv").symlink_to(tmp_path / "secret")
    (folder / "b.csv").mkdir()
    os.mkfifo(folder / "c.csv")
    assert take(folder, books) == []


def test_a_folder_that_is_not_there_is_one_plain_sentence(tmp_path: Path, books: Books) -> None:
    with pytest.raises(UnusableFeed, match="folder"):
        take(tmp_path / "nowhere", books)


def test_what_was_read_long_ago_is_deleted(tmp_path: Path, books: Books) -> None:
    (tmp_path / "a.csv").write_text(HEADER + row("10023"))
    (tmp_path / "b.csv").write_bytes(b"PK\x03\x04")
    at = now()
    take(tmp_path, books, at)
    assert delete_old(tmp_path, at + KEPT - 60) == 0
    assert delete_old(tmp_path, at + KEPT + 60) == 4
    assert names(tmp_path / DONE) == names(tmp_path / REFUSED) == []
