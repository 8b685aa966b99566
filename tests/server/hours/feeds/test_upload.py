"""A roster sent by hand: for oneself, or by a manager for a work area, and for nobody else."""

import time
from datetime import UTC, datetime, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from forethought.server.hours.models import Leave, RosterSpell
from forethought.server.people.actions import add_person, add_work_area
from forethought.server.people.models import Person
from tests.server.conftest import Visitor

pytestmark = pytest.mark.django_db(transaction=True)


def calendar(*, days: int = 2, extra: str = "") -> SimpleUploadedFile:
    day = datetime.fromtimestamp(time.time(), UTC) + timedelta(days=2)
    text = (
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n"
        f"BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:zzcanary\r\nDTSTART:{day:%Y%m%d}T090000Z\r\n"
        f"DTEND:{day:%Y%m%d}T170000Z\r\nRRULE:FREQ=DAILY;COUNT={days}\r\n{extra}END:VEVENT\r\n"
        f"BEGIN:VEVENT\r\nUID:2\r\nDTSTART;VALUE=DATE:{day + timedelta(days=9):%Y%m%d}\r\nSUMMARY:Annual leave\r\n"
        "END:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    return SimpleUploadedFile("roster.ics", text.encode(), "text/calendar")


def spells() -> dict[str, int]:
    found: dict[str, int] = {}
    for number in RosterSpell.objects.values_list("person__number", flat=True):
        found[number] = found.get(number, 0) + 1
    return found


@pytest.fixture
def ann(visitor: Visitor, people: dict[str, int]) -> Visitor:
    visitor.client.force_login(Person.objects.get(number="10023"))
    return visitor


@pytest.fixture
def manager(visitor: Visitor, people: dict[str, int]) -> Visitor:
    """Manages a work area with ann in it; bo works elsewhere."""
    boss = add_person(number="1", name="Boss")
    area = add_work_area(name="Depot", managers=[boss])
    Person.objects.filter(number="10023").update(work_area=area)
    visitor.client.force_login(boss)
    return visitor


def test_ones_own_roster_is_kept_and_its_file_is_not(ann: Visitor) -> None:
    page = ann.post("/hours/roster", roster=calendar())
    assert "2 spells of work One time away It goes to" in page.text
    assert spells() == {"10023": 2}
    assert "zzcanary" not in str(list(RosterSpell.objects.values())) + str(list(Leave.objects.values()))


def test_another_takes_its_place_and_it_can_be_taken_away(ann: Visitor) -> None:
    ann.post("/hours/roster", roster=calendar(days=5))
    ann.post("/hours/roster", roster=calendar(days=3))
    assert spells() == {"10023": 3}
    assert "Take my roster away" in ann.get("/hours/roster").text
    assert ann.client.post("/hours/roster", {"remove": "yes"}).status_code == 302
    assert (spells(), Leave.objects.count()) == ({}, 0)


def test_ones_own_roster_is_nobody_elses_whoever_it_names(ann: Visitor) -> None:
    ann.post("/hours/roster", roster=calendar(extra="ATTENDEE:mailto:bo@northmere.example\r\n"))
    assert spells() == {"10023": 2}
    ann.post("/hours/roster", roster=calendar(), whose="1")
    assert spells() == {"10023": 2}


def test_a_manager_sends_the_roster_of_a_work_area_and_of_nobody_beyond(manager: Visitor) -> None:
    area = str(Person.objects.get(number="10023").work_area_id)
    manager.post("/hours/roster", roster=calendar(), whose=area)
    assert spells() == {"10023": 2}
    page = manager.post("/hours/roster", roster=calendar(extra="ATTENDEE:mailto:bo@northmere.example\r\n"), whose=area)
    assert "nobody in the directory" in page.text
    assert spells() == {}


@pytest.mark.parametrize("raw", [b"", b"not a calendar", b"BEGIN:VCALENDAR\r\n" + b"x" * 3_000_000])
def test_what_is_no_roster_is_said_beside_the_field(ann: Visitor, raw: bytes) -> None:
    page = ann.post("/hours/roster", status=400, roster=SimpleUploadedFile("roster.ics", raw))
    assert "There is a problem" in page.text
    assert spells() == {}


def test_no_file_is_said_beside_the_field(ann: Visitor) -> None:
    assert "Choose a file" in ann.post("/hours/roster", status=400).text


def test_whoever_is_not_signed_in_is_asked_to(visitor: Visitor) -> None:
    assert visitor.client.get("/hours/roster").headers["Location"].startswith("/sign-in")
