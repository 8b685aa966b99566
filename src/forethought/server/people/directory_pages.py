"""The directory for HR, the policy owner and the operator: whom to find, what is kept of them, their duties, and who has left."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from forethought.server.door import faults

from .actions import end_person, give_duty, take_duty
from .forms import SearchForm
from .kept import duty_words, standing_words
from .known import only
from .models import DUTIES, Person
from .organisation import deputy_of
from .permissions import may_change_people, may_give, may_give_duties, may_see_people

ON_A_PAGE = 25
_WHERE = ("name", "number", "email", "login", "user_name", "job_title", "service", "work_area__name")
_MOST_WORDS = 6


@require_http_methods(["GET", "HEAD", "POST"])
@only(may_see_people)
def list_people(request: HttpRequest) -> HttpResponse:
    """Everybody of the Council by name; or those whose details hold the words looked for. Words travel in the body."""
    form = SearchForm(request.POST if request.method == "POST" else None)
    given = form.cleaned_data if form.is_valid() else {}
    people = Person.objects.order_by("name", "pk").select_related("work_area")
    for word in given.get("words", "").split()[:_MOST_WORDS]:
        question = Q()
        for field in _WHERE:
            question |= Q(**{f"{field}__icontains": word})
        people = people.filter(question)
    page = Paginator(people, ON_A_PAGE).get_page(given.get("page") or 1)
    context = {"form": form, "page": page, "changes": may_change_people(request.user), "words": given.get("words", "")}
    return render(request, "people/people.html", context, status=400 if form.is_bound and form.errors else 200)


@require_safe
@only(may_see_people)
def show_person(request: HttpRequest, id: int) -> HttpResponse:
    """What the directory has of somebody, what they are named for, and what you may change."""
    return _show(request, _found(id))


@require_POST
@only(may_give_duties)
def change_duty(request: HttpRequest, id: int) -> HttpResponse:
    """Name somebody for a duty, or take it from them. Nobody names themselves."""
    person, duty, does = _found(id), request.POST.get("duty", ""), request.POST.get("do", "")
    if duty not in DUTIES or does not in {"give", "take"}:
        return _show(request, person, 400)
    if duty not in may_give(request.user) or person.pk == request.user.pk or (does == "give" and not person.is_active):
        return faults.not_for_you(request)
    (give_duty if does == "give" else take_duty)(person=person, duty=duty, by=request.user)
    return redirect("person", id=person.pk)


@require_http_methods(["GET", "HEAD", "POST"])
@only(may_change_people)
def set_as_left(request: HttpRequest, id: int) -> HttpResponse:
    """Say that somebody has left: every session of theirs ends at once."""
    person = get_object_or_404(Person.objects.exclude(pk=request.user.pk), pk=id, is_active=True)
    if request.method != "POST" or request.POST.get("sure") != "yes":
        return render(request, "people/left.html", {"person": person}, status=400 if request.method == "POST" else 200)
    end_person(person=person, by=request.user)
    return redirect("person", id=person.pk)


def _found(id: int) -> Person:
    found: Person = get_object_or_404(Person.objects.select_related("line_manager", "work_area"), pk=id)
    return found


def _show(request: HttpRequest, person: Person, status: int = 200) -> HttpResponse:
    is_me = person.pk == request.user.pk
    context: dict[str, Any] = {
        "person": person,
        "standing": standing_words(person.standing),
        "deputy": deputy_of(person),
        "duties": [(duty, duty_words(duty)) for duty in DUTIES if duty in person.duties],
        "may_take": set() if is_me else may_give(request.user),
        "may_give": [(duty, duty_words(duty)) for duty in DUTIES if duty in may_give(request.user) - person.duties],
        "is_me": is_me,
        "ends": may_change_people(request.user) and person.is_active and not is_me,
    }
    return render(request, "people/person.html", context, status=status)
