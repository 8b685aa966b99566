"""What managers say for their work areas, on which days the Council is closed, and what the guidance leaves open. No clock is seen here."""

from __future__ import annotations

import time

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from forethought.server.edition import edition
from forethought.server.environment import environment
from forethought.server.people.known import only
from forethought.server.people.models import WorkArea
from forethought.server.people.permissions import manages_work_areas
from forethought.words import _

from .actions import CannotBe, add_closure, give_notice, remove_closure, take_back
from .calendar import bank_holidays
from .counts import SMALLEST, often
from .forms import ClosureForm, NoticeForm
from .mine import day_of
from .models import Closure, Notice
from .permissions import may_close_days, may_see_counts
from .wording import moment_told

_read_or_send = require_http_methods(["GET", "HEAD", "POST"])


@_read_or_send
@only(manages_work_areas)
def list_notices(request: HttpRequest) -> HttpResponse:
    """The work areas that I manage, and when it does not suit them; a form sent here says so from now on."""
    now = int(time.time())
    areas = list(request.user.manages.order_by("name"))
    form, chosen = NoticeForm(request.POST if request.method == "POST" else None), None
    if request.method == "POST" and (chosen := _chosen(request)) is None:
        form.add_error("until", _("Choose a work area"))
    if chosen is not None and form.is_valid():
        try:
            give_notice(by=request.user, work_area=chosen, starts=now, ends=form.ends(day_of(now)), says=form.cleaned_data["says"])
        except CannotBe as fault:
            form.add_error("until", str(fault))
        else:
            return redirect("notices")
    shown = [(area, _shown(area, now), form if area == chosen else NoticeForm()) for area in areas]
    told = {"areas": shown, "form": form, "rule": edition().access.get("own_time")}
    return render(request, "hours/notices.html", told, status=400 if form.is_bound else 200)


def _chosen(request: HttpRequest) -> WorkArea | None:
    """The area that a form speaks of; 404 where it is somebody else's."""
    given = request.POST.get("area", "")
    chosen: WorkArea | None = get_object_or_404(request.user.manages, pk=given) if given.isdecimal() and len(given) < 18 else None
    return chosen


def _shown(area: WorkArea, now: int) -> list[tuple[Notice, str, str]]:
    kept = area.notices.filter(ends__gt=now).order_by("starts").select_related("made_by")
    return [(notice, moment_told(notice.starts, now), moment_told(notice.ends, now)) for notice in kept]


@require_POST
@only(manages_work_areas)
def end_notice(request: HttpRequest, id: int) -> HttpResponse:
    """It suits again."""
    take_back(notice=get_object_or_404(Notice, pk=id, work_area__in=request.user.manages.all()))
    return redirect("notices")


@_read_or_send
@only(may_close_days)
def list_closures(request: HttpRequest) -> HttpResponse:
    """The bank holidays, and the Council's own closure days; a form sent here adds one."""
    today = day_of(int(time.time()))
    form = ClosureForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        given = form.cleaned_data["work_area"]
        area = get_object_or_404(WorkArea, pk=given) if given else None
        try:
            add_closure(day=form.cleaned_data["day"], name=form.cleaned_data["name"], work_area=area)
        except CannotBe as fault:
            form.add_error("day", str(fault))
        else:
            return redirect("closures")
    context = {
        "form": form,
        "closures": Closure.objects.filter(day__gte=today).order_by("day").select_related("work_area"),
        "areas": WorkArea.objects.order_by("name"),
        "holidays": [
            (day, name)
            for year in (today.year, today.year + 1)
            for day, name in bank_holidays(environment().nation, year).items()
            if day >= today
        ],
    }
    return render(request, "hours/closures.html", context, status=400 if form.is_bound else 200)


@require_POST
@only(may_close_days)
def open_again(request: HttpRequest, id: int) -> HttpResponse:
    """The Council is open on that day after all."""
    remove_closure(closure=get_object_or_404(Closure, pk=id))
    return redirect("closures")


@require_safe
@only(may_see_counts)
def list_counts(request: HttpRequest) -> HttpResponse:
    """What came up often since the quarter began: why the guidance had no answer, and which kinds of site people needed for work."""
    return render(request, "hours/counts.html", {"lists": often(day_of(int(time.time()))), "smallest": SMALLEST})
