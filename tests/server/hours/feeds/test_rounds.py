"""Rounds over real folders and a real server: what comes is kept, what is gone is gone, a bad feed costs itself only, silence is said."""

import os
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from forethought.server.hours.feeds.named import Named
from forethought.server.hours.feeds.rounds import Rounds
from forethought.server.hours.feeds.staleness import is_stale, stale_sources
from forethought.server.hours.models import ClockEvent, ClockState, Feed, Leave, RosterSpell
from forethought.server.people.actions import add_work_area, move_person
from forethought.server.people.models import Person

from .kimai_server import TOKEN, KimaiServer, kimai_server

pytestmark = pytest.mark.django_db(transaction=True)

NameFeeds = Callable[[str], dict[str, Named]]


@pytest.fixture
def now() -> int:
    """A minute from now: files made in a test were not touched for a minute."""
    return int(time.time()) + 60


def states() -> dict[str, str]:
    return dict(ClockState.objects.values_list("person__number", "state"))


def iso(now: int, ago: int) -> str:
    return f"{datetime.fromtimestamp(now - ago, UTC):%Y-%m-%dT%H:%M:%S+0000}"


@pytest.fixture
def drop(tmp_path: Path) -> Path:
    folder = tmp_path / "drop"
    folder.mkdir()
    return folder


@pytest.fixture
def csv(people: dict[str, int], drop: Path, name_feeds: NameFeeds) -> Rounds:
    return Rounds(name_feeds(f'[terminals]\nkind = "csv"\nfolder = "{drop}"\nstale_after_minutes = 30\n'))


def write(drop: Path, now: int, *rows: tuple[str, str, int]) -> None:
    text = "Employee,Event,When\n" + "".join(f"{number},{kind},{iso(now, ago)}\n" for number, kind, ago in rows)
    (drop / f"{len(list(drop.iterdir()))}.csv").write_text(text)


def test_dropped_files_are_taken_once(csv: Rounds, drop: Path, now: int) -> None:
    write(drop, now, ("10023", "IN", 3600), ("99999", "IN", 3600))
    [read] = csv.go(now)
    assert (read.name, read.taken, read.refused) == ("terminals", 1, 1)
    assert list(csv.go(now)) == []
    assert states() == {"10023": "in"}
    feed = Feed.objects.get()
    assert (feed.taken, feed.refused, feed.last_heard) == (1, 1, now)


def test_silence_makes_a_feed_stale_and_an_empty_file_ends_it(csv: Rounds, drop: Path, now: int) -> None:
    assert list(csv.go(now)) == []
    assert stale_sources(now) == {"terminals"}  # never heard of
    (drop / "a.csv").touch()
    list(csv.go(now))
    assert stale_sources(now) == stale_sources(now + 1800) == frozenset()
    assert stale_sources(now + 1801) == {"terminals"}
    assert is_stale(Feed.objects.get(), now + 1801)


def test_a_wrong_file_is_no_sign_of_life(csv: Rounds, drop: Path, now: int) -> None:
    (drop / "a.csv").write_bytes(b"%PDF-1.7")
    [read] = csv.go(now)
    assert "PDF" in read.fault
    feed = Feed.objects.get()
    assert (feed.last_heard, feed.refused) == (0, 1)
    assert "PDF" in feed.fault


def test_a_folder_that_goes_away_is_said_and_the_state_stays(csv: Rounds, drop: Path, now: int) -> None:
    write(drop, now, ("10023", "IN", 3600))
    list(csv.go(now))
    drop.rename(drop.with_name("away"))
    [read] = csv.go(now + 60)
    assert "folder" in read.fault
    assert states() == {"10023": "in"}
    assert Feed.objects.get().fault == read.fault


def test_counts_begin_again_each_day(csv: Rounds, drop: Path, now: int) -> None:
    write(drop, now, ("10023", "IN", 3600), ("99999", "IN", 3600))
    list(csv.go(now))
    (drop / "b.csv").touch()
    list(csv.go(now + 86_400))
    feed = Feed.objects.get()
    assert (feed.taken, feed.refused, feed.sentences) == (0, 0, {})


