"""The pages that check a post, a profile and a connection. The answer stands at the same address; nothing is kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from forethought.access.catalogue import sites
from forethought.asking.answer_row import answer_row
from forethought.asking.connection_row import connection_answer_row, connection_of
from forethought.asking.draft_row import draft_of
from forethought.asking.fault import UnusableRow
from forethought.checks import check
from forethought.checks.connect import connect
from forethought.server.design.answer_page import AnswerPage
from forethought.server.edition import edition

from .forms import ConnectionForm, DraftForm, ProfileForm
from .looking import seen_again

type AnyForm = DraftForm | ConnectionForm
type Row = dict[str, Any]

_ask_or_answer = require_http_methods(["GET", "HEAD", "POST"])


@_ask_or_answer
def check_post(request: HttpRequest) -> HttpResponse:
    """May I post this?"""
    return _check(request, DraftForm, "drafts/post", _of_draft)


@_ask_or_answer
def check_profile(request: HttpRequest) -> HttpResponse:
    """Is my profile all right?"""
    return _check(request, ProfileForm, "drafts/profile", _of_draft)


@_ask_or_answer
def check_connection(request: HttpRequest) -> HttpResponse:
    """Should I accept this request?"""
    return _check(request, ConnectionForm, "drafts/connection", _of_connection)


def _of_draft(row: Row, form: AnyForm) -> Row:
    return answer_row(None, check(draft_of(row)._replace(looks=form.looks), edition()))


def _of_connection(row: Row, form: AnyForm) -> Row:
    return connection_answer_row(None, connect(connection_of(row), edition()))


def _check(request: HttpRequest, form_class: type[AnyForm], template: str, answer: Callable[[Row, AnyForm], Row]) -> HttpResponse:
    # What stands in the address is never read: a draft in an address would stay in logs and histories.
    if request.method != "POST":
        return _show(request, f"{template}.html", form_class(), 200)
    form = form_class(request.POST, request.FILES)
    page = _answered(form, answer) if form.is_valid() else None
    if page is None:
        return _show(request, f"{template}.html", form, 400)
    return _show(request, f"{template}_answer.html", form, 200, page=page, seen=seen_again(page.looks))


def _answered(form: AnyForm, answer: Callable[[Row, AnyForm], Row]) -> AnswerPage | None:
    row = form.row()
    try:
        return AnswerPage(row, answer(row, form), edition(), getattr(form, "looks", ()))
    except UnusableRow as fault:
        form.add_error("text", str(fault))
        return None


def _show(request: HttpRequest, template: str, form: AnyForm, status: int, **context: Any) -> HttpResponse:
    return render(request, template, {"form": form, "sites": sites().values(), **context}, status=status)
