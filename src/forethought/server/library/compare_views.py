"""Two versions side by side: any two for those who keep the library, and the one in force against the one before for everybody."""

from __future__ import annotations

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from forethought.guidance.compare import ClauseChange, compare

from .asking_again import suggestion
from .history import version_before
from .in_force import adopted, current
from .models import Version
from .opened import of_version
from .permissions import keeps_the_library, may_see
from .shown_changes import in_two, shown

KEEP = "private, max-age=300"

MOST = 20
"""Other versions that are offered to be compared with."""


@require_safe
@of_version()
def compare_versions(request: HttpRequest, later: Version, other: int) -> HttpResponse:
    """What changed in a version against another, clause by clause and word by word."""
    earlier = get_object_or_404(Version, pk=other)
    if not may_see(request.user, earlier) and not adopted().filter(pk=other).exists():
        raise Http404
    changes = compare(earlier.edition(), later.edition())
    of_note, moved = in_two(changes)
    told = {id_of(change) for change in (*of_note, *moved)}
    others = [change for change in changes if id_of(change) not in told]
    context = {
        "earlier": earlier,
        "later": later,
        "changes": shown(of_note),
        "moved": shown(moved),
        "others": shown(others),
        "asks_again": suggestion(changes),
        "nothing": not changes,
        "versions": _others(later, earlier) if keeps_the_library(request.user) else [],
    }
    return render(request, "library/compare.html", context)


@require_safe
def show_changes(request: HttpRequest) -> HttpResponse:
    """What changed in the guidance that is in force, against the one before; it says so too where nothing did."""
    later = current()
    earlier = version_before(later) if later else None
    of_note, moved = in_two(compare(earlier.edition(), later.edition())) if earlier and later else ([], [])
    context = {"earlier": earlier, "later": later, "changes": shown(of_note), "moved": shown(moved)}
    response = render(request, "library/changes.html", context)
    response.headers["Cache-Control"] = KEEP
    return response


def _others(*shown: Version) -> QuerySet[Version]:
    """The versions that it could be compared with besides, the newest first."""
    found = Version.objects.exclude(pk__in=[version.pk for version in shown]).order_by("-made_at", "-pk")
    return found.only("reference", "version")[:MOST]


def id_of(change: ClauseChange) -> tuple[str, str]:
    """What tells a change from any other: the numbers before and after."""
    return change.was.id if change.was else "", change.now.id if change.now else ""
