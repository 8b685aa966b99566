"""Workers: one that dies leaves its task to another; what is due is done by the date."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from forethought.server.jobs import daily
from forethought.server.jobs.daily import each_day, put_due_in_queue
from forethought.server.jobs.models import Job
from forethought.server.jobs.queue import enqueue
from forethought.server.jobs.tidying import tidy
from forethought.server.jobs.trying import MOST, reap
from forethought.server.jobs.worker import work_off

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def done(monkeypatch):
    """What is done each day in these tests, and nothing else."""
    monkeypatch.setattr(daily, "_DAILY", {})
    times = []
    each_day("count", times.append)
    return times


def begun(ago, limit=60):
    """A task that a worker took up, and never ended."""
    enqueue(daily.do_daily, once="a", limit=limit, name="count")
    row = DBTaskResult.objects.get()
    row.claim("worker that was killed")
    DBTaskResult.objects.update(started_at=timezone.now() - timedelta(seconds=ago))


def test_what_a_dead_worker_left_is_done_again(done):
    begun(ago=61)
    assert reap() == 1
    work_off()
    assert len(done) == 1
    assert (DBTaskResult.objects.get().status, Job.objects.get().tries) == ("SUCCESSFUL", 1)


def test_what_is_within_its_limit_is_left_alone(done):
    begun(ago=59)
    assert reap() == 0
    assert DBTaskResult.objects.get().status == "RUNNING"


def test_a_task_that_kills_its_worker_is_given_up(done):
    begun(ago=61)
    for _time in range(MOST):
        reap()
        DBTaskResult.objects.filter(status="READY").update(status="RUNNING", started_at=timezone.now() - timedelta(seconds=61))
    assert (DBTaskResult.objects.get().status, Job.objects.get().tries) == ("FAILED", MOST)


def test_each_day_is_done_once_however_often_it_is_asked(done):
    noon = datetime(2026, 11, 25, 12, tzinfo=UTC)
    assert [put_due_in_queue(noon + timedelta(minutes=n)) for n in range(5)] == [1, 0, 0, 0, 0]
    work_off()
    assert len(done) == 1


def test_a_server_that_was_off_for_three_days_does_it_once_when_it_is_back(done):
    for day in (20, 24):
        put_due_in_queue(datetime(2026, 11, day, 12, tzinfo=UTC))
        work_off()
    assert len(done) == 2


def test_a_clock_that_jumped_ahead_and_back_loses_no_day(done):
    for day in (datetime(2031, 1, 1, tzinfo=UTC), datetime(2026, 11, 25, tzinfo=UTC), datetime(2026, 11, 26, tzinfo=UTC)):
        assert put_due_in_queue(day) == 1
    assert put_due_in_queue(datetime(2026, 11, 25, tzinfo=UTC)) == 0


def test_the_day_begins_at_midnight_here(done):
    """In summer a day begins here an hour before it does in UTC."""
    assert put_due_in_queue(datetime(2026, 7, 1, 22, 59, tzinfo=UTC)) == 1
    assert put_due_in_queue(datetime(2026, 7, 1, 23, 1, tzinfo=UTC)) == 1


def test_a_daily_thing_that_fails_is_tried_again_and_the_others_are_done(done):
    def fail(now):
        raise RuntimeError("ann@northmere.example")

    each_day("fails", fail)
    put_due_in_queue()
    work_off()
    assert len(done) == 1
    failed = DBTaskResult.objects.get(args_kwargs__kwargs__name="fails")
    assert (failed.status, failed.traceback) == ("READY", "")
    assert failed.run_after > timezone.now()


def test_what_was_done_long_ago_is_removed_and_its_key_stays(done):
    put_due_in_queue()
    work_off()
    tidy(timezone.now() + timedelta(days=15))
    assert (DBTaskResult.objects.count(), Job.objects.count()) == (0, 1)
    assert put_due_in_queue() == 0
