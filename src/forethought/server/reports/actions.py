"""What can be done to reports: make one. Nothing else writes to their table."""

from __future__ import annotations

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import override

from .gathered import gathered
from .models import Report
from .quarters import Quarter


class NotOver(ValueError):
    """The quarter has not ended yet."""


@transaction.atomic
def make_report(*, quarter: Quarter) -> Report:
    """The report of a quarter that is over: the one that was made, else it is made now. NotOver where it is not over."""
    today = timezone.localdate()
    if quarter.last_day >= today:
        raise NotOver(quarter.name)
    found: Report | None = Report.objects.filter(first_day=quarter.first_day).first()
    if found is None:
        found, _made = Report.objects.get_or_create(first_day=quarter.first_day, defaults={"made_on": today, "sheets": _sheets(quarter)})
    return found


def _sheets(quarter: Quarter) -> list[dict[str, object]]:
    with override(settings.LANGUAGE_CODE):
        return [sheet.as_row() for sheet in gathered(quarter.first_day, quarter.last_day)]
