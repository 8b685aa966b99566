"""For those who deal with concerns: which they have, and one of them."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from forethought.server.keys.opened import opened as opened_key
from forethought.server.keys.sealing import unseal
from forethought.server.people.known import only
from forethought.words import _

from .actions import declare, leave
from .guarded import with_concern
from .models import CASE_OFFICER, MONITORING, Entry, Evidence, Member, Officer
from .opening import Opened, facts, purpose_of
from .outcomes import outcome_words, route_words
from .permissions import may_deal
from .showing import chronology, identity
from .shown_to import shown_to
from .steps import ORDER, next_step, steps

ON_A_PAGE = 20
TYPES = {"jpg": "image/jpeg", "png": "image/png", "webp": "image/webp"}


@require_safe
@only(may_deal)
def list_concerns(request: HttpRequest) -> HttpResponse:
    """The concerns that I deal with: the next step of each, and by when. Nothing of what they say stands here."""
    mine = Member.objects.filter(person=request.user, concern__erased_on=None).select_related("concern")
    page = Paginator(mine.order_by("concern__closed_on", "concern__due_on", "pk"), ON_A_PAGE).get_page(request.GET.get("page"))
    named, today = steps(), timezone.localdate()
    rows = [
        (one.concern, _next_words(one, named), route_words(one.concern.route), bool(one.concern.due_on and one.concern.due_on < today))
        for one in page
    ]
    is_named = Officer.objects.filter(person=request.user, role__in=(CASE_OFFICER, MONITORING)).exists()
    context = {"page": page, "rows": rows, "is_named": is_named, "is_open": opened_key(request) is not None}
    return render(request, "concerns/concerns.html", context)


@require_safe
@with_concern
def show_concern(request: HttpRequest, opened: Opened) -> HttpResponse:
    """One concern: where it stands, the next step, and all that was written, in order."""
    concern = opened.concern
    known = facts(opened)
    if opened.member.declared_on is None:
        return render(request, "concerns/declare.html", {"concern": concern, "whom": known.get("whom", "")})
    entries = Entry.objects.filter(concern=concern).order_by("-number")
    page = Paginator(entries, ON_A_PAGE).get_page(request.GET.get("page"))
    named = steps()
    context = {
        "concern": concern,
        "known": known,
        "identity": identity(opened),
        "has_identity": Entry.objects.filter(concern=concern, kind="identity").exists(),
        "page": page,
        "lines": chronology(opened, page),
        "steps": [(named[name], _state(name, concern.step)) for name in ORDER],
        "next": named.get(next_step(concern.step)) if concern.closed_on is None else None,
        "early": concern.step in ORDER[:2] and concern.closed_on is None,
        "taken": [name for name in ORDER if _state(name, concern.step) == "done"],
        "route": route_words(concern.route),
        "outcome": outcome_words(concern.outcome, concern.route),
        "shown_to": shown_to(known),
        "overdue": bool(concern.due_on and concern.due_on < timezone.localdate()),
    }
    return render(request, "concerns/concern.html", context)


@require_POST
@with_concern
def say_no_interest(request: HttpRequest, opened: Opened) -> HttpResponse:
    """I have no interest in this concern, and go on; or I have, and deal with it no more."""
    if request.POST.get("interest") == "no":
        declare(opened=opened, by=request.user)
        return redirect("concern", opened.concern.reference)
    if request.POST.get("interest") == "yes":
        leave(opened=opened, by=request.user)
        return redirect("concerns")
    context = {"concern": opened.concern, "whom": facts(opened).get("whom", ""), "fault": _("Say whether you have an interest in it")}
    return render(request, "concerns/declare.html", context, status=400)


@require_safe
@with_concern
def show_picture(request: HttpRequest, opened: Opened, number: int) -> HttpResponse:
    """A picture of what was posted, to those who deal with it alone."""
    kept = Evidence.objects.select_related("entry").filter(entry__concern=opened.concern, entry__number=number).first()
    if kept is None or opened.member.declared_on is None:
        raise Http404
    ending = opened.read(kept.entry)["ending"]
    content = unseal(opened.talk, kept.sealed, purpose_of(kept.entry, "picture"))
    headers = {"Cache-Control": "no-store", "Content-Disposition": f'attachment; filename="picture-{number}.{ending}"'}
    return HttpResponse(content, content_type=TYPES.get(ending, "application/octet-stream"), headers=headers)


def _next_words(one: Member, named: dict) -> str:
    if one.concern.closed_on is not None:
        return _("Closed: {outcome}").format(outcome=outcome_words(one.concern.outcome, one.concern.route))
    return named[next_step(one.concern.step)].title


def _state(name: str, done: str) -> str:
    if done and ORDER.index(name) <= ORDER.index(done):
        return "done"
    return "next" if name == next_step(done) else "later"