@pytest.fixture
def kimai(people: dict[str, int], name_feeds: NameFeeds, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[KimaiServer, Rounds]]:
    monkeypatch.setenv("KIMAI_TOKEN", TOKEN)
    with kimai_server() as server:
        for id, number in enumerate(people, 1):
            server.user(id, number)
        yield server, Rounds(name_feeds(f'[leisure]\nkind = "kimai"\naddress = "{server.address}"\ntoken_from = "KIMAI_TOKEN"\n'))


def test_what_is_changed_or_deleted_in_kimai_is_changed_here(kimai: tuple[KimaiServer, Rounds], now: int) -> None:
    server, rounds = kimai
    server.record(1, 1, iso(now, 7200))
    server.record(2, 2, iso(now, 7200))
    list(rounds.go(now))
    assert states() == {"10023": "in", "10024": "in"}
    server.record(1, 1, iso(now, 7200), iso(now, 600))
    del server.timesheets[2]
    list(rounds.go(now + 60))
    assert states() == {"10023": "out", "10024": "none"}
    server.record(1, 1, iso(now, 3600), iso(now, 300))
    list(rounds.go(now + 120))
    assert list(ClockEvent.objects.values_list("kind", "occurred_at").order_by("occurred_at")) == [("in", now - 3600), ("out", now - 300)]


def test_a_failure_leaves_the_last_state(kimai: tuple[KimaiServer, Rounds], now: int) -> None:
    server, rounds = kimai
    server.record(1, 1, iso(now, 7200))
    list(rounds.go(now))
    server.faults["/api/timesheets"] = 500
    [read] = rounds.go(now + 60)
    assert "500" in read.fault
    assert states() == {"10023": "in"}
    feed = Feed.objects.get()
    assert (feed.last_heard, feed.fault) == (now, read.fault)
    assert stale_sources(now + 7201) == {"leisure"}


def test_kimai_is_asked_no_more_often_than_it_may_be(kimai: tuple[KimaiServer, Rounds], now: int) -> None:
    server, rounds = kimai
    for later in (0, 10, 59):
        list(rounds.go(now + later))
    assert sum("/api/users" in path for path in server.asked) == 1
    server.faults["/api/users"] = 503
    for later in (60, 70, 119):
        list(rounds.go(now + later))
    assert sum("/api/users" in path for path in server.asked) == 2


def test_no_token_is_one_plain_sentence(kimai: tuple[KimaiServer, Rounds], now: int, monkeypatch: pytest.MonkeyPatch) -> None:
    server, rounds = kimai
    monkeypatch.delenv("KIMAI_TOKEN")
    [read] = rounds.go(now)
    assert "KIMAI_TOKEN" in read.fault
    assert server.asked == []


def shifts(now: int, *, count: int = 3, extra: str = "") -> str:
    day = datetime.fromtimestamp(now, UTC) + timedelta(days=2)
    return (
        f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:{day:%Y%m%d}T090000Z\r\n"
        f"DTEND:{day:%Y%m%d}T170000Z\r\nRRULE:FREQ=DAILY;COUNT={count}\r\n{extra}END:VEVENT\r\n"
        f"BEGIN:VEVENT\r\nUID:2\r\nDTSTART;VALUE=DATE:{day + timedelta(days=9):%Y%m%d}\r\n"
        f"SUMMARY:Annual leave\r\n{extra}END:VEVENT\r\nEND:VCALENDAR\r\n"
    )


@pytest.fixture
def rota(people: dict[str, int], drop: Path, name_feeds: NameFeeds) -> Rounds:
    return Rounds(name_feeds(f'[rota]\nkind = "roster"\nfolder = "{drop}"\n'))


def spells() -> dict[str, int]:
    found: dict[str, int] = {}
    for number in RosterSpell.objects.values_list("person__number", flat=True):
        found[number] = found.get(number, 0) + 1
    return found


def test_a_file_is_for_the_person_whose_number_it_bears(rota: Rounds, drop: Path, now: int) -> None:
    (drop / "10023.ics").write_text(shifts(now))
    [read] = rota.go(now)
    assert read.taken == 4
    assert spells() == {"10023": 3}
    assert Leave.objects.values_list("person__number", "source").get() == ("10023", "rota")
    assert list(rota.go(now + 10)) == []


def test_what_a_file_says_no_more_is_gone(rota: Rounds, drop: Path, now: int) -> None:
    (drop / "10023.ics").write_text(shifts(now))
    (drop / "10024.ics").write_text(shifts(now))
    list(rota.go(now))
    (drop / "10023.ics").write_text(shifts(now, count=2))
    (drop / "10024.ics").unlink()
    list(rota.go(now + 10))
    assert spells() == {"10023": 2}
    assert Leave.objects.count() == 1


