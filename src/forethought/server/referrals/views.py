"""The asker's pages: what will be sent and to whom, and what became of it. A draft travels in a body alone, and in no session."""

from __future__ import annotations

import secrets

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from forethought.checks.signposts import signposts
from forethought.server.people.known import only
from forethought.server.people.permissions import is_known

from .about_clauses import Found, found_in
from .actions import UnusableQuestion, agree, refuse, send, send_on, withdraw
from .forms import OnForm, SendForm, TextForm
from .models import DRAFT, QUESTION, Referral
from .shown import Shown, own, words
from .whom import Whom, is_about_manager, usual, whom_to_ask

_read_or_send = require_http_methods(["GET", "HEAD", "POST"])


@_read_or_send
@only(is_known)
def ask(request: HttpRequest) -> HttpResponse:
    """Write it, see what would be sent and to whom, and send it: three steps of one address, since nothing is kept between."""
    step = request.POST.get("step", "") if request.method == "POST" else "write"
    if step == "write":
        return _write(request, TextForm(initial={"kind": request.POST.get("kind", DRAFT), "text": request.POST.get("text", "")}))
    if step == "question":
        return _write(request, TextForm(initial={"kind": QUESTION}))
    form = TextForm(request.POST)
    if not form.is_valid():
        return _write(request, form)
    kind, text = form.cleaned_data["kind"], form.cleaned_data["text"]
    choices, found = whom_to_ask(request.user), found_in(text, request.user.job_title)
    if step != "send":
        return _look(request, kind, text, choices, found)
    sending = SendForm(request.POST, choices=choices)
    if not sending.is_valid():
        return _look(request, kind, text, choices, found, sending)
    whom = next(one for one in choices if str(one.person.pk) == sending.cleaned_data["to"])
    once = sending.cleaned_data["once"]
    sent = send(asker=request.user, whom=whom, kind=kind, text=text, clauses=found.clauses, once=once)
    return redirect("my-question", ref=sent.ref)


def _write(request: HttpRequest, form: TextForm) -> HttpResponse:
    return render(request, "referrals/ask.html", {"form": form}, status=400 if form.errors else 200)


def _look(request: HttpRequest, kind: str, text: str, choices: list[Whom], found: Found, form: SendForm | None = None) -> HttpResponse:
    about_manager = is_about_manager(request.user, text)
    chosen = usual(request.user, choices, found.apart or about_manager)
    once = form["once"].value() if form and "once" not in form.errors else secrets.token_urlsafe(24)
    context = {
        "form": form or SendForm(choices=choices),
        "kind": kind,
        "text": text,
        "choices": choices,
        "chosen": (form["to"].value() if form else None) or (str(chosen.person.pk) if chosen else ""),
        "clauses": found.clauses,
        "told": [signposts()[name] for name in found.signposts if name in {"confidential-reporting", "safeguarding"}],
        "apart": found.apart or about_manager,
        "once": once,
    } | words()
    return render(request, "referrals/look.html", context, status=400 if form else 200)


@require_safe
@only(is_known)
def list_mine(request: HttpRequest) -> HttpResponse:
    """What I have asked, the newest first."""
    found = Referral.objects.filter(asker=request.user).select_related("asked").order_by("-sent_at", "-pk")
    return render(request, "referrals/mine.html", {"shown": [Shown(one, request.user) for one in found]} | words())


@_read_or_send
@only(is_known)
def show_mine(request: HttpRequest, ref: str) -> HttpResponse:
    """One question of mine: taken back, sent on, its answer, and whether a form of it may be kept."""
    referral = own(Referral.objects.filter(asker=request.user), ref)
    choices = [one for one in whom_to_ask(request.user) if one.person.pk != referral.asked_id]
    form, fault = None, ""
    if request.method == "POST":
        form = OnForm(request.POST, choices=choices) if request.POST.get("do") == "send-on" else None
        try:
            if _done(request.POST.get("do", ""), referral, form, choices):
                return redirect("my-question", ref=referral.ref)
        except UnusableQuestion as why:
            fault = str(why)
    shown = Shown(referral, request.user)
    context = {"shown": shown, "choices": choices, "form": form or OnForm(choices=choices), "fault": fault} | words()
    return render(request, "referrals/my_question.html", context, status=400 if request.method == "POST" else 200)


def _done(do: str, referral: Referral, form: OnForm | None, choices: list[Whom]) -> bool:
    """Do what a button asks for; whether there was any such button, and the form was right."""
    simple = {"withdraw": withdraw, "agree": agree, "refuse": refuse}
    if do in simple:
        simple[do](referral=referral)
        return True
    if form is not None and form.is_valid():
        send_on(referral=referral, whom=next(one for one in choices if str(one.person.pk) == form.cleaned_data["to"]))
        return True
    return False
