"""What working time keeps about people, and what it adds to the sample council."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models import QuerySet

from forethought.server.people.kept import Kept
from forethought.server.people.models import Person
from forethought.words import _

from .actions import posts_today, set_pattern
from .mine import day_of
from .models import Leave, Notice
from .wording import pattern_lines


def hours_kept(person: Person) -> Iterator[Kept]:
    """A person's posts, and how many clock events, days of leave and kinds of site are kept."""
    today = day_of(int(time.time()))
    for post in posts_today(person, today):
        yield Kept(_("Hours"), ". ".join(pattern_lines(post.row, post.on_holidays)), _("You said so. Only you see them."))
    if events := person.clock_events.count():
        yield Kept(_("Clock events"), str(events), _("Each is deleted after 31 days. Only you see them."))
    if leave := person.leave.count():
        yield Kept(_("Leave"), str(leave), _("So that nobody thinks that you are at work."))
    if spells := person.roster.count():
        yield Kept(_("Shifts of your roster"), str(spells), _("So that the Council's network knows when you work."))
    if notices := Notice.objects.filter(made_by=person).count():
        yield Kept(_("Notices you gave to your work area"), str(notices), _("Each is deleted 31 days after it ended."))
    if kinds := list(person.work_use.values_list("kind", flat=True)):
        yield Kept(_("For your work today"), ", ".join(kinds), _("You said so. It is deleted after the day, and nobody sees it."))


def on_leave(day: date) -> QuerySet[Leave]:
    """The keys of the people who are on leave on a day."""
    return Leave.objects.filter(first__lte=day, last__gte=day).values("person")


def add_sample_hours(people: dict[str, Person], sample: dict[str, Any]) -> None:
    """The patterns that stand in the sample."""
    today = day_of(int(time.time()))
    for row in sample["person"]:
        if "pattern" in row:
            set_pattern(person=people[row["number"]], row=row["pattern"], today=today)
