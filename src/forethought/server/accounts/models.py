"""The table of the Council's own pages on other people's sites."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models


class CorporatePage(models.Model):
    """A page that the Council provides, which anyone may open in working time (7.1).

    ``address``: host and path as `access.address` writes them, "facebook.com/youthservices".
    ``as_written``: the same with the capitals it was registered with, which browsers' policies tell apart.
    ``owner``: who answers for the page, in words; people come and go.
    ``retired_on``: the day from which it is no page of the Council's any more.
    """

    address = models.CharField(max_length=500)
    as_written = models.CharField(max_length=500, blank=True, default="")
    title = models.CharField(max_length=200)
    service = models.CharField(max_length=200)
    owner = models.CharField(max_length=200)
    registered_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, related_name="+", null=True)
    registered_on = models.DateField()
    retired_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, related_name="+", null=True)
    retired_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["address"], condition=models.Q(retired_on=None), name="accounts_page_once"),
        ]

    def __str__(self) -> str:
        return self.address
