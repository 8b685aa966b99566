"""What is removed when its time is over."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from .models import FAILED, KEPT, REFUSED, SENT, Job, Mail

KEPT_TO_READ = timedelta(days=7)
"""How long a mail that was not sent, since no mail server is set, can be read."""
KEPT_AFTER_SENDING = timedelta(days=31)
"""How long it is kept to which address a mail went, or could not."""
KEPT_IN_QUEUE = timedelta(days=14)
"""How long what was done is kept in the queue; its key stays a year, so that it is not done again."""
KEYS_KEPT = timedelta(days=400)


def tidy(now: datetime) -> None:
    """Remove words and addresses of mails, and what was done long ago. The keys of mails stay: none is sent twice."""
    Mail.objects.filter(state=SENT).exclude(body="").update(subject="", body="")
    ended = Mail.objects.filter(state__in=(SENT, REFUSED, FAILED, KEPT))
    ended.filter(state=KEPT, ended_at__lt=now - KEPT_TO_READ).update(subject="", body="", to="")
    ended.filter(ended_at__lt=now - KEPT_AFTER_SENDING).update(subject="", body="", to="")
    done = DBTaskResult.objects.filter(status__in=(TaskResultStatus.SUCCESSFUL, TaskResultStatus.FAILED))
    done.filter(finished_at__lt=now - KEPT_IN_QUEUE).delete()
    Job.objects.filter(made_at__lt=now - KEYS_KEPT).exclude(key__startswith="mail:").delete()
