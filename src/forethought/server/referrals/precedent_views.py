"""Precedents: what both agreed to have kept, made an example of a clause by the policy owner. Neither of the two is named here."""

from __future__ import annotations

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from forethought.server.design.advice_words import heading_of
from forethought.server.edition import edition
from forethought.server.people.known import only

from .actions import UnusableQuestion, make_precedent, refuse_example, retire_precedent
from .forms import ALL_ADVICE, PrecedentForm
from .models import ANSWERED, Precedent, Referral
from .permissions import may_keep_precedents
from .precedents import written
from .shown import Shown, own, words
from .wording import BETTER_NOT, CHANGE


@require_safe
@only(may_keep_precedents)
def list_precedents(request: HttpRequest) -> HttpResponse:
    """What is offered, and what is kept."""
    kept = Precedent.objects.filter(retired_on=None).order_by("number", "pk")
    context = {"offered": offered().order_by("ref"), "kept": kept, "advice_words": advice_words} | words()
    return render(request, "referrals/precedents.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@only(may_keep_precedents)
def edit_offered(request: HttpRequest, ref: str) -> HttpResponse:
    """Make an example of what both agreed to have kept, or refuse it."""
    referral, now = own(offered(), ref), edition()
    shown = Shown(referral, request.user)
    if request.POST.get("do") == "refuse":
        refuse_example(referral=referral)
        return redirect("precedents")
    first = next((about.clause.id for about in shown.about if about.clause), "")
    usual = {BETTER_NOT: "do-not-post", CHANGE: "ask-line-manager"}.get(referral.outcome, "nothing-found")
    form = PrecedentForm(
        request.POST if request.method == "POST" else None,
        clauses=now.clauses,
        initial={"draft": shown.example, "clause": first, "advice": usual},
    )
    if form.is_valid():
        told = {name: form.cleaned_data[name] for name in ("draft", "role", "advice", "why")}
        try:
            make_precedent(by=request.user, referral=referral, clause=now.clause(form.cleaned_data["clause"]), **told)
            return redirect("precedents")
        except UnusableQuestion as why:
            form.add_error("draft", str(why))
    said = [(name, advice_words(name)) for name in ALL_ADVICE]
    context = {"shown": shown, "form": form, "clauses": now.clauses, "all_advice": said} | words()
    return render(request, "referrals/precedent.html", context, status=400 if form.errors else 200)


@require_POST
@only(may_keep_precedents)
def retire(request: HttpRequest, id: int) -> HttpResponse:
    """Show and replay it no more."""
    retire_precedent(by=request.user, precedent=get_object_or_404(Precedent, pk=id))
    return redirect("precedents")


@require_safe
@only(may_keep_precedents)
def export(_request: HttpRequest) -> HttpResponse:
    """Every precedent as cases for the tests of the checks."""
    content = written(Precedent.objects.filter(retired_on=None).order_by("pk"))
    response = HttpResponse(content, content_type="application/toml")
    response.headers["Content-Disposition"] = 'attachment; filename="precedents.toml"'
    return response


def offered() -> QuerySet[Referral]:
    """What both of the two agreed to have kept."""
    return Referral.objects.filter(state=ANSWERED, asker_agrees=True, asked_agrees=True, example__isnull=False)


def advice_words(advice: str) -> str:
    """Advice in the words of a check."""
    return heading_of(advice, "post", ask_another=False)
