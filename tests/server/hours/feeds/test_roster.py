"""Rosters as iCalendar: what repeats, what is taken out, moved or called off, zones and clock changes, leave, and bombs."""

import time
from contextlib import suppress
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forethought.server.hours.feeds.clocked import UnusableFeed
from forethought.server.hours.feeds.roster import Roster, Words, read_roster

START, END = (int(datetime(2026, 10, 1, tzinfo=UTC).timestamp()), int(datetime(2027, 4, 30, tzinfo=UTC).timestamp()))
LONDON = ";TZID=Europe/London"


def calendar(*components: str, head: str = "") -> bytes:
    text = f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Northmere//Rosters//EN\n{head}" + "".join(components) + "END:VCALENDAR\n"
    return text.replace("\n", "\r\n").encode()


def event(*lines: str, uid: str = "a1") -> str:
    return f"BEGIN:VEVENT\nUID:{uid}\nDTSTAMP:20261001T000000Z\n" + "".join(f"{line}\n" for line in lines) + "END:VEVENT\n"


def roster(raw: bytes, **more: object) -> Roster:
    return read_roster(raw, START, END, **more)


def spells(raw: bytes, **more: object) -> list[str]:
    """Each spell as `24 Nov 09:00-17:00`, in UTC."""
    return [
        f"{datetime.fromtimestamp(one.starts, UTC):%d %b %H:%M}-{datetime.fromtimestamp(one.ends, UTC):%H:%M}"
        for one in roster(raw, **more).spells
    ]


ONE = ("DTSTART;TZID=Europe/London:20261124T090000", "DTEND;TZID=Europe/London:20261124T170000")

TABLE = [
    ("one shift", [event(*ONE)], ["24 Nov 09:00-17:00"]),
    ("in UTC", [event("DTSTART:20261124T090000Z", "DTEND:20261124T170000Z")], ["24 Nov 09:00-17:00"]),
    ("floating: the zone of the feed", [event("DTSTART:20261001T090000", "DTEND:20261001T170000")], ["01 Oct 08:00-16:00"]),
    ("a length instead of an end", [event(ONE[0], "DURATION:PT7H30M")], ["24 Nov 09:00-16:30"]),
    ("no end and no length", [event(ONE[0])], []),
    ("an end before the start", [event(ONE[1].replace("DTEND", "DTSTART"), ONE[0].replace("DTSTART", "DTEND"))], []),
    ("every day, three times", [event(*ONE, "RRULE:FREQ=DAILY;COUNT=3")],
     ["24 Nov 09:00-17:00", "25 Nov 09:00-17:00", "26 Nov 09:00-17:00"]),
    ("until a day", [event(*ONE, "RRULE:FREQ=DAILY;UNTIL=20261125T235959Z")], ["24 Nov 09:00-17:00", "25 Nov 09:00-17:00"]),
    ("some weekdays", [event(*ONE, "RRULE:FREQ=WEEKLY;BYDAY=TU,TH;COUNT=3")],
     ["24 Nov 09:00-17:00", "26 Nov 09:00-17:00", "01 Dec 09:00-17:00"]),
    ("every fourth week", [event(*ONE, "RRULE:FREQ=WEEKLY;INTERVAL=4;COUNT=2")], ["24 Nov 09:00-17:00", "22 Dec 09:00-17:00"]),
    ("the last Friday", [event(ONE[0].replace("1124", "1127"), ONE[1].replace("1124", "1127"), "RRULE:FREQ=MONTHLY;BYDAY=-1FR;COUNT=2")],
     ["27 Nov 09:00-17:00", "25 Dec 09:00-17:00"]),
    ("a day taken out", [event(*ONE, "RRULE:FREQ=DAILY;COUNT=3", f"EXDATE{LONDON}:20261125T090000")],
     ["24 Nov 09:00-17:00", "26 Nov 09:00-17:00"]),
    ("a day put in", [event(*ONE, f"RDATE{LONDON}:20261128T100000")], ["24 Nov 09:00-17:00", "28 Nov 10:00-18:00"]),
    ("a spell put in", [event(*ONE, "RDATE;VALUE=PERIOD:20261128T100000Z/PT2H")], ["24 Nov 09:00-17:00", "28 Nov 10:00-12:00"]),
    ("one of them moved", [event(*ONE, "RRULE:FREQ=DAILY;COUNT=2"),
                           event(f"RECURRENCE-ID{LONDON}:20261125T090000", f"DTSTART{LONDON}:20261125T120000",
                                 f"DTEND{LONDON}:20261125T200000")],
     ["24 Nov 09:00-17:00", "25 Nov 12:00-20:00"]),
    ("one of them called off", [event(*ONE, "RRULE:FREQ=DAILY;COUNT=2"),
                                event(f"RECURRENCE-ID{LONDON}:20261125T090000", "STATUS:CANCELLED", *ONE)],
     ["24 Nov 09:00-17:00"]),
    ("from one day on", [event(*ONE, "RRULE:FREQ=DAILY;COUNT=3"),
                         event(f"RECURRENCE-ID;RANGE=THISANDFUTURE{LONDON}:20261125T090000", f"DTSTART{LONDON}:20261125T120000",
                               f"DTEND{LONDON}:20261125T200000")],
     ["24 Nov 09:00-17:00", "25 Nov 12:00-20:00", "26 Nov 12:00-20:00"]),
    ("somebody on call does not work until called", [event(*ONE, "SUMMARY:On-call")], []),
    ("called off", [event(*ONE, "STATUS:CANCELLED")], []),
    ("tentative counts", [event(*ONE, "STATUS:TENTATIVE")], ["24 Nov 09:00-17:00"]),
    ("split shift", [event(*ONE), event(f"DTSTART{LONDON}:20261124T190000", f"DTEND{LONDON}:20261124T210000", uid="b")],
     ["24 Nov 09:00-17:00", "24 Nov 19:00-21:00"]),
    ("before what is asked for", [event("DTSTART:20250101T090000Z", "DTEND:20250101T170000Z")], []),
    ("all day and no leave: it says no hours", [event("DTSTART;VALUE=DATE:20261124", "SUMMARY:Early")], []),
    ("free time is no work", [event(*ONE, "TRANSP:TRANSPARENT")], []),
    ("a to-do is no shift", ["BEGIN:VTODO\nUID:t\nDTSTART:20261124T090000Z\nDUE:20261124T170000Z\nEND:VTODO\n"], []),
    ("Windows' name of a zone", [event("DTSTART;TZID=GMT Standard Time:20261001T090000", "DTEND;TZID=GMT Standard Time:20261001T170000")],
     ["01 Oct 08:00-16:00"]),
    ("longer than a day", [event("DTSTART:20261124T090000Z", "DTEND:20261128T090000Z")], []),
]  # fmt: skip


