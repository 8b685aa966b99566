"""The life of a version: asked to be approved, approved or sent back, given a day, or given up."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from forethought.guidance.compare import compare
from forethought.server.people.models import POLICY_OWNER, Person
from forethought.words import _

from .actions import CannotDo, approve, bring_into_force, send_back, send_for_review, withdraw
from .asking_again import suggestion
from .draft_forms import ForceForm, ReviewForm
from .history import changes_of, version_before
from .library_views import control_of
from .models import APPROVED, DRAFT, IN_REVIEW, Version
from .opened import kept_by, of_version
from .permissions import keeps_the_library, may_approve
from .sheet import fields
from .shown_changes import shown

read_or_send = require_http_methods(["GET", "HEAD", "POST"])


@read_or_send
@of_version(kept_by)
def ask_for_review(request: HttpRequest, version: Version) -> HttpResponse:
    """Ask for approval: of somebody who is named, else of any other policy owner."""
    if version.status != DRAFT:
        raise Http404
    others = Person.objects.filter(is_active=True).exclude(pk__in=[request.user.pk, version.drafted_by_id or 0])
    owners = others.filter(named_duties__duty=POLICY_OWNER).order_by("name")
    form = ReviewForm(request.POST if request.method == "POST" else None, people=others)
    if form.is_valid():
        approver = form.cleaned_data["number"]
        if approver is None and not owners:
            form.add_error("number", _("There is no other policy owner. Name somebody by their employee number."))
        else:
            try:
                send_for_review(by=request.user, version=version, approver=approver)
                return redirect("version", id=version.pk)
            except CannotDo as refused:
                form.add_error("number", str(refused))
    return render(
        request, "library/review.html", {"version": version, "form": form, "owners": owners}, status=400 if form.is_bound else 200
    )


@read_or_send
@of_version()
def decide(request: HttpRequest, version: Version) -> HttpResponse:
    """The whole version, for whoever approves it: approve, or send back."""
    if version.status != IN_REVIEW:
        raise Http404
    fault = ""
    if request.method == "POST":
        try:
            return _decided(request, version)
        except CannotDo as refused:
            fault = str(refused)
    edition, before = version.edition(), version_before(version)
    context = {
        "version": version,
        "edition": edition,
        "changed": shown(change for change in compare(before.edition(), edition) if change.clause.kind != "control") if before else [],
        "before": before,
        "may_approve": may_approve(request.user, version),
        "keeps": keeps_the_library(request.user),
        "changes": changes_of(version),
        "control": control_of(version),
        "fields": fields(),
        "fault": fault,
    }
    return render(request, "library/approve.html", context, status=400 if fault else 200)


@read_or_send
@of_version(kept_by)
def set_day(request: HttpRequest, version: Version) -> HttpResponse:
    """The day from which it is in force, and whether people are asked to read it again."""
    if version.status != APPROVED or version.in_force_from is not None:
        raise Http404
    before = version_before(version)
    again = before is not None and suggestion(compare(before.edition(), version.edition()))
    first = {"on": timezone.localdate().isoformat(), "asks_again": "yes" if again or before is None else "no"}
    form = ForceForm(request.POST if request.method == "POST" else None, initial=first)
    if form.is_valid():
        given = form.cleaned_data
        try:
            bring_into_force(by=request.user, version=version, on=given["on"], asks_again=given["asks_again"] == "yes", why=given["why"])
            return redirect("version", id=version.pk)
        except CannotDo as refused:
            form.add_error("on" if given["asks_again"] == "yes" or given["why"].strip() else "why", str(refused))
    context = {"version": version, "form": form, "before": before, "again": again}
    return render(request, "library/force.html", context, status=400 if form.is_bound else 200)


@read_or_send
@of_version(kept_by)
def give_up(request: HttpRequest, version: Version) -> HttpResponse:
    """Withdraw a version that is not in force yet."""
    if version.status not in {DRAFT, IN_REVIEW, APPROVED}:
        raise Http404
    if request.method != "POST":
        return render(request, "library/withdraw.html", {"version": version})
    try:
        withdraw(by=request.user, version=version)
    except CannotDo:
        raise Http404 from None
    return redirect("library")


def _decided(request: HttpRequest, version: Version) -> HttpResponse:
    if request.POST.get("do") == "back":
        send_back(by=request.user, version=version)
    else:
        approve(by=request.user, version=version)
    return redirect("version", id=version.pk) if keeps_the_library(request.user) else redirect("me")
