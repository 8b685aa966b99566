"""The queue: kept with what asked for it, each key once."""

import pytest
from django.db import transaction
from django_tasks_db.models import DBTaskResult

from forethought.server.jobs import daily
from forethought.server.jobs.mail import send
from forethought.server.jobs.models import Job, Mail
from forethought.server.jobs.queue import enqueue

pytestmark = pytest.mark.django_db


def test_the_same_key_is_done_once():
    assert enqueue(daily.do_daily, once="a", name="nothing")
    assert not enqueue(daily.do_daily, once="a", name="nothing")
    assert (Job.objects.count(), DBTaskResult.objects.count()) == (1, 1)


def test_what_is_taken_back_leaves_nothing_in_the_queue():
    with transaction.atomic():
        send(to="ann@northmere.example", subject="Please read", body="https://forethought.northmere.example/me", once="ask:1")
        transaction.set_rollback(True)
    assert not Mail.objects.exists()
    assert not DBTaskResult.objects.exists()


def test_a_mail_is_asked_for_once():
    for _time in range(2):
        send(to="ann@northmere.example", subject="Please\nread", body="https://forethought.northmere.example/me", once="ask:1")
    assert Mail.objects.get().subject == "Please read"
    assert DBTaskResult.objects.count() == 1


@pytest.mark.parametrize("key", ["", "x" * 201])
def test_a_key_has_a_length(key):
    with pytest.raises(ValueError, match="1 to 200"):
        send(to="ann@northmere.example", subject="Please read", body="", once=key)
