"""The second step: a code of the app, a recovery code, or a passkey."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.debug import sensitive_post_parameters

from forethought.server.people.models import Person
from forethought.words import _

from . import passkeys
from .actions import forget, take, use_code
from .actions.tries import BY_STEP
from .entering import FORGOT, Stay, enter, half_in
from .forms import CodeForm
from .steps import steps_of
from .views import read_or_send, too_many_tries


@sensitive_post_parameters()
@read_or_send
def second_step(request: HttpRequest) -> HttpResponse:
    """The second step, for whoever has just taken the first."""
    found = half_in(request)
    if found is None:
        return redirect("sign-in")
    person, half = found
    if request.method != "POST":
        return _show(request, person, CodeForm(), 200)
    asked = {BY_STEP: str(person.pk)}
    form = CodeForm(request.POST)
    if not request.POST.get("credential") and not form.is_valid():
        return _show(request, person, form, 400)
    if not take(asked=asked):
        form.add_error("code", too_many_tries())
        return _show(request, person, form, 429)
    if not _is_right(request, person, form):
        form.add_error("code", _("That is not right, or it was used before. Try the next one that the app shows."))
        return _show(request, person, form, 400)
    forget(asked=asked)
    return enter(request, person, after=half["after"], stays=Stay(*half["stays"]), also={FORGOT: half["forgot"]})


def _is_right(request: HttpRequest, person: Person, form: CodeForm) -> bool:
    if answer := request.POST.get("credential"):
        form.is_valid()
        return passkeys.judge(request, answer, person) is not None
    return use_code(person=person, code=form.cleaned_data["code"])


def _show(request: HttpRequest, person: Person, form: CodeForm, status: int) -> HttpResponse:
    steps = steps_of(person)
    ask = passkeys.ask(request, person) if steps.passkeys else ""
    return render(request, "sign_in/second.html", {"form": form, "steps": steps, "ask": ask}, status=status)
