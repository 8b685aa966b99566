"""How long concerns are kept: what is held stays, what is erased is gone, and the counts stay as they were."""

from datetime import UTC, datetime, timedelta

import pytest

from forethought.server.concerns import actions
from forethought.server.concerns.counted import counted
from forethought.server.concerns.models import Concern
from forethought.server.concerns.opening import open_by_receipt
from forethought.server.concerns.refusals import NotYours
from forethought.server.concerns.reminders import each_day
from forethought.server.jobs.models import Mail
from forethought.server.journal.chain import verify
from forethought.server.people.models import Person
from tests.server.concerns.people import DAY, TOLD

pytestmark = pytest.mark.django_db


def test_what_is_erased_is_counted_as_before(council):
    concern, other = council.raised(), council.raised(standing="elected_member")
    council.declare(council.hannah, concern)
    council.take(council.hannah, concern, "disclosure", door="grievance")
    before = [dict(table.numbers) for table in counted(DAY, DAY)]
    assert actions.erase_due(today=DAY + timedelta(days=29)) == 0
    assert actions.erase_due(today=DAY + timedelta(days=30)) == 1
    assert actions.erase_due(today=DAY + timedelta(days=30)) == 0
    assert [dict(table.numbers) for table in counted(DAY, DAY)] == before
    with pytest.raises(NotYours):
        open_by_receipt(concern.receipt_digits)
    assert Concern.objects.get(pk=other.pk).erased_on is None
    assert verify().wrong == 0


def test_who_deals_with_it_is_told_by_mail_and_no_mail_says_what_it_is(council):
    Person.objects.filter(pk=council.hannah.pk).update(email="h@northmere.example")
    concern = council.raised()
    for _twice in range(2):
        each_day(datetime(2026, 3, 20, 9, tzinfo=UTC))
    subjects = list(Mail.objects.values_list("subject", flat=True))
    assert subjects == [f"There is something for you: {concern.reference}"] * 2  # when it was raised, and when the step was due
    assert not any(word in mail.body for mail in Mail.objects.all() for word in (TOLD["whom"], TOLD["quoted"]))


def test_what_is_held_stays_until_it_is_released(council):
    concern = council.raised()
    council.declare(council.hannah, concern)
    actions.hold(opened=council.open(council.hannah, concern), by=council.hannah, why="A tribunal", on=DAY)
    council.take(council.hannah, concern, "disclosure", door="grievance")
    later = DAY + timedelta(days=400)
    assert actions.erase_due(today=later) == 0
    actions.release(opened=council.open(council.hannah, concern), by=council.hannah, why="It is over", on=later)
    assert actions.erase_due(today=later) == 1
    assert not concern.entries.exists()
    assert not concern.members.exists()