@pytest.mark.parametrize(("components", "found"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE])
def test_events_become_dated_spells(components: list[str], found: list[str]) -> None:
    assert spells(calendar(*components)) == found


CHANGES = [
    # The night of 24 October is one hour longer, that of 27 March one hour shorter: the shift ends by the wall clock.
    ("DTEND;TZID=Europe/London:20261021T060000", ["23 Oct 21:00-05:00", "24 Oct 21:00-06:00", "25 Oct 22:00-06:00"]),
    # Eight hours are eight hours (RFC 5545, 3.3.6).
    ("DURATION:PT8H", ["23 Oct 21:00-05:00", "24 Oct 21:00-05:00", "25 Oct 22:00-06:00"]),
]


@pytest.mark.parametrize(("end", "found"), CHANGES)
def test_the_night_the_clocks_go_back(end: str, found: list[str]) -> None:
    raw = calendar(event(f"DTSTART{LONDON}:20261020T220000", end, "RRULE:FREQ=DAILY;UNTIL=20261025T230000Z"))
    assert spells(raw)[-3:] == found


@pytest.mark.parametrize(
    ("end", "found"), [("DTEND;TZID=Europe/London:20270325T060000", "27 Mar 22:00-05:00"), ("DURATION:PT8H", "27 Mar 22:00-06:00")]
)
def test_the_night_the_clocks_go_forward(end: str, found: str) -> None:
    raw = calendar(event(f"DTSTART{LONDON}:20270324T220000", end, "RRULE:FREQ=DAILY;COUNT=5"))
    assert spells(raw)[3] == found


def test_a_zone_that_the_file_describes_itself() -> None:
    zone = (
        "BEGIN:VTIMEZONE\nTZID:Depot\nBEGIN:STANDARD\nDTSTART:19701025T020000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0000\n"
        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\nEND:STANDARD\nBEGIN:DAYLIGHT\nDTSTART:19700329T010000\nTZOFFSETFROM:+0000\n"
        "TZOFFSETTO:+0100\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\nEND:DAYLIGHT\nEND:VTIMEZONE\n"
    )
    raw = calendar(zone, event("DTSTART;TZID=Depot:20261023T220000", "DTEND;TZID=Depot:20261024T060000", "RRULE:FREQ=DAILY;COUNT=3"))
    assert spells(raw) == ["23 Oct 21:00-05:00", "24 Oct 21:00-06:00", "25 Oct 22:00-06:00"]


