"""My own working time: my posts, my clock and my leave. Nobody sees these pages but the person they are about."""

from __future__ import annotations

import secrets
import time
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from forethought.access.clock import KINDS, Stamp
from forethought.access.pattern import UnusablePattern
from forethought.server.people.known import only
from forethought.server.people.permissions import is_known, manages_work_areas

from .actions import BUTTON, CannotBe, add_leave, end_pattern, posts_today, record_clock_events, remove_leave, set_pattern
from .calendar import closed_days
from .feeds.clocked import Clocked
from .feeds.permissions import may_keep_feeds
from .forms import USUAL, LeaveForm, PostForm, fields_of, fits
from .mine import AHEAD, day_of, has_button, my_clock, my_notices
from .permissions import may_close_days, may_see_counts
from .wording import clock_told, moment_told, pattern_lines

CLOSED_SHOWN = 120
"""Days ahead of which the page says when the Council is closed."""
BUTTONS = {"none": ("in", "out"), "out": ("in",), "in": ("break-start", "out"), "break": ("break-end", "out")}
"""What one can do next, by the state of the clock."""

_read_or_send = require_http_methods(["GET", "HEAD", "POST"])


@_read_or_send
@only(is_known)
def show_hours(request: HttpRequest) -> HttpResponse:
    """My working time; a form sent here adds leave."""
    form = LeaveForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        first = form.cleaned_data["first"]
        try:
            add_leave(person=request.user, first=first, last=form.cleaned_data["last"] or first)
        except CannotBe as fault:
            form.add_error("last", str(fault))
        else:
            return redirect("hours")
    return render(request, "hours/hours.html", _context(request, form), status=400 if form.is_bound else 200)


def _context(request: HttpRequest, form: LeaveForm) -> dict[str, Any]:
    person, now = request.user, int(time.time())
    today, mine = day_of(now), my_clock(person, now)
    posts = [(post, pattern_lines(post.row, post.on_holidays), fits(post.row)) for post in posts_today(person, today)]
    return {
        "form": form,
        "clock": clock_told(mine.clock, now),
        "state": mine.clock.state,
        "silent_since": moment_told(mine.silent_since, now) if mine.silent_since else "",
        "is_silent": mine.source != BUTTON and mine.silent_since > 0,
        "buttons": BUTTONS[mine.clock.state] if has_button() else (),
        "notices": [
            (notice, moment_told(notice.starts, now), moment_told(notice.ends, now), notice.starts <= now)
            for notice in my_notices(person, now)
        ],
        "posts": posts,
        "rostered": person.roster.filter(ends__gt=now).exists(),
        "leave": person.leave.filter(last__gte=today).order_by("first"),
        "closed": list(closed_days(person.work_area_id, today, _ahead(today)))[:8],
        "manages": manages_work_areas(person),
        "closes": may_close_days(person),
        "keeps_feeds": may_keep_feeds(person),
        "counts": may_see_counts(person),
    }


def _ahead(today: Any) -> Any:
    return today.fromordinal(today.toordinal() + max(AHEAD, CLOSED_SHOWN))


@require_POST
@only(is_known)
def stamp_clock(request: HttpRequest) -> HttpResponse:
    """Clock in or out, or start or end a break, where the Council has no other clock."""
    kind, now = request.POST.get("kind", ""), int(time.time())
    if not has_button():
        raise Http404
    if kind in KINDS:
        stamp = Stamp(kind, now, now, BUTTON, secrets.token_hex(16))
        record_clock_events(source=BUTTON, events=[Clocked(request.user.number, stamp)], now=now)
    return redirect("hours")


@_read_or_send
@only(is_known)
def add_post(request: HttpRequest) -> HttpResponse:
    """The hours of a post that we do not know yet."""
    return _change(request, None)


@_read_or_send
@only(is_known)
def change_post(request: HttpRequest, id: int) -> HttpResponse:
    """Other hours in one of my posts, from today on."""
    return _change(request, get_object_or_404(posts_today(request.user, day_of(int(time.time()))), pk=id))


def _change(request: HttpRequest, post: Any) -> HttpResponse:
    today = day_of(int(time.time()))
    if request.method != "POST":
        form = PostForm(initial=fields_of(post.row, post.on_holidays) if post else USUAL)
        return render(request, "hours/post.html", {"form": form, "post": post})
    form = PostForm(request.POST)
    if form.is_valid() and (row := form.pattern()) is not None:
        try:
            set_pattern(person=request.user, row=row, on_holidays=form.cleaned_data["on_holidays"], today=today, post=post)
        except (UnusablePattern, CannotBe) as fault:
            form.add_error("work_from", str(fault))
        else:
            return redirect("hours")
    return render(request, "hours/post.html", {"form": form, "post": post}, status=400)


@require_POST
@only(is_known)
def end_post(request: HttpRequest, id: int) -> HttpResponse:
    """I am not in this post any more."""
    today = day_of(int(time.time()))
    end_pattern(post=get_object_or_404(posts_today(request.user, today), pk=id), today=today)
    return redirect("hours")


@require_POST
@only(is_known)
def cancel_leave(request: HttpRequest, id: int) -> HttpResponse:
    """I am at work on those days after all. What a roster says of leave is changed there."""
    remove_leave(leave=get_object_or_404(request.user.leave.filter(source=""), pk=id))
    return redirect("hours")
