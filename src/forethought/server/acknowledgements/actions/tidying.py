"""What is past its time is deleted."""

from __future__ import annotations

from datetime import date, timedelta

from django.db import transaction

from forethought.server.acknowledgements.models import OPEN, Acknowledgement, Request

KEPT_AFTER_LEAVING = timedelta(days=365)
"""How long the confirmations of somebody who left are kept: within that time somebody may still ask what they were shown."""
KEPT_AFTER_CLOSING = timedelta(days=3 * 365)
"""How long it is kept that somebody was asked for a version, after that version is over."""


@transaction.atomic
def tidy(*, today: date) -> None:
    """Note who has left; delete what was kept long enough."""
    left = Acknowledgement.objects.filter(left_on=None)
    left.filter(person__is_active=False).update(left_on=today)
    left.filter(person=None).update(left_on=today)
    Acknowledgement.objects.filter(person__is_active=True).exclude(left_on=None).update(left_on=None)  # somebody who came back
    Acknowledgement.objects.filter(left_on__lt=today - KEPT_AFTER_LEAVING).delete()
    Request.objects.filter(version__superseded_on__lt=today - KEPT_AFTER_CLOSING).exclude(state=OPEN).delete()
