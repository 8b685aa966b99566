"""The pages of whoever is asked: what waits, what the clause says and does not say, and the advice."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from forethought.server.people.known import only
from forethought.server.people.permissions import is_known

from .actions import UnusableQuestion, answer, refuse
from .forms import AnswerForm
from .models import OPEN, Referral
from .precedents import of_clauses
from .shown import Shown, own, words
from .whom import Whom, whom_to_ask
from .wording import cautions, model_replies, outcome_words


@require_safe
@only(is_known)
def list_asked(request: HttpRequest) -> HttpResponse:
    """What waits for me, the soonest first; then what I have answered."""
    found = [Shown(one, request.user) for one in Referral.objects.filter(asked=request.user).select_related("asker").order_by("due", "pk")]
    waiting = [one for one in found if one.referral.state in OPEN]
    before = [one for one in reversed(found) if one.referral.state not in OPEN]
    return render(request, "referrals/asked.html", {"waiting": waiting, "before": before} | words())


@require_http_methods(["GET", "HEAD", "POST"])
@only(is_known)
def show_asked(request: HttpRequest, ref: str) -> HttpResponse:
    """One question to me: what to go by, and a form for the advice."""
    referral = own(Referral.objects.filter(asked=request.user), ref)
    others = [one for one in whom_to_ask(referral.asker) if one.person.pk != request.user.pk] if referral.asker else []
    form, fault = AnswerForm(request.POST if request.method == "POST" else None, choices=others), ""
    if request.method == "POST":
        try:
            if _done(request, referral, form, others):
                return redirect("asked-question", ref=referral.ref)
        except UnusableQuestion as why:
            fault = str(why)
            referral.refresh_from_db()
    return _show(request, referral, form, fault)


def _done(request: HttpRequest, referral: Referral, form: AnswerForm, others: list[Whom]) -> bool:
    if request.POST.get("do") == "refuse":
        refuse(referral=referral)
        return True
    if not form.is_valid():
        return False
    told = form.cleaned_data
    other = next((one for one in others if str(one.person.pk) == told["other"]), None) if form.names_else else None
    answer(referral=referral, by=request.user, outcome=told["outcome"], reasons=told["reasons"], example=told["example"], other=other)
    return True


def _show(request: HttpRequest, referral: Referral, form: AnswerForm, fault: str) -> HttpResponse:
    shown = Shown(referral, request.user)
    first = next((about.clause for about in shown.about if about.clause), None)
    context = {
        "shown": shown,
        "form": form,
        "fault": fault,
        "replies": [(outcome_words(name), says) for name, says in model_replies(first.strength).items()] if first else [],
        "cautions": cautions(),
        "precedents": of_clauses(key for key, _number in referral.clauses),
    } | words()
    return render(request, "referrals/asked_question.html", context, status=400 if request.method == "POST" else 200)
