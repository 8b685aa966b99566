"""Things to do later: put in the queue within the caller's own transaction, so that both are kept, or neither."""

from __future__ import annotations

import uuid
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.tasks import Task, task

from .models import Job

job = task()
"""Above a function of a module: it may be put in the queue. It takes and gives what JSON can hold, and may be done again after a fault."""
LONGEST_KEY = 200


class GiveUp(Exception):
    """Raised by a job that would fail in the same way if it were tried again; in one plain word, without personal text."""


def enqueue(do: Task, *, once: str, at: datetime | None = None, limit: int = 600, **given: Any) -> bool:
    """Have ``do(**given)`` done, at once or from ``at`` on, in at most ``limit`` seconds; False where ``once`` was asked for before."""
    if not 0 < len(once) <= LONGEST_KEY:
        raise ValueError("The key of a job has 1 to 200 characters.")
    if Job.objects.filter(key=once).exists():
        return False
    try:
        with transaction.atomic():
            Job.objects.create(key=once, limit=limit, task=uuid.UUID(do.using(run_after=at).enqueue(**given).id))
    except IntegrityError:  # another process was first
        return False
    return True
