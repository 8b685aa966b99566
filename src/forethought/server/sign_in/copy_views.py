"""A copy of everything that is held about oneself. It stands here since it is given only to somebody who has just signed in."""

from __future__ import annotations

import json
from datetime import datetime
from zoneinfo import ZoneInfo

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils import timezone

from forethought.server.people.held import everything_about, kept_back, plain
from forethought.server.people.models import Person

from .entering import lately
from .kiosk import is_kiosk
from .views import read_or_send

_HOME = ZoneInfo("Europe/London")
_FORMS = {"json": "application/json", "html": "text/html; charset=utf-8"}


@read_or_send
@lately("own-copy")
def own_copy(request: HttpRequest) -> HttpResponse:
    """A copy of everything that is kept about me: a form sent here brings it, as a page to read or as data."""
    if is_kiosk(request):
        return render(request, "sign_in/own_copy.html", {"at_kiosk": True}, status=403 if request.method == "POST" else 200)
    form = request.POST.get("form", "")
    if request.method != "POST" or form not in _FORMS:
        return render(request, "sign_in/own_copy.html", status=400 if request.method == "POST" else 200)
    made = timezone.now().astimezone(_HOME)
    content = _data(request.user, made) if form == "json" else _page(request.user, made)
    headers = {"Cache-Control": "no-store", "Content-Disposition": f'attachment; filename="kept-about-me.{form}"'}
    return HttpResponse(content, content_type=_FORMS[form], headers=headers)


def _data(person: Person, made: datetime) -> str:
    given = {one.name: one.as_row() for one in everything_about(person)}
    row = {"made_at": plain(made), "person": person.name, "held": given, "not_in_it": kept_back()}
    return json.dumps(row, ensure_ascii=False, indent=2) + "\n"


def _page(person: Person, made: datetime) -> str:
    context = {"person": person, "made": made, "held": [one for one in everything_about(person) if one.rows], "kept_back": kept_back()}
    return render_to_string("sign_in/kept_about_me.html", context)
