"""The head of the journal, mailed each day: whoever keeps it elsewhere can show later that nothing was changed."""

from __future__ import annotations

from datetime import datetime

from django.utils.timezone import localdate

from forethought.server.environment import environment
from forethought.server.jobs.mail import send
from forethought.server.journal.commands import head_words
from forethought.words import _


def mail_head(now: datetime) -> None:
    """Mail today's head to the address that the settings name."""
    to, day = environment().head_to, localdate(now)
    if not to:
        return
    body = "\n\n".join(
        [
            head_words(),
            _("Keep this. To see later whether it still holds, run:"),
            _("forethought-server verify-journal --number NUMBER --mark MARK"),
        ]
    )
    send(
        to=to,
        subject=_("Journal of {council}, {day}").format(council=environment().name or "Forethought", day=day),
        body=body,
        once=f"head:{day}",
    )
