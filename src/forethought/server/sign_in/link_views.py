"""Signing in by a link in a mail. Looking at the link does not use it: programs that look through mail open every one."""

from __future__ import annotations

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from forethought.server.door.limits import address_of
from forethought.server.environment import environment
from forethought.server.people.actions import number_of
from forethought.server.people.models import Person
from forethought.words import _

from .actions import mail_link, take, use, whose
from .actions.tries import LINKS_FROM_ADDRESS, LINKS_TO_ONE
from .entering import let_in, may_come_in
from .forms import LinkForm, SignInForm
from .kiosk import stay_at
from .models import LINK
from .pages import show_sign_in
from .views import read_or_send


@read_or_send
def ask_for_link(request: HttpRequest) -> HttpResponse:
    """Ask for a link. The answer is the same whether anybody is known by that or not."""
    if not environment().sends_mail:
        raise Http404
    form = LinkForm(request.POST if request.method == "POST" else None)
    if request.method != "POST" or not form.is_valid():
        return render(request, "sign_in/link.html", {"form": form}, status=400 if form.is_bound else 200)
    if not take(asked={LINKS_FROM_ADDRESS: address_of(request, environment())}):
        form.add_error("who", _("Many links were asked for from here. Wait an hour, or sign in another way."))
        return render(request, "sign_in/link.html", {"form": form}, status=429)
    _send(request, form.cleaned_data["who"])
    return render(request, "sign_in/link_sent.html")


@read_or_send
def use_link(request: HttpRequest, key: str) -> HttpResponse:
    """The page that a link opens: one button signs the person in."""
    if request.method != "POST":
        return render(request, "sign_in/use_link.html", {"key": key, "good": whose(kind=LINK, key=key) is not None})
    person = use(kind=LINK, key=key)
    if person is None or not may_come_in(person):
        return show_sign_in(request, SignInForm(), 400, _("That link is good no more. Ask for another, or sign in another way."))
    return let_in(request, person, after="", stays=stay_at(request), forgot=True)


@transaction.atomic
def _send(request: HttpRequest, who: str) -> None:
    """Mail the link to the address that the directory has, where exactly one person is meant: never to what was typed."""
    found = Person.objects.filter(email__iexact=who) if "@" in who else Person.objects.filter(number=number_of(who))
    people = list(found.filter(is_active=True).exclude(email="")[:2])
    if len(people) == 1 and may_come_in(people[0]) and take(asked={LINKS_TO_ONE: str(people[0].pk)}):
        mail_link(person=people[0], address=request.build_absolute_uri(reverse("sign-in-link")))
