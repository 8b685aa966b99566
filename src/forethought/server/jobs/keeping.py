"""What becomes of mail where no mail server is set: the operator can read it for a week."""

from __future__ import annotations

import uuid
from collections.abc import Sequence

from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend
from django.utils import timezone

from .models import KEPT, Mail


class KeepMail(BaseEmailBackend):
    """Django's own way to send mail, for parts that use it: what they send is kept beside the rest."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Keep each, once for every recipient; how many those are."""
        kept = [(to, message) for message in email_messages for to in message.recipients()]
        for to, message in kept:
            words = {"subject": message.subject, "body": message.body}
            Mail.objects.create(once=f"django:{uuid.uuid4()}", to=to, state=KEPT, ended_at=timezone.now(), **words)
        return len(kept)
