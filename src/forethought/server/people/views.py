"""What is kept about whoever is signed in."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from .kept import kept_about
from .known import only
from .permissions import is_known, manages_people, may_operate, may_read_journal, may_see_mails, may_see_people, may_see_team


@require_safe
@only(is_known)
def show_me(request: HttpRequest) -> HttpResponse:
    """My details: all that is kept about me."""
    who = request.user
    may = {"reads_journal": may_read_journal(who), "operates": may_operate(who), "sees_mails": may_see_mails(who)}
    may |= {"sees_people": may_see_people(who), "sees_team": may_see_team(who), "leads": manages_people(who)}
    return render(request, "people/me.html", {"kept": kept_about(who), **may})
