"""Codes on paper, for people without e-mail: HR prints a letter, and whoever it is for sets a password or a PIN with it."""

from __future__ import annotations

from typing import NamedTuple

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.debug import sensitive_post_parameters
from markupsafe import Markup

from forethought.server.door.limits import address_of
from forethought.server.environment import environment
from forethought.server.people.actions import UnusableDetail, number_of, set_password
from forethought.server.people.known import only
from forethought.server.people.models import Person
from forethought.words import _

from .actions import forget, make_letter, set_pin, take, tell, use, whose
from .actions.once import LETTER_GOOD_FOR
from .actions.tries import BY_CODE_ADDRESS
from .entering import let_in, may_come_in
from .forms import LetterForm, PaperForm
from .kiosk import stay_at
from .models import LETTER
from .permissions import may_make_letters
from .qr import qr_code
from .views import read_or_send, too_many_tries


class Letter(NamedTuple):
    """One letter: for whom, the code in groups of four, and the same as a picture."""

    person: Person
    code: str
    picture: Markup


@read_or_send
@only(may_make_letters)
def make_letters(request: HttpRequest) -> HttpResponse:
    """Letters with a code for people without e-mail, to print and hand over; they are shown this once."""
    form = LetterForm(request.POST if request.method == "POST" else None)
    if request.method != "POST" or not form.is_valid():
        return render(request, "sign_in/letters_for.html", {"form": form}, status=400 if form.is_bound else 200)
    try:
        letters = _made(request, form.cleaned_data["numbers"])
    except UnusableDetail as fault:
        form.add_error("numbers", str(fault))
        return render(request, "sign_in/letters_for.html", {"form": form}, status=400)
    there = request.build_absolute_uri(reverse("sign-in-paper"))
    shown = {"letters": letters, "until": timezone.localdate() + LETTER_GOOD_FOR, "address": there}
    return render(request, "sign_in/letters.html", shown)


@sensitive_post_parameters()
@read_or_send
def use_paper(request: HttpRequest, code: str = "") -> HttpResponse:
    """Whoever has a letter sets a password or a PIN with its code. The code is used only when that is done."""
    if request.method != "POST":
        return _show(request, PaperForm(initial={"code": code}), 200)
    form, asked = PaperForm(request.POST), {BY_CODE_ADDRESS: address_of(request, environment())}
    if not form.is_valid():
        return _show(request, form, 400)
    if not take(asked=asked):
        form.add_error("code", too_many_tries())
        return _show(request, form, 429)
    person = whose(kind=LETTER, key=form.cleaned_data["code"])
    if person is None or not may_come_in(person):
        form.add_error("code", _("This code is not right, or it is good no more. Check it, or ask for another letter."))
        return _show(request, form, 400)
    forget(asked=asked)
    try:
        _set(person, form)
    except UnusableDetail as fault:
        form.add_error("secret", str(fault))
        return _show(request, form, 400)
    return let_in(request, person, after="", stays=stay_at(request))


@transaction.atomic
def _set(person: Person, form: PaperForm) -> None:
    """Set it and use the code up, or neither."""
    if form.cleaned_data["kind"] == "pin":
        set_pin(person=person, pin=form.cleaned_data["secret"])
    else:
        set_password(person=person, password=form.cleaned_data["secret"], by=person)
    if use(kind=LETTER, key=form.cleaned_data["code"]) is None:
        raise UnusableDetail(_("This code was used a moment ago."))
    tell(person=person, says=_("The code of a letter was used to set another password or PIN."))


@transaction.atomic
def _made(request: HttpRequest, numbers: list[str]) -> list[Letter]:
    found = {person.number: person for person in Person.objects.filter(number__in=map(number_of, numbers), is_active=True)}
    if missing := [number for number in numbers if number_of(number) not in found]:
        raise UnusableDetail(_("Nobody here has the employee number {number}.").format(number=missing[0]))
    return [_letter(request, found[number_of(number)]) for number in dict.fromkeys(numbers)]


def _letter(request: HttpRequest, person: Person) -> Letter:
    code = make_letter(person=person, by=request.user)
    there = request.build_absolute_uri(reverse("sign-in-paper-code", kwargs={"code": code}))
    grouped = " ".join(code[at : at + 4] for at in range(0, len(code), 4))
    return Letter(person, grouped, qr_code(there, label=_("A QR code that opens the page. The address and the code below say the same.")))


def _show(request: HttpRequest, form: PaperForm, status: int) -> HttpResponse:
    return render(request, "sign_in/paper.html", {"form": form}, status=status)
