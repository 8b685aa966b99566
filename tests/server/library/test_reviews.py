"""Policy owners are reminded of the review 60 and 30 days before and on the day, each time once."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from forethought.server.jobs.models import Mail
from forethought.server.library.models import Version
from forethought.server.library.reviews import remind

from .adopted import in_force, owner

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("data")]
DAY = date(2027, 6, 30)


@pytest.fixture
def version() -> Version:
    for number, email in (("P1", "one@northmere.example"), ("P2", "two@northmere.example"), ("P3", "")):
        person = owner(number)
        person.email = email
        person.save()
    made = in_force()
    Version.objects.filter(pk=made.pk).update(review_on=DAY)
    return made


def reminded(days: int) -> int:
    """How many mails there are once it is so many days before the review; asked twice."""
    for _twice in range(2):
        remind(datetime.combine(DAY - timedelta(days=days), datetime.min.time(), ZoneInfo("Europe/London")) + timedelta(hours=9))
    return Mail.objects.count()


def test_everybody_with_an_address_is_reminded_once_each_time(version):
    assert [reminded(days) for days in (61, 60, 59, 31, 30, 1, 0, -5)] == [0, 2, 2, 2, 4, 4, 6, 6]
    mail = Mail.objects.order_by("pk").first()
    assert mail.subject == "HRSM1 D4 is due to be looked at again"
    assert "30 June 2027" in mail.body
    assert f"/library/{version.pk}" in mail.body


def test_after_a_long_time_off_there_is_one_mail_and_not_three(version):
    assert reminded(-20) == 2


def test_a_version_that_was_superseded_reminds_nobody(version):
    Version.objects.filter(pk=version.pk).update(status="superseded")
    assert reminded(0) == 0
