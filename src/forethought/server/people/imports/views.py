"""A file of people as pages: it is sent, what it would change is shown, and exactly that is done or nothing."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from forethought.server.people.actions import IMPORT_WAITS
from forethought.server.people.forms import FileForm
from forethought.server.people.known import only
from forethought.server.people.models import Import, Person
from forethought.server.people.permissions import may_change_people
from forethought.words import _

from .actions import OtherPlan, TooManyLeave, drop_file, keep_file, preview, take_in
from .fault import Fault, UnusableFile
from .plan import SHARE, Plan
from .shown import Lines, lines_of

SHOWN = 100
_read_or_send = require_http_methods(["GET", "HEAD", "POST"])


@_read_or_send
@only(may_change_people)
def send_file(request: HttpRequest) -> HttpResponse:
    """Send a file of people. Nothing is changed before you have seen what it would change."""
    form, faults = FileForm(*((request.POST, request.FILES) if request.method == "POST" else ())), []
    if form.is_valid():
        content, is_full = form.cleaned_data["people"].read(), form.cleaned_data["holds"] == "all"
        faults = _faults(content, is_full, request.user)
        if not faults:
            return redirect("import", id=keep_file(content=content, is_full=is_full, by=request.user).pk)
        form.add_error("people", _("Some rows cannot be used. Correct the file and send it again"))
    context = {"form": form, "faults": faults[:SHOWN], "more": max(len(faults) - SHOWN, 0)}
    return render(request, "people/import.html", context, status=400 if form.is_bound else 200)


@_read_or_send
@only(may_change_people)
def decide_file(request: HttpRequest, id: int) -> HttpResponse:
    """What the file would change; a form sent here takes it in, if that is still all that it would change."""
    kept = get_object_or_404(Import, pk=id, made_by=request.user)
    if kept.done_at is not None:
        return render(request, "people/imported.html", {"day": timezone.localdate(kept.done_at)})
    if kept.made_at < timezone.now() - IMPORT_WAITS:
        drop_file(kept=kept)
        return redirect("import-people")
    if request.method != "POST":
        return _show(request, kept)
    if request.POST.get("do") == "drop":
        drop_file(kept=kept)
        return redirect("import-people")
    try:
        take_in(kept=kept, mark=request.POST.get("mark", ""), allow_leavers=request.POST.get("sure") == "yes", by=request.user)
    except OtherPlan:
        return _show(request, kept, _("The directory has changed since you looked. Look again at what would change."))
    except TooManyLeave:
        return _show(request, kept, _("Tick the box if it is right that so many people have left."))
    except UnusableFile as fault:
        return _show(request, kept, str(fault))
    return redirect("import", id=kept.pk)


def _faults(content: bytes, is_full: bool, by: Person) -> list[Fault]:
    try:
        return preview(content, is_full=is_full, by=by).faults
    except UnusableFile as fault:
        return fault.faults


def _show(request: HttpRequest, kept: Import, fault: str = "") -> HttpResponse:
    plan = preview(bytes(kept.content), is_full=kept.is_full, by=request.user)
    context = {"kept": kept, "plan": plan, "parts": _parts(plan), "fault": fault, "faults": plan.faults[:SHOWN], "share": SHARE}
    return render(request, "people/import_preview.html", context, status=400 if fault else 200)


def _parts(plan: Plan) -> list[tuple[str, int, Lines]]:
    """Each heading, how many there are, and the first of them."""
    given = ((_("Join"), plan.joiners), (_("Come back"), plan.returners), (_("Change"), plan.movers), (_("Leave"), plan.leavers))
    return [(heading, len(people), lines_of(people[:SHOWN])) for heading, people in given if people]
