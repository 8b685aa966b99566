"""The table of reports."""

from __future__ import annotations

from django.db import models


class Report(models.Model):
    """What was counted in a calendar quarter, as it is shown. It is made once, and never again: two would tell what came between.

    ``first_day``: of the quarter. ``sheets``: rows of `counting.table.Sheet`. Numbers under five are not in it.
    """

    first_day = models.DateField(unique=True)
    made_on = models.DateField()
    sheets = models.JSONField()

    def __str__(self) -> str:
        return f"quarter from {self.first_day}"