LEAVE = [
    (("DTSTART;VALUE=DATE:20261221", "DTEND;VALUE=DATE:20261224", "SUMMARY:Annual leave"), [("2026-12-21", "2026-12-23")]),
    (("DTSTART;VALUE=DATE:20261221", "SUMMARY:A/L"), [("2026-12-21", "2026-12-21")]),
    (("DTSTART;VALUE=DATE:20261221", "SUMMARY:Away", "CATEGORIES:Holiday,Blue"), [("2026-12-21", "2026-12-21")]),
    (
        ("DTSTART;VALUE=DATE:20261221", "SUMMARY:Rest day", "RRULE:FREQ=DAILY;COUNT=2"),
        [("2026-12-21", "2026-12-21"), ("2026-12-22", "2026-12-22")],
    ),
    (("DTSTART:20261221T000000", "DTEND:20261223T000000", "SUMMARY:Leave"), [("2026-12-21", "2026-12-22")]),
    (("DTSTART;VALUE=DATE:20261221", "SUMMARY:Annual leave", "TRANSP:TRANSPARENT"), [("2026-12-21", "2026-12-21")]),
    (("DTSTART;VALUE=DATE:20261221", "SUMMARY:Annual leave", "STATUS:CANCELLED"), []),
    (("DTSTART;VALUE=DATE:20261221", "SUMMARY:Leaflet round"), []),
    (("DTSTART;VALUE=DATE:20261221", "SUMMARY:Office closed"), []),
]


@pytest.mark.parametrize(("lines", "days"), LEAVE)
def test_leave_goes_by_words(lines: tuple[str, ...], days: list[tuple[str, str]]) -> None:
    found = roster(calendar(event(*lines)))
    assert [(f"{one.first}", f"{one.last}") for one in found.leave] == days
    assert not found.spells


def test_leave_for_part_of_a_day_is_cut_out_of_the_shift() -> None:
    raw = calendar(event(*ONE), event("DTSTART:20261124T120000Z", "DTEND:20261124T140000Z", "SUMMARY:TOIL", uid="b"))
    assert spells(raw) == ["24 Nov 09:00-12:00", "24 Nov 14:00-17:00"]
    assert not roster(raw).leave


def test_a_council_has_its_own_words_for_leave_and_for_what_is_no_work() -> None:
    words = Words(leave=("shut",), ignored=("training-away",))
    raw = calendar(
        event("DTSTART;VALUE=DATE:20261221", "SUMMARY:Shut (B)"),
        event(*ONE, "SUMMARY:Training away", uid="b"),
        event(*ONE, "SUMMARY:Depot", uid="c"),
    )
    found = roster(raw, words=words)
    assert [one.first.isoformat() for one in found.leave] == ["2026-12-21"]
    assert [one.uid for one in found.spells] == ["c"]


def test_an_event_may_say_whose_it_is() -> None:
    raw = calendar(
        event(*ONE, "ATTENDEE;CN=Ann:mailto:Ann.Lee@northmere.example", "ATTENDEE:MAILTO:bo@northmere.example"),
        event(*ONE, "X-EMPLOYEE-NUMBER:10023", uid="b"),
        event(*ONE, uid="c"),
    )
    assert [(one.uid, one.whose) for one in roster(raw).spells] == [
        ("a1", ("ann.lee@northmere.example", "bo@northmere.example")), ("b", ("10023",)), ("c", ()),
    ]  # fmt: skip


def test_what_cannot_be_used_is_counted_and_loses_nothing_else() -> None:
    raw = calendar(
        event("DTSTART:2026", "DTEND:20261124T170000Z", uid="bad"),
        event("DTSTART;TZID=Mars/Olympus:20261124T090000", "DTEND;TZID=Mars/Olympus:20261124T170000", uid="mars"),
        event("DTEND:20261124T170000Z", uid="no start"),
        event(*ONE, "RRULE:FREQ=SOMETIMES", uid="rule"),
        event(*ONE, "RRULE:FREQ=HOURLY", uid="hourly"),
        event("DTSTART;VALUE=DATE:20261124", "SUMMARY:Early", uid="all day"),
        event(*ONE),
    )
    found = roster(raw)
    assert [one.uid for one in found.spells] == ["a1"]
    assert len(found.refused) == 6
    assert all(sentence.endswith(".") and "Mars" not in sentence and "Early" not in sentence for sentence in found.refused)


