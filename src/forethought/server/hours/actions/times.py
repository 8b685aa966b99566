"""When people work: their posts, their leave, and the days on which the Council is closed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from django.db import IntegrityError, transaction

from forethought.access.pattern import pattern_of
from forethought.server.hours.models import Closure, Leave, WorkingPattern
from forethought.server.hours.snapshot import after_commit, hours_changed
from forethought.server.people.models import Person, WorkArea
from forethought.words import _

MOST_POSTS = 8
MOST_LEAVE = 100


class CannotBe(ValueError):
    """One kind sentence that says why something cannot be kept."""


@transaction.atomic
def set_pattern(
    *, person: Person, row: Mapping[str, Any], on_holidays: bool = False, today: date, post: WorkingPattern | None = None
) -> WorkingPattern:
    """A post's hours from today on: another post, or other hours in one. UnusablePattern where they make no sense.

    What held before is kept as it was only until yesterday; hours that never held for a day are changed in their place.
    """
    pattern_of(row)
    if post is None and posts_today(person, today).count() >= MOST_POSTS:
        raise CannotBe(_("You have as many posts as can be kept. Change one of them."))
    if post is not None:
        end_pattern(post=post, today=today)
    made = WorkingPattern.objects.create(person=person, row=dict(row), starts=today, on_holidays=on_holidays)
    after_commit(hours_changed)
    return made


@transaction.atomic
def end_pattern(*, post: WorkingPattern, today: date) -> None:
    """The post's hours hold no more from today on."""
    if post.starts >= today:
        post.delete()
    else:
        post.ends = today - timedelta(days=1)
        post.save(update_fields=["ends"])
    after_commit(hours_changed)


def posts_today(person: Person, today: date) -> Any:
    """The person's patterns that hold today."""
    held = WorkingPattern.objects.filter(person=person, starts__lte=today)
    return (held.filter(ends=None) | held.filter(ends__gte=today)).order_by("pk")


@transaction.atomic
def add_leave(*, person: Person, first: date, last: date) -> None:
    """Whole days away, both included."""
    if last < first:
        raise CannotBe(_("The last day must not be before the first."))
    if (last - first).days > 400 or person.leave.filter(source="").count() >= MOST_LEAVE:
        raise CannotBe(_("That is more leave than can be kept here."))
    Leave.objects.create(person=person, first=first, last=last)
    after_commit(hours_changed)


@transaction.atomic
def remove_leave(*, leave: Leave) -> None:
    """The person is at work on those days after all."""
    leave.delete()
    after_commit(hours_changed)


@transaction.atomic
def add_closure(*, day: date, name: str, work_area: WorkArea | None = None) -> None:
    """A day on which the Council, or one work area, is closed."""
    try:
        with transaction.atomic():
            Closure.objects.create(day=day, name=name.strip(), work_area=work_area)
    except IntegrityError:
        raise CannotBe(_("This day is in the list already.")) from None
    after_commit(hours_changed)


@transaction.atomic
def remove_closure(*, closure: Closure) -> None:
    """The Council is open on that day after all."""
    closure.delete()
    after_commit(hours_changed)
