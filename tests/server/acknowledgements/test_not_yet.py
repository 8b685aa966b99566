"""Later, away, another format, and what somebody else said of me: no reason is asked, and the clock is fair."""

from datetime import timedelta

import pytest

from forethought.server.acknowledgements.actions import (
    UnusableDay,
    ask_for_format,
    come_back,
    confirm,
    mark_opened,
    put_off,
    record_witnessed,
    stop_clock,
)
from forethought.server.acknowledgements.mine import reading_of
from forethought.server.acknowledgements.models import Acknowledgement, Request
from forethought.server.acknowledgements.seal import mark_of
from forethought.server.jobs.models import Mail
from forethought.server.journal.models import Entry
from forethought.server.people.actions import add_person

from .conftest import TODAY

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("data")]


def days(number: int):
    return TODAY + timedelta(days=number)


@pytest.fixture
def asked(ann) -> Request:
    return Request.objects.get(person=ann)


def confirmed(asked: Request) -> Acknowledgement:
    for step in reading_of(asked).steps:
        mark_opened(request=asked, key=step.key)
    return confirm(request=asked)


def test_not_now_is_a_day_in_the_next_fortnight_and_the_days_go_on(asked):
    put_off(request=asked, until=days(14), today=TODAY)
    asked.refresh_from_db()
    assert (asked.later_on, asked.due) == (days(14), days(28))


@pytest.mark.parametrize("number", [0, -1, 15])
def test_no_other_day_will_do(asked, number):
    with pytest.raises(UnusableDay):
        put_off(request=asked, until=days(number), today=TODAY)


def test_the_clock_stops_while_somebody_is_away(asked):
    stop_clock(request=asked, until=days(10), today=TODAY)
    asked.refresh_from_db()
    assert (asked.away_until, asked.clock_from, asked.due) == (days(10), days(10), days(38))


def test_longer_or_shorter_than_they_said_counts_each_day_once(asked):
    stop_clock(request=asked, until=days(10), today=TODAY)
    stop_clock(request=asked, until=days(20), today=days(2))
    asked.refresh_from_db()
    assert asked.due == days(48)
    come_back(request=asked, today=days(5))
    asked.refresh_from_db()
    assert (asked.away_until, asked.due) == (None, days(33))


def test_why_somebody_is_away_has_no_place_to_be_kept():
    assert {field.name for field in Request._meta.fields} & {"reason", "why", "sickness", "note"} == set()


def test_the_page_takes_each_of_them_and_says_what_is_wrong(ann, asked, visits):
    visitor = visits(ann)
    address = f"/reading/{asked.pk}/not-yet"
    assert "You need not say why" in visitor.get(address).text
    for what, day in (("later", days(3)), ("away", days(30))):
        assert visitor.client.post(address, {"what": what, "day": day.isoformat()}).status_code == 302
    assert "You said that you are away" in visitor.get("/reading").text
    assert visitor.client.post(address, {"what": "back"}).status_code == 302
    assert visitor.client.post(address, {"what": "format", "format": "easy_read"}).status_code == 302
    asked.refresh_from_db()
    assert (asked.later_on, asked.away_until, asked.format) == (days(3), None, "easy_read")
    assert "Choose a day in the next 14 days" in visitor.post(address, status=400, what="later", day=days(20).isoformat()).text
    assert "Choose a day" in visitor.post(address, status=400, what="away", day="soon").text
    assert "Choose a format" in visitor.post(address, status=400, what="format").text
    visitor.post(address, status=400, what="something", day=days(1).isoformat())


def test_another_format_counts_the_same_and_which_is_then_forgotten(asked):
    ask_for_format(request=asked, format="sign_language")
    confirmed(asked)
    asked.refresh_from_db()
    assert (asked.state, asked.format, asked.in_format) == ("confirmed", "", True)


def test_a_witness_writes_down_who_was_there_and_each_of_them_is_told(ann, asked, visits):
    manager, other = ann.line_manager, add_person(number="E9", name="Of another team")
    visitor = visits(manager)
    assert "Ann Carer" in visitor.get("/reading/team/meeting").text
    form = {"how": "meeting", "day": TODAY.isoformat(), "person": [ann.pk, other.pk]}
    assert visitor.client.post("/reading/team/meeting", form).status_code == 302
    kept = Acknowledgement.objects.get()
    assert (kept.person, kept.witness, kept.how) == (ann, manager, "meeting")
    assert kept.words.startswith("Ann Carer was there when “Guidance” (HRSM1, version D3) was read with the team on")
    assert kept.words.endswith("Moira Farrow was there too.")
    mail = Mail.objects.get(once=f"witnessed:{kept.pk}")
    assert mail.to == ann.email
    assert "Ann" not in mail.body
    assert "in a team meeting. Witness: Moira Farrow" in visitor.get("/reading/team").text


@pytest.mark.parametrize(
    ("form", "says"),
    [
        ({"how": "meeting", "day": "today"}, "Choose who was there"),
        ({"how": "meeting", "day": "tomorrow", "person": "ann"}, "not after today"),
        ({"how": "meeting", "day": "long ago", "person": "ann"}, "since this version came into force"),
        ({"day": "today", "person": "ann"}, "Say how it was read"),
        ({"how": "self", "day": "today", "person": "ann"}, "Say how it was read"),
    ],
)
def test_what_a_witness_cannot_write_down(ann, visits, form, says):
    day = {"today": TODAY, "tomorrow": days(1), "long ago": days(-400)}[form["day"]]
    sent = {**form, "day": day.isoformat(), **({"person": ann.pk} if "person" in form else {})}
    assert says in visits(ann.line_manager).post("/reading/team/meeting", status=400, **sent).text
    assert not Acknowledgement.objects.exists()


def test_i_was_not_there(ann, asked, visits):
    kept = record_witnessed(by=ann.line_manager, people=[ann], how="meeting", day=TODAY)[0]
    visitor = visits(ann)
    assert "I was not there" in visitor.get("/reading").text
    visits(ann.line_manager).client.post(f"/reading/{kept.pk}/not-there")
    assert Acknowledgement.objects.get().withdrawn_on is None
    assert visitor.client.post(f"/reading/{kept.pk}/not-there").status_code == 302
    kept.refresh_from_db()
    asked.refresh_from_db()
    assert (kept.withdrawn_on, asked.state, asked.clock_from) == (TODAY, "open", TODAY)
    assert mark_of(kept.said) == kept.mark
    assert Entry.objects.order_by("-number").first().deed == "was_not_there"
    confirmed(asked)
    assert Acknowledgement.objects.filter(withdrawn_on=None).count() == 1


def test_ones_own_confirmation_is_not_taken_back_like_that(ann, asked, visits):
    kept = confirmed(asked)
    visits(ann).post(f"/reading/{kept.pk}/not-there", status=404)


def test_whoever_confirmed_before_the_meeting_is_left_out(ann, asked):
    confirmed(asked)
    assert record_witnessed(by=ann.line_manager, people=[ann], how="meeting", day=TODAY) == []
    assert Acknowledgement.objects.count() == 1
