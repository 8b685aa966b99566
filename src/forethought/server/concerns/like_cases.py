"""Like cases, so that people are treated alike: counts by outcome for the same clause. No names, no references, no dates."""

from __future__ import annotations

from django.db.models import Count

from .models import Concern
from .outcomes import outcome_words


def like_cases(concern: Concern) -> list[tuple[str, int]]:
    """How many closed concerns about the same clause came to what."""
    closed = Concern.objects.filter(clause=concern.clause, closed_on__isnull=False).exclude(pk=concern.pk).exclude(clause="")
    counted = closed.order_by("outcome").values_list("outcome").annotate(Count("pk"))
    return [(outcome_words(outcome), number) for outcome, number in counted]
