"""For the policy owner: who is named to deal with concerns."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from forethought.server.keys.models import KeyPair
from forethought.server.people.known import only
from forethought.server.people.models import Person
from forethought.words import _

from .actions import end_officer, name_officer
from .forms import NumberForm
from .models import ROLES, Officer
from .permissions import may_name_officers
from .refusals import Refused
from .role_words import role_words


@require_http_methods(["GET", "HEAD", "POST"])
@only(may_name_officers)
def list_officers(request: HttpRequest) -> HttpResponse:
    """Who deals with concerns; a form sent here names somebody."""
    form = NumberForm(request.POST if request.method == "POST" else None)
    if form.is_valid() and _is_named(request.user, form):
        return redirect("concern-officers")
    named = list(Officer.objects.select_related("person").order_by("role", "person__name"))
    with_key = set(KeyPair.objects.filter(person__in=[one.person_id for one in named]).values_list("person", flat=True))
    rows = [(one, role_words(one.role), one.person_id in with_key) for one in named]
    context = {"form": form, "rows": rows, "roles": [(role, role_words(role)) for role in ROLES]}
    return render(request, "concerns/officers.html", context, status=400 if form.errors else 200)


@require_POST
@only(may_name_officers)
def end_one(request: HttpRequest, id: int) -> HttpResponse:
    """Somebody is given no new concerns any more."""
    end_officer(by=request.user, officer=get_object_or_404(Officer, pk=id))
    return redirect("concern-officers")


def _is_named(by: Person, form: NumberForm) -> bool:
    person = Person.objects.filter(number__iexact=form.cleaned_data["number"].strip(), is_active=True).first()
    if person is None:
        form.add_error("number", _("Nobody in the directory has this employee number"))
    elif not form.cleaned_data["role"]:
        form.add_error("role", _("Choose what they are named for"))
    else:
        try:
            name_officer(by=by, person=person, role=form.cleaned_data["role"])
        except Refused as fault:
            form.add_error("number", str(fault))
    return not form.errors
