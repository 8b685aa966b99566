"""How the feeds fare, and their secrets: for operators."""

from __future__ import annotations

import time

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from forethought.server.hours.actions.feeding import end_old_secret, ensure_feed, make_secret
from forethought.server.hours.models import Feed
from forethought.server.people.known import only

from .named import WEBHOOK, named_feeds
from .permissions import may_keep_feeds
from .shown import shown


@require_safe
@only(may_keep_feeds)
def list_feeds(request: HttpRequest) -> HttpResponse:
    """Every feed that the settings name: when it was heard of, what it brought today, and what was wrong."""
    now = int(time.time())
    rows = {row.name: row for row in Feed.objects.all()}
    feeds = [shown(named, rows.get(name), now) for name, named in named_feeds().items()]
    return _kept_nowhere(render(request, "hours/feeds.html", {"feeds": feeds}))


@require_http_methods(["GET", "HEAD", "POST"])
@only(may_keep_feeds)
def change_secret(request: HttpRequest, name: str) -> HttpResponse:
    """Make a new secret for a feed, which is shown this once, or end the old one before its week is over."""
    named = named_feeds().get(name)
    if named is None or named.kind != WEBHOOK or named.secret_from:
        raise Http404
    now, feed = int(time.time()), Feed.objects.filter(name=name).first()
    context = {"feed": shown(named, feed, now), "secret": ""}
    if request.method == "POST":
        feed = ensure_feed(named=named)
        if request.POST.get("do") == "end":
            end_old_secret(feed=feed)
            return redirect("feeds")
        context["secret"] = make_secret(feed=feed, now=now)
    return _kept_nowhere(render(request, "hours/feed_secret.html", context))


def _kept_nowhere(response: HttpResponse) -> HttpResponse:
    response.headers["Cache-Control"] = "no-store"
    return response
