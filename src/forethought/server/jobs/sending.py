"""Mails on their way."""

from __future__ import annotations

from django.core.mail import EmailMessage
from django.utils import timezone

from forethought.server.environment import environment

from .models import KEPT, SENT, WAITING, Mail
from .queue import enqueue, job


def deliver_later(mail: Mail) -> None:
    """Put the sending of a mail in the queue."""
    enqueue(deliver, once=f"mail:{mail.pk}", mail=mail.pk)


@job
def deliver(mail: int) -> None:
    """Send a mail that waits, and remove its words; or keep it to be read, where no mail server is set."""
    found = Mail.objects.filter(pk=mail, state=WAITING).first()
    if found is None:
        return
    if environment().mail_server:
        EmailMessage(found.subject, found.body, to=[found.to]).send()
        Mail.objects.filter(pk=mail).update(state=SENT, subject="", body="", ended_at=timezone.now())
    else:
        Mail.objects.filter(pk=mail).update(state=KEPT, ended_at=timezone.now())
