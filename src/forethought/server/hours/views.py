"""May I go on there now, and the page that the proxy sends people to. Nothing is kept of who asked, or of which site."""

from __future__ import annotations

import logging
import time
from urllib.parse import urlencode

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from forethought.asking.fault import UnusableRow
from forethought.server.edition import edition
from forethought.server.people.models import Person
from forethought.server.people.permissions import is_known

from .actions import SILENT, CannotBe, count, posts_today, say_for_work
from .answers import AccessAnswer, answer_person, answer_row
from .forms import USUAL, AskForm
from .mine import day_of
from .refusals import refusal_of

log = logging.getLogger("forethought.hours")

TAPS = ("Facebook", "Instagram", "WhatsApp", "YouTube", "TikTok", "LinkedIn", "X", "Wikipedia")
"""The sites that people ask for most."""

_read_or_send = require_http_methods(["GET", "HEAD", "POST"])


@_read_or_send
def ask_access(request: HttpRequest) -> HttpResponse:
    """May I go on there now?"""
    person = request.user if is_known(request.user) else None
    request.who = person
    now = int(time.time())
    # What stands in the address is never read: the site that somebody asks for would stay in logs and histories.
    if request.method != "POST":
        return _show(request, AskForm(initial=USUAL), person, now, 200)
    form = AskForm(request.POST)
    answer = _answer(form, person, now) if form.is_valid() else None
    if answer is None:
        return _show(request, form, person, now, 400)
    if answer.word == "silent":
        _count(answer.reason, now)
    return _show(request, form, person, now, 200, answer)


def _count(reason: str, now: int) -> None:
    """Once more without an answer. Nobody loses an answer where it cannot be counted."""
    try:
        count(what=SILENT, key=reason, today=day_of(now))
    except DatabaseError:
        log.exception("a count")


def _answer(form: AskForm, person: Person | None, now: int) -> AccessAnswer | None:
    try:
        if person is not None:
            return answer_person(person, form.cleaned_data["site"], form.given(), now)
        return answer_row(form.row(), now)
    except UnusableRow as fault:
        form.add_error("site", str(fault))
        return None


def _show(
    request: HttpRequest, form: AskForm, person: Person | None, now: int, status: int, answer: AccessAnswer | None = None
) -> HttpResponse:
    knows_hours = person is not None and (posts_today(person, day_of(now)).exists() or person.roster.exists())
    context = {"form": form, "taps": TAPS, "answer": answer, "person": person, "knows_hours": knows_hours}
    return render(request, "hours/may_i.html", context, status=status)


@_read_or_send
def show_refusal(request: HttpRequest) -> HttpResponse:
    """Why the Council's network did not open a page: the clause, the reason, when it changes, and what to do."""
    now = int(time.time())
    token = request.META.get("QUERY_STRING", "")
    refusal = refusal_of(token, now)
    person = request.user if is_known(request.user) else None
    request.who = person
    if request.method != "POST":
        return render(request, "hours/why.html", {"refusal": refusal, "token": token if refusal.is_read else "", "person": person})
    return _for_work(request, person, now)


def _for_work(request: HttpRequest, person: Person | None, now: int) -> HttpResponse:
    """This is for my work. The proxy's word for who somebody is could be forged by anybody who can reach this page, so one signs in."""
    token = request.POST.get("token", "")[:200]
    refusal = refusal_of(token, now)
    if person is None:
        back = f"{reverse('why')}?{token}" if refusal.is_read else reverse("why")
        return redirect(f"{reverse('sign-in')}?{urlencode({'next': back})}")
    kind, rule = request.POST.get("kind", "")[:40], edition().access.get("work_use")
    try:
        say_for_work(person=person, kind=kind, today=day_of(now))
    except CannotBe as fault:
        return render(request, "hours/for_work.html", {"fault": str(fault), "kind": "", "rule": rule}, status=400)
    return render(request, "hours/for_work.html", {"kind": kind, "fault": "", "rule": rule})
