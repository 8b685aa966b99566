"""Mails on their way: by SMTP, by GOV.UK Notify where a setting names it, or kept to be read where neither is set."""

from __future__ import annotations

import logging
import smtplib

from django.core.mail import EmailMessage
from django.utils import timezone

from forethought.server.environment import environment

from .models import FAILED, KEPT, REFUSED, SENT, WAITING, Mail
from .queue import GiveUp, enqueue, job
from .trying import is_last_try

log = logging.getLogger("forethought.mail")

NO_SUCH_ADDRESS = range(500, 600)
"""What a mail server answers where another try would end in the same way."""


class NotNow(Exception):
    """One plain word for what kept a mail from being sent now; it is tried again."""


class Refused(Exception):
    """The recipient was refused for good."""


def key_of(mail: int) -> str:
    """The key of the job that sends a mail."""
    return f"mail:{mail}"


def deliver_later(mail: Mail) -> None:
    """Put the sending of a mail in the queue."""
    enqueue(deliver, once=key_of(mail.pk), mail=mail.pk)


@job
def deliver(mail: int) -> None:
    """Send a mail that waits, and remove its words; or keep it to be read, where no mail server is set."""
    found = Mail.objects.filter(pk=mail, state=WAITING).first()
    if found is None:
        return
    given = environment()
    if not given.mail_server and not given.notify_key:
        _end(found, KEPT)
        return
    try:
        _by_notify(found) if given.notify_key else _by_smtp(found)
    except Refused:
        _end(found, REFUSED, fault="refused")
        log.warning("a recipient was refused")
        raise GiveUp("refused") from None
    except NotNow as fault:
        Mail.objects.filter(pk=mail).update(fault=str(fault))
        if is_last_try(key_of(mail)):
            _end(found, FAILED, fault=str(fault))
        raise
    _end(found, SENT, subject="", body="")


def _end(mail: Mail, state: str, **given: str) -> None:
    Mail.objects.filter(pk=mail.pk).update(state=state, ended_at=timezone.now(), **({"fault": ""} | given))


def _by_smtp(mail: Mail) -> None:
    # The same mail has the same number each time: where a worker died between sending and saying so, many servers show it once.
    headers = {"Message-ID": f"<{mail.pk}.{int(mail.made_at.timestamp())}@{environment().mail_from.rpartition('@')[2]}>"}
    try:
        EmailMessage(mail.subject, mail.body, to=[mail.to], headers={**headers, "Auto-Submitted": "auto-generated"}).send()
    except smtplib.SMTPRecipientsRefused as fault:
        codes = [code for code, _said in fault.recipients.values()]
        if codes and all(code in NO_SUCH_ADDRESS for code in codes):
            raise Refused from None
        raise NotNow("busy") from None
    except smtplib.SMTPAuthenticationError:
        raise NotNow("sign-in") from None
    except smtplib.SMTPException:
        raise NotNow("server") from None
    except (ValueError, UnicodeError):  # what stands as an address is none
        raise Refused from None
    except OSError:
        raise NotNow("unreachable") from None


def _by_notify(mail: Mail) -> None:
    from .notify import NotTaken, send_by_notify

    try:
        send_by_notify(mail)
    except NotTaken as fault:
        raise (Refused if fault.for_good else NotNow)("notify") from None
