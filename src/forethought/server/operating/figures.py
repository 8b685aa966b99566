"""What a scraper reads, in the text format of Prometheus: counts and times, nothing about anybody, no address with a number in it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

from django.db import DatabaseError
from django.db.models import Count, Min
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from forethought import __version__
from forethought.server.door.metered import BUCKETS, TALLY
from forethought.server.environment import environment
from forethought.server.jobs.models import STATES, Mail
from forethought.server.jobs.worker import is_alive, last_sign_of_life
from forethought.server.journal.models import Entry

from .models import Backup

SECONDS = "forethought_request_seconds"


def text() -> str:
    """All of it."""
    return "\n".join([*_requests(), *_machine(), *_records()]) + "\n"


def _requests() -> Iterator[str]:
    counts = sorted(TALLY.of_all().items())
    yield "# TYPE forethought_requests_total counter"
    for (page, status), row in counts:
        yield f'forethought_requests_total{{page="{page}",status="{status}"}} {row[0]:.0f}'
    yield f"# TYPE {SECONDS} histogram"
    pages: dict[str, list[float]] = {}
    for (page, _status), row in counts:
        pages[page] = [a + b for a, b in zip(pages.get(page, [0.0] * len(row)), row, strict=True)]
    for page, row in pages.items():
        below = 0.0
        for bucket, number in zip(BUCKETS, row[2:], strict=True):
            below += number
            yield f'{SECONDS}_bucket{{page="{page}",le="{bucket}"}} {below:.0f}'
        yield f'{SECONDS}_bucket{{page="{page}",le="+Inf"}} {row[0]:.0f}'
        yield f'{SECONDS}_sum{{page="{page}"}} {row[1]:.6f}'
        yield f'{SECONDS}_count{{page="{page}"}} {row[0]:.0f}'


def _machine() -> Iterator[str]:
    yield from _gauge("forethought_info", 1, f'{{version="{__version__}"}}')
    yield from _gauge("forethought_disk_free_bytes", shutil.disk_usage(environment().data).free)


def _records() -> Iterator[str]:
    try:
        now, worker = timezone.now(), last_sign_of_life()
        waiting = DBTaskResult.objects.ready().aggregate(number=Count("pk"), since=Min("enqueued_at"))
        mails = dict(Mail.objects.values_list("state").annotate(Count("pk")))
        last = Backup.objects.filter(was_restored=False).order_by("-at").first()
        entry = Entry.objects.order_by("-number").values_list("number", flat=True).first()
        failed = DBTaskResult.objects.failed().count()
    except DatabaseError:
        yield from _gauge("forethought_database_up", 0)
        return
    yield from _gauge("forethought_database_up", 1)
    yield from _gauge("forethought_worker_up", int(is_alive(worker)))
    yield from _gauge("forethought_queue_waiting", waiting["number"])
    yield from _gauge("forethought_queue_waiting_seconds", (now - waiting["since"]).total_seconds() if waiting["since"] else 0)
    yield from _gauge("forethought_queue_failed", failed)
    yield "# TYPE forethought_mails gauge"
    yield from (f'forethought_mails{{state="{state}"}} {mails.get(state, 0)}' for state in STATES)
    yield from _gauge("forethought_journal_entries", entry or 0)
    if last:
        yield from _gauge("forethought_backup_age_seconds", (now - last.at).total_seconds())


def _gauge(name: str, value: float, labels: str = "") -> Iterator[str]:
    yield f"# TYPE {name} gauge"
    yield f"{name}{labels} {value:.0f}"
