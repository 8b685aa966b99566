"""Mail in plain text: a link and a reference, never what a case or a draft says."""

from __future__ import annotations

from django.db import IntegrityError, transaction

from .models import Mail
from .queue import LONGEST_KEY


def send(*, to: str, subject: str, body: str, once: str) -> None:
    """Send a mail once this transaction is kept. ``once`` (up to 200 characters, no personal text): the same key is never sent twice."""
    from .sending import deliver_later

    if not 0 < len(once) <= LONGEST_KEY:
        raise ValueError("The key of a mail has 1 to 200 characters.")
    if Mail.objects.filter(once=once).exists():
        return
    try:
        with transaction.atomic():
            mail = Mail.objects.create(once=once, to=to.strip(), subject=" ".join(subject.split()), body=body)
            deliver_later(mail)
    except IntegrityError:  # another process was first
        return