WRONG = [
    b"", b"hello", b"BEGIN:VCALENDAR\r\n", b"\xff\xfe\x00\x01", b"PK\x03\x04", calendar(event(*ONE))[:-40], b"<html>sign in</html>",
    b"Employee,Event,When\n1,IN,24/11/2026 08:59\n", b"BEGIN:VEVENT\r\nEND:VEVENT\r\n",
]  # fmt: skip


@pytest.mark.parametrize("raw", WRONG)
def test_a_wrong_file_is_one_plain_sentence(raw: bytes) -> None:
    with pytest.raises(UnusableFeed) as refused:
        roster(raw)
    assert str(refused.value).endswith(".")


def test_a_calendar_that_calls_everything_off_has_no_spells() -> None:
    assert spells(calendar(event(*ONE), head="METHOD:CANCEL\n")) == []


SHIFT = event(*ONE)
BOMBS = {
    "every second for ever": calendar(event("DTSTART:19700101T000000Z", "DTEND:19700101T000001Z", "RRULE:FREQ=SECONDLY")),
    "every minute for ever": calendar(event(*ONE, "RRULE:FREQ=MINUTELY")),
    "every second by parts": calendar(event(*ONE, f"RRULE:FREQ=DAILY;BYHOUR=9;BYMINUTE={','.join(map(str, range(60)))}")),
    "10 MB": calendar(event(*ONE, "DESCRIPTION:" + "x" * 10_000_000)),
    "100,000 events": calendar(*[SHIFT] * 100_000),
    "since the year 1": calendar(*[event("DTSTART:00010101T090000Z", "DURATION:PT8H", "RRULE:FREQ=DAILY", uid=str(n)) for n in range(50)]),
    "a day that never comes": calendar(*[event(*ONE, "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31", uid=str(n)) for n in range(500)]),
    "a fifth Monday in week one": calendar(*[event(*ONE, "RRULE:FREQ=MONTHLY;BYDAY=5MO;BYMONTHDAY=7", uid=str(n)) for n in range(500)]),
    "a week that never comes": calendar(event(*ONE, "RRULE:FREQ=YEARLY;BYWEEKNO=53;BYMONTH=6")),
    "100,000 dates": calendar(event(*ONE, "RDATE:" + ",".join(["20261128T100000Z"] * 100_000))),
    "nested": calendar("BEGIN:VEVENT\n" * 50_000),
    "a zone that changes every second": calendar(
        "BEGIN:VTIMEZONE\nTZID:Z\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0000\nTZOFFSETTO:+0100\nRRULE:FREQ=SECONDLY\nEND:STANDARD\n"
        "END:VTIMEZONE\n", event("DTSTART;TZID=Z:20261124T090000", "DTEND;TZID=Z:20261124T170000"),
    ),
    "one line in a million pieces": calendar(event(*ONE, "DESCRIPTION:x" + "\n x" * 400_000)),
}  # fmt: skip


@pytest.mark.parametrize("raw", BOMBS.values(), ids=BOMBS)
def test_a_bomb_is_refused_in_a_sentence_and_soon(raw: bytes) -> None:
    began = time.thread_time()
    said: tuple[str, ...] = ()
    try:
        said = roster(raw).refused
    except UnusableFeed as refused:
        said = (str(refused),)
    assert said[0].endswith(".")
    assert time.thread_time() - began < 20  # it ends


def test_a_real_team_fits() -> None:
    """100 people with three shifts a week each for ten weeks, as 3,000 dated events."""
    days = [f"2026{10 + n % 3:02}{1 + n % 28:02}" for n in range(3000)]
    raw = calendar(*[event(f"DTSTART{LONDON}:{day}T090000", f"DTEND{LONDON}:{day}T170000", uid=str(n)) for n, day in enumerate(days)])
    assert len(roster(raw).spells) == 3000


@given(
    st.lists(
        st.sampled_from(
            [
                "BEGIN:VEVENT",
                "END:VEVENT",
                *ONE,
                "RRULE:FREQ=DAILY;COUNT=2",
                "UID:1",
                "EXDATE:x",
                "RDATE:20261128",
                "DTSTART:",
                ";;;",
                "DURATION:P",
            ]
        )
    )
)
def test_no_calendar_ends_in_a_failure_of_ours(lines: list[str]) -> None:
    with suppress(UnusableFeed):
        roster(calendar("".join(f"{line}\n" for line in lines)))
