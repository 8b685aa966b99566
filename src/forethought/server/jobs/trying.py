"""What becomes of a job that failed, or whose worker died: it is tried again, later each time, and at most five times."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction
from django.tasks import TaskResultStatus
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from .models import Job

MOST = 5
"""How often a job is tried."""
WAITS = (timedelta(minutes=2), timedelta(minutes=20), timedelta(hours=3), timedelta(hours=24))
"""How long each further try waits: after a day and three hours the last one was made."""


def reap(now: datetime | None = None) -> int:
    """Have what was begun and not ended within its limit done again: its worker is dead. How many those are."""
    moment, found = now or timezone.now(), 0
    running = DBTaskResult.objects.running().filter(started_at__isnull=False)
    jobs = Job.objects.in_bulk(list(running.values_list("id", flat=True)), field_name="task")
    for row in running:
        job = jobs.get(row.pk)
        if job and moment - row.started_at > timedelta(seconds=job.limit):
            found += after_fault(row, job, moment, wait=timedelta(0))
    return found


@transaction.atomic
def after_fault(row: DBTaskResult, job: Job, now: datetime, *, wait: timedelta | None = None) -> bool:
    """Put the job back in the queue for another try, or leave it failed where that was the last; False where another process was first."""
    job.tries += 1
    is_last = job.tries >= MOST
    again = {"status": TaskResultStatus.READY, "run_after": now + (WAITS[min(job.tries, len(WAITS)) - 1] if wait is None else wait)}
    ended = {"status": TaskResultStatus.FAILED, "finished_at": now}
    same = DBTaskResult.objects.filter(pk=row.pk, status=row.status, started_at=row.started_at)
    if not same.update(**(ended if is_last else again)):
        return False
    Job.objects.filter(pk=job.pk).update(tries=job.tries)
    return True


def is_last_try(key: str) -> bool:
    """Whether the job that runs under this key is not tried again when it fails."""
    return Job.objects.filter(key=key, tries__gte=MOST - 1).exists()


@transaction.atomic
def try_again(key: str) -> bool:
    """Have a job that failed for good done anew, from its first try on."""
    job = Job.objects.filter(key=key).first()
    failed = DBTaskResult.objects.failed().filter(pk=job.task) if job else None
    if failed is None or not failed.update(status=TaskResultStatus.READY, run_after=timezone.now(), finished_at=None):
        return False
    Job.objects.filter(key=key).update(tries=0)
    return True
