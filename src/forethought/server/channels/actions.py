"""What can be done to the channels. Nothing else writes to their table."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from forethought.server.journal.actions import record
from forethought.server.people.models import Person

from .models import Channel


@transaction.atomic
def write_channel(*, by: Person, key: str, name: str = "", phone: str = "", elsewhere: str = "", hours: str = "") -> Channel:
    """Whom to turn to in one of the channels, from now on. Where all is empty, people are told to ask HR."""
    given = {"name": name.strip(), "phone": phone.strip(), "elsewhere": elsewhere.strip(), "hours": hours.strip()}
    channel, _new = Channel.objects.update_or_create(key=key, defaults={**given, "written_by": by, "written_at": timezone.now()})
    record(by=by, deed="channel_written", about=channel, name=key)
    return channel
