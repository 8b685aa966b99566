"""When an answer is due, who is reminded and when the asker is told; by the clocks of the people, and never in a mail's words."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from forethought.server.hours.actions import add_leave, set_pattern
from forethought.server.jobs.models import Mail
from forethought.server.people.actions import name_deputy
from forethought.server.referrals.reminders import each_day
from forethought.server.referrals.working import worked_by

from .things import asked

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("data")]
HOME = ZoneInfo("Europe/London")
HOUR = 3600


def at(day: str, hour: str) -> int:
    return int(datetime.fromisoformat(f"{day}T{hour}").replace(tzinfo=HOME).timestamp())


@pytest.mark.parametrize(
    ("since", "hours", "due"),
    [
        (("2027-02-01", "09:00"), 8, ("2027-02-01", "17:00")),
        (("2027-02-01", "12:00"), 8, ("2027-02-02", "12:00")),
        (("2027-02-05", "16:00"), 8, ("2027-02-08", "16:00")),  # a weekend lies between
        (("2027-02-06", "03:00"), 1, ("2027-02-08", "10:00")),
        (("2027-03-25", "16:00"), 8, ("2027-03-30", "16:00")),  # Good Friday to Easter Monday, and the clocks change
    ],
)
def test_where_nobodys_hours_are_known(people, since, hours, due):
    assert worked_by(people["moira"], at(*since), hours * HOUR) == at(*due)


def test_ones_own_hours_and_leave(people):
    row = {"days": "Mon,Tue", "work": "22:00-06:00", "core": [], "lunch": None, "flexi": False, "time_zone": "Europe/London"}
    set_pattern(person=people["moira"], row=row, today=datetime(2027, 2, 1, tzinfo=HOME).date())
    assert worked_by(people["moira"], at("2027-02-01", "12:00"), 8 * HOUR) == at("2027-02-02", "06:00")
    assert worked_by(people["moira"], at("2027-02-03", "12:00"), 8 * HOUR) == at("2027-02-09", "06:00")


def test_leave_without_known_hours(people):
    day = datetime(2027, 2, 2, tzinfo=HOME).date()
    add_leave(person=people["moira"], first=day, last=day)
    assert worked_by(people["moira"], at("2027-02-01", "16:00"), 2 * HOUR) == at("2027-02-03", "10:00")


def subjects() -> list[tuple[str, str]]:
    return [(mail.to, mail.subject) for mail in Mail.objects.order_by("pk")]


def daily(moment: int) -> None:
    each_day(datetime.fromtimestamp(moment, UTC))


def test_reminded_then_the_asker_is_told_then_gone(people):
    made = asked(people["ann"], people["moira"], now=at("2027-02-01", "09:00"))
    moira, ann = people["moira"].email, people["ann"].email
    assert subjects() == [(moira, f"A question waits for you: {made.ref}")]
    daily(at("2027-02-01", "16:00"))
    assert len(subjects()) == 1
    for _again in range(2):
        daily(at("2027-02-02", "08:00"))
    assert subjects()[1:] == [(moira, f"Still waiting for you: {made.ref}")]
    daily(at("2027-02-03", "08:00"))
    assert subjects()[2:] == [(ann, f"No answer yet: {made.ref}")]
    for day in ("2027-02-04", "2027-02-05", "2027-02-06", "2027-02-07"):
        daily(at(day, "09:00"))
    assert subjects()[3:] == [(ann, f"Nobody answered: {made.ref}")]
    made.refresh_from_db()
    assert (made.state, made.key, made.sealed) == ("lapsed", None, None)


def test_away_means_that_the_asker_is_told_who_stands_in(people, visits):
    from django.utils import timezone

    made, today = asked(people["ann"], people["moira"], "SECRET WORDS"), timezone.localdate()
    name_deputy(person=people["moira"], deputy=people["tom"], starts=today, ends=today + timedelta(days=3))
    daily(made.sent_at + 60)
    assert subjects()[1:] == [(people["ann"].email, f"No answer yet: {made.ref}")]
    assert "Moira Farrow is away. Tom Rota stands in" in visits(people["ann"]).get(f"/my-questions/{made.ref}").text
    assert visits(people["tom"]).client.get(f"/asked/{made.ref}").status_code == 404


def test_a_mail_says_nothing(people):
    asked(people["ann"], people["moira"], "SECRET WORDS")
    mail = Mail.objects.get()
    assert not any(word in f"{mail.subject} {mail.body}" for word in ("SECRET", "Ann", "Carer", "9.1"))
