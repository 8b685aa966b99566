"""What working time counts for a report: where the guidance does not say, and which kinds of site people needed for their work."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.db.models import Sum

from forethought.access.catalogue import KINDS
from forethought.access.reasons import BECAUSE
from forethought.server.counting.table import Table
from forethought.words import _

from .actions import FOR_WORK, SILENT
from .models import Count


def counted(first_day: date, last_day: date) -> Iterator[Table]:
    """Both, over whole months."""
    reasons, kinds = _numbers(SILENT, first_day, last_day), _numbers(FOR_WORK, first_day, last_day)
    why = {_(sentence): reasons.get(key, 0) for key, sentence in BECAUSE.items()}
    yield Table("silences", _("Questions about access that the guidance does not answer"), _("Why"), why)
    yield Table("for work", _("Kinds of site that people needed for their work"), _("Kind"), {kind: kinds.get(kind, 0) for kind in KINDS})


def _numbers(what: str, first_day: date, last_day: date) -> dict[str, int]:
    found = Count.objects.filter(what=what, month__range=(first_day, last_day))
    return dict(found.order_by().values_list("key").annotate(Sum("number")))
