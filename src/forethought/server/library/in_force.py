"""Which version is in force on a day, and what a reader must see of a change."""

from __future__ import annotations

from datetime import date

from django.db.models import QuerySet
from django.utils import timezone

from forethought.guidance import Edition
from forethought.guidance.compare import ClauseChange, compare
from forethought.server.edition import given

from .models import Version

MUST_SEE = frozenset({"new", "gone", "reworded", "strength", "applies-to"})
"""Changes that matter to a reader: a new number, another place or another check alone do not."""


def version_on(day: date) -> Version | None:
    """The version in force on a day, by its dates alone; none before the first was adopted."""
    return adopted().filter(in_force_from__lte=day).first()


def current() -> Version | None:
    """The version in force today, British time."""
    return version_on(timezone.localdate())


def edition_on(day: date) -> Edition | None:
    """The text in force on a day; what the server answers by without any version, where that had begun by then."""
    if version := version_on(day):
        return version.edition()
    if adopted().exists() or given().head.in_force_from > day.isoformat():
        return None
    return given()


def known_of_current() -> tuple[object, ...] | None:
    """What tells the version in force today from any other, without its text."""
    return adopted().filter(in_force_from__lte=timezone.localdate()).values_list("pk", "digest", "in_force_from").first()


def adopted() -> QuerySet[Version]:
    """Every version that is, was or will be in force, the latest first."""
    return Version.objects.filter(withdrawn_on=None, in_force_from__isnull=False).exclude(digest="").order_by("-in_force_from")


def changed_clauses(earlier: Version, later: Version) -> list[ClauseChange]:
    """The clauses that somebody who knows the earlier version must see, with only the changes that matter."""
    changes = (
        change._replace(changes=tuple(name for name in change.changes if name in MUST_SEE))
        for change in compare(earlier.edition(), later.edition())
    )
    return [change for change in changes if change.changes and "control" not in {(change.now or change.was).kind}]
