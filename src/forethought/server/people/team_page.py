"""For whoever leads people: their own team, and who stands in for them. No clock and no hours are shown."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from .actions import UnusableDetail, end_deputy, name_deputy
from .forms import AwayForm
from .known import only
from .models import Person
from .organisation import manager_of, stands_in_for, team_of
from .permissions import manages_people, may_see_team

MOST_NEAR = 40


@require_safe
@only(may_see_team)
def show_team(request: HttpRequest) -> HttpResponse:
    """My team: names, jobs and places; and the teams of those for whom I stand in."""
    stands_in = [(one, team_of(one.person)) for one in stands_in_for(request.user)]
    context = {"team": team_of(request.user), "stands_in": stands_in, "leads": manages_people(request.user)}
    return render(request, "people/team.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@only(manages_people)
def show_away(request: HttpRequest) -> HttpResponse:
    """Who stands in for me, and when; a form sent here names somebody."""
    form = AwayForm(_near(request.user), request.POST if request.method == "POST" else None)
    if form.is_valid():
        given = form.cleaned_data
        try:
            name_deputy(person=request.user, deputy=given["chosen"], starts=given["starts"], ends=given["ends"], by=request.user)
        except UnusableDetail as fault:
            form.add_error("starts", str(fault))
        else:
            return redirect("away")
    named = request.user.deputies.filter(ends__gte=timezone.localdate()).order_by("starts").select_related("deputy")
    return render(request, "people/away.html", {"form": form, "named": named}, status=400 if form.is_bound else 200)


@require_POST
@only(manages_people)
def end_away(request: HttpRequest, id: int) -> HttpResponse:
    """Nobody stands in for me on those days after all."""
    end_deputy(deputy=get_object_or_404(request.user.deputies, pk=id), by=request.user)
    return redirect("away")


def _near(person: Person) -> list[Person]:
    """Whom somebody would name most often: the team, those beside them, and the manager."""
    manager = manager_of(person)
    beside = Person.objects.filter(is_active=True, line_manager=person.line_manager).exclude(line_manager=None).exclude(pk=person.pk)
    found = [*team_of(person)[:MOST_NEAR], *beside.order_by("name")[:MOST_NEAR], *([manager] if manager else [])]
    return list({one.pk: one for one in found}.values())
