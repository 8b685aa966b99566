"""How the site fares: for programs, and for the operator."""

from __future__ import annotations

from django.db import DatabaseError, connection
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from forethought import __version__
from forethought.server.jobs.actions import send_again
from forethought.server.jobs.models import FAILED, KEPT, REFUSED, WAITING, Mail
from forethought.server.people.known import only
from forethought.server.people.models import OPERATOR
from forethought.server.people.permissions import has_duty, may_operate, may_see_mails

from . import figures
from .permissions import may_scrape
from .state import lines
from .words import fault_words, how_words

MOST = 100
"""How many mails a page shows of a kind."""


@require_safe
def show_health(request: HttpRequest) -> HttpResponse:
    """200 where the site can answer and reach its records, 503 where it cannot; and no more."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return HttpResponse("not well\n", status=503, content_type="text/plain")
    return HttpResponse("well\n", content_type="text/plain")


@require_safe
def show_metrics(request: HttpRequest) -> HttpResponse:
    """Counts for a scraper: requests and their times by page, the queue, mails. To this machine, or whoever shows the token."""
    if not may_scrape(request):
        raise Http404
    return HttpResponse(figures.text(), content_type="text/plain; version=0.0.4; charset=utf-8")


@require_safe
@only(may_operate)
def show_operating(request: HttpRequest) -> HttpResponse:
    """How the site fares: what is set, the worker, the queue, mails, backups, the disk and the journal."""
    found = [(line.what, how_words(line.how), line.says, line.how) for line in lines()]
    return _no_store(render(request, "operating/operating.html", {"lines": found, "version": __version__, "unsent": _unsent().count()}))


@require_http_methods(["GET", "HEAD", "POST"])
@only(may_see_mails)
def show_mails(request: HttpRequest) -> HttpResponse:
    """Mails that could not be sent, and those that are kept since no mail server is set; a form sent here tries one again."""
    if request.method == "POST":
        number = request.POST.get("mail", "")
        if number.isascii() and number.isdecimal() and len(number) < 19:
            send_again(mail=int(number))
        return redirect("mails")
    waiting = Mail.objects.filter(state=WAITING).exclude(fault="").order_by("-pk")[:MOST]
    kept = Mail.objects.filter(state=KEPT).exclude(body="").order_by("-pk")[:MOST] if has_duty(request.user, OPERATOR) else ()
    shown = {
        "unsent": [(mail, fault_words(mail.fault), mail.state == FAILED) for mail in _unsent()[:MOST]],
        "waiting": [(mail, fault_words(mail.fault)) for mail in waiting],
        "kept": kept,
    }
    return _no_store(render(request, "operating/mails.html", shown))


def _unsent():
    return Mail.objects.filter(state__in=(REFUSED, FAILED)).exclude(to="").order_by("-pk")


def _no_store(response: HttpResponse) -> HttpResponse:
    response.headers["Cache-Control"] = "no-store"
    return response
