"""A process that works the queue off: it says that it is alive, takes up what a dead one left, and asks each moment what is due."""

from __future__ import annotations

import logging
import os
import platform
import threading
import time
from datetime import timedelta

from django.db import DatabaseError, close_old_connections, connections
from django.tasks import TaskResultStatus
from django.utils import timezone
from django_tasks_db.management.commands.db_worker import Worker as QueueWorker
from django_tasks_db.models import DBTaskResult

from .daily import put_due_in_queue
from .models import Job, Worker
from .queue import GiveUp
from .trying import after_fault, reap

log = logging.getLogger("forethought.jobs")

BEAT = 10.0
"""Seconds between two signs of life; dead workers are looked for, and what is due, as often."""
SILENT = timedelta(seconds=60)
"""How long a worker that is alive may be silent."""


class OneByOne(QueueWorker):
    """The worker of django-tasks-db, which tries again what failed and keeps no text of a fault: it may quote an address."""

    def run_task(self, db_task_result: DBTaskResult) -> None:
        """Do one task; where it fails, put it back for later."""
        super().run_task(db_task_result)
        if db_task_result.status != TaskResultStatus.FAILED:
            return
        DBTaskResult.objects.filter(pk=db_task_result.pk).update(traceback="")
        job = Job.objects.filter(task=db_task_result.pk).first()
        if job and not db_task_result.exception_class_path.endswith(f".{GiveUp.__name__}"):
            after_fault(db_task_result, job, timezone.now())


def work(stopped: threading.Event, *, pause: float = 1.0) -> None:
    """Work until told to stop."""
    name = f"{platform.node()[:40]}:{os.getpid()}"
    queue = made(name)
    beat = threading.Thread(target=_live, args=(name, stopped, queue), name="beat", daemon=True)
    beat.start()
    looked = -BEAT
    while not stopped.is_set():
        try:
            close_old_connections()
            if time.monotonic() - looked >= BEAT:
                looked = time.monotonic()
                reap()
                put_due_in_queue()
            if DBTaskResult.objects.ready().exists():
                queue.run()
        except DatabaseError:
            log.exception("a round")  # the database may be away for a while: the next round tries again
        stopped.wait(pause)
    beat.join()
    _gone(name)


def work_off() -> None:
    """Do what is in the queue now, and no more."""
    made("once").run()


def made(name: str) -> OneByOne:
    """A worker that ends when the queue is empty."""
    return OneByOne(
        queue_names=["*"], interval=0, batch=True, backend_name="default", startup_delay=False, max_tasks=None, worker_id=name,
        excluded_queue_names=[],
    )  # fmt: skip


def last_sign_of_life() -> Worker | None:
    """The worker that was heard of last, if any was."""
    return Worker.objects.order_by("-seen_at").first()


def is_alive(worker: Worker | None) -> bool:
    """Whether a worker was heard of a short while ago."""
    return worker is not None and abs(timezone.now() - worker.seen_at) < SILENT


def _live(name: str, stopped: threading.Event, queue: OneByOne) -> None:
    begun = timezone.now()
    while True:
        try:
            Worker.objects.update_or_create(name=name, defaults={"seen_at": timezone.now()}, create_defaults=_first(begun))
            Worker.objects.filter(seen_at__lt=timezone.now() - timedelta(days=1)).delete()
        except DatabaseError:
            log.exception("a sign of life")
        finally:
            close_old_connections()
        if stopped.wait(BEAT):
            queue.running = False  # the task under way ends, and no other begins
            connections.close_all()
            return


def _first(begun: object) -> dict[str, object]:
    return {"seen_at": timezone.now(), "begun_at": begun}


def _gone(name: str) -> None:
    try:
        Worker.objects.filter(name=name).delete()
    except DatabaseError:
        log.exception("the end")
