"""The counts that coverage is made of, asked of the database at once whatever the number of versions."""

from __future__ import annotations

from datetime import date

from django.db.models import Count, Q

from forethought.server.library.models import Version

from .coverage import States
from .models import CARRIED, CONFIRMED, OPEN, Request


def counted(version: Version, today: date) -> dict[tuple[str, str], States]:
    """How many of each service and work area were asked for a version, by what it came to. Whoever has left is not counted."""
    away = Q(state=OPEN, away_until__gt=today)
    rows = (
        Request.objects.filter(version=version, state__in=(OPEN, CONFIRMED, CARRIED), person__is_active=True)
        .order_by()
        .values_list("person__service", "person__work_area__name")
        .annotate(
            confirmed=Count("pk", filter=Q(state__in=(CONFIRMED, CARRIED))),
            away=Count("pk", filter=away),
            everybody=Count("pk"),
        )
    )
    return {
        (service, area or ""): States(confirmed, everybody - confirmed - away_now, away_now)
        for service, area, confirmed, away_now, everybody in rows
    }
