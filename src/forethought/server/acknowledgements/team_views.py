"""For managers: how far their own team is, and who was there when the guidance was read. No other team is shown, and nobody is ranked."""

from __future__ import annotations

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from forethought.server.people.known import only
from forethought.server.people.models import Person
from forethought.server.people.permissions import may_see_team
from forethought.words import _

from .actions import record_witnessed
from .forms import WitnessForm
from .light import version_in_force
from .reminders import tell_witnessed
from .team import members, people_under
from .wording import document_of


@require_safe
@only(may_see_team)
def show_team(request: HttpRequest) -> HttpResponse:
    """My team by name, and what each has come to."""
    version, today = version_in_force(), timezone.localdate()
    people = people_under(request.user, today)
    team = members(people, version, today) if version else []
    return render(request, "acknowledgements/team.html", {"team": team, "document": document_of(version) if version else ""})


@require_http_methods(["GET", "HEAD", "POST"])
@only(may_see_team)
def record_meeting(request: HttpRequest) -> HttpResponse:
    """Write down who was there when the guidance was read, or who read it in another format. Each of them is told, and can say no."""
    version, today = version_in_force(), timezone.localdate()
    people = people_under(request.user, today)
    if version is None:
        return redirect("reading-team")
    form = WitnessForm(request.POST if request.method == "POST" else None)
    chosen = _chosen(request, people)
    if form.is_bound and form.is_valid():
        day = form.cleaned_data["day"]
        if not chosen:
            form.add_error(None, _("Choose who was there"))
        elif not version.in_force_from <= day <= today:
            form.add_error("day", _("Choose a day since this version came into force, and not after today"))
        else:
            with transaction.atomic():
                tell_witnessed(record_witnessed(by=request.user, people=chosen, how=form.cleaned_data["how"], day=day))
            return redirect("reading-team")
    team = [member for member in members(people, version, today) if not member.is_done]
    context = {"form": form, "team": team, "chosen": {person.pk for person in chosen}, "document": document_of(version), "today": today}
    return render(request, "acknowledgements/meeting.html", context, status=400 if form.errors else 200)


def _chosen(request: HttpRequest, people: list[Person]) -> list[Person]:
    """Whom the form names, of the manager's own people: anybody else is as if they were not there."""
    given = set(request.POST.getlist("person"))
    return [person for person in people if str(person.pk) in given]
