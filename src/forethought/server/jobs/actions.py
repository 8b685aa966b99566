"""What can be done to mails by somebody: have one sent again."""

from __future__ import annotations

from django.db import transaction

from .models import FAILED, REFUSED, WAITING, Mail
from .sending import key_of
from .trying import try_again


@transaction.atomic
def send_again(*, mail: int) -> bool:
    """Try to send a mail that failed or was refused once more; False where there is no such mail."""
    if not Mail.objects.filter(pk=mail, state__in=(FAILED, REFUSED)).exclude(to="").update(state=WAITING, fault="", ended_at=None):
        return False
    return try_again(key_of(mail))
