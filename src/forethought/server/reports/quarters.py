"""Calendar quarters. Reports are of whole ones only: periods that overlap would tell what lies between."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

from forethought.words import _


class Quarter(NamedTuple):
    """Three months of a year, the first quarter being January to March."""

    year: int
    number: int

    @property
    def name(self) -> str:
        """As it stands in an address: 2026-q3."""
        return f"{self.year}-q{self.number}"

    @property
    def first_day(self) -> date:
        """The day it begins."""
        return date(self.year, 3 * self.number - 2, 1)

    @property
    def last_day(self) -> date:
        """The day it ends."""
        after = Quarter(self.year + self.number // 4, self.number % 4 + 1)
        return after.first_day - timedelta(days=1)

    @property
    def words(self) -> str:
        """As people say it: July to September 2026."""
        months = (_("January to March"), _("April to June"), _("July to September"), _("October to December"))
        return f"{months[self.number - 1]} {self.year}"


def quarter_of(day: date) -> Quarter:
    """The quarter that a day lies in."""
    return Quarter(day.year, (day.month + 2) // 3)


def last_ended(today: date) -> Quarter:
    """The last quarter that is over."""
    return quarter_of(quarter_of(today).first_day - timedelta(days=1))


def named(name: str) -> Quarter | None:
    """The quarter of such a name; none where there is no such."""
    found = re.fullmatch(r"([12][0-9]{3})-q([1-4])", name)
    return Quarter(int(found[1]), int(found[2])) if found else None