def test_a_file_being_written_or_broken_takes_nothing_away(rota: Rounds, drop: Path, now: int) -> None:
    (drop / "10023.ics").write_text(shifts(now))
    (drop / "10024.ics").write_text(shifts(now))
    list(rota.go(now))
    written = int(time.time())  # as the files are touched now, and not a minute ago
    (drop / "10023.ics").write_text("BEGIN:VCALENDAR")
    assert list(rota.go(written)) == []
    assert spells() == {"10023": 3, "10024": 3}
    [read] = rota.go(now)
    assert read.refused == 1
    assert spells() == {"10023": 3, "10024": 3}


def test_kimai_counts_what_is_wrong_now_and_not_again_each_time(kimai: tuple[KimaiServer, Rounds], now: int) -> None:
    server, rounds = kimai
    server.user(9, None)
    server.record(1, 1, iso(now, 7200))
    for later in range(0, 300, 60):
        list(rounds.go(now + later))
    feed = Feed.objects.get()
    assert (feed.taken, feed.refused, list(feed.sentences.values())) == (1, 1, [1])


def test_a_file_may_be_for_a_work_area_or_name_people(rota: Rounds, drop: Path, now: int) -> None:
    area = add_work_area(name="Leisure Centre")
    for person in Person.objects.all():
        move_person(person=person, job_title="", work_area=area)
    (drop / "leisure_centre.ics").write_text(shifts(now, count=2))
    (drop / "anything.ics").write_text(shifts(now, count=5, extra="ATTENDEE:mailto:Bo@northmere.example\r\n"))
    list(rota.go(now))
    assert spells() == {"10023": 2, "10024": 5}  # the same spell in two files is one


def test_a_roster_of_nobody_is_refused_in_a_sentence(rota: Rounds, drop: Path, now: int) -> None:
    (drop / "nobody.ics").write_text(shifts(now))
    (drop / "10023.ics").write_text("not a calendar")
    (drop / "notes.txt").write_text("not looked at")
    list(rota.go(now))
    assert {sentence.split(" ")[0] for sentence in Feed.objects.get().sentences} == {"An", "This"}
    assert spells() == {}


def test_a_feed_that_is_named_no_more_is_forgotten(rota: Rounds, drop: Path, now: int, name_feeds: NameFeeds) -> None:
    (drop / "10023.ics").write_text(shifts(now))
    list(rota.go(now))
    list(Rounds(name_feeds("")).go(now))
    assert (Feed.objects.count(), RosterSpell.objects.count(), Leave.objects.count()) == (0, 0, 0)


def test_without_the_setting_nothing_is_forgotten(rota: Rounds, drop: Path, now: int) -> None:
    (drop / "10023.ics").write_text(shifts(now))
    list(rota.go(now))
    list(Rounds({}, forget=False).go(now))
    assert (Feed.objects.count(), RosterSpell.objects.count()) == (1, 3)


def test_past_spells_are_deleted(rota: Rounds, drop: Path, now: int) -> None:
    (drop / "10023.ics").write_text(shifts(now))
    list(rota.go(now))
    (drop / "10023.ics").unlink()
    later = now + 40 * 86_400
    os.utime(drop, (later, later))
    list(rota.go(later))
    assert (RosterSpell.objects.count(), Leave.objects.count()) == (0, 0)


def test_a_bad_feed_costs_itself_only(
    people: dict[str, int], drop: Path, name_feeds: NameFeeds, now: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    named = name_feeds(
        f'[bad]\nkind = "csv"\nfolder = "/nowhere"\n[worse]\nkind = "roster"\nfolder = "x"\n[good]\nkind = "csv"\nfolder = "{drop}"\n'
    )
    rounds = Rounds(named)
    write(drop, now, ("10023", "IN", 3600))

    def broken(*_given: Any) -> bool:
        raise RuntimeError("zzcanary")

    monkeypatch.setattr(rounds._rosters["worse"], "has_changed", broken)
    read = {one.name: one for one in rounds.go(now)}
    assert "folder" in read["bad"].fault
    assert "fault of this software" in read["worse"].fault
    assert read["good"].taken == 1
    assert "zzcanary" not in Feed.objects.get(name="worse").fault
