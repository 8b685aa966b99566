"""What happened to the Council's own accounts, for a report."""

from __future__ import annotations

from datetime import date

from forethought.server.counting.table import Table
from forethought.words import _

from .models import APPROVED, REFUSED, CorporatePage


def counted(first_day: date, last_day: date) -> Table:
    """How many were asked for or registered, approved, refused and retired."""
    days, pages = (first_day, last_day), CorporatePage.objects
    decided = pages.filter(decided_on__range=days)
    numbers = {
        _("Asked for or registered"): pages.filter(registered_on__range=days).count(),
        _("Approved"): decided.filter(state=APPROVED).count(),
        _("Refused"): decided.filter(state=REFUSED).count(),
        _("Retired"): pages.filter(retired_on__range=days).count(),
    }
    return Table("account events", _("The Council's own accounts and pages"), _("What happened"), numbers)
