"""Pages about one concern: they open it first, ask for the passphrase where the key is not open, and say in words what was refused."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from forethought.server.keys.models import KeyPair
from forethought.server.keys.opened import opened as opened_key
from forethought.server.people.known import only

from .models import Member
from .opening import Opened, open_for_member
from .permissions import may_deal
from .refusals import NotYours, Refused

type CaseView[**P] = Callable[Concatenate[HttpRequest, Opened, P], HttpResponse]


def with_concern[**P](view: CaseView[P]) -> Callable[..., HttpResponse]:
    """A page about a concern that the person deals with; for everybody else there is no such concern."""

    @only(may_deal)
    @wraps(view)
    def guarded(request: HttpRequest, reference: str, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if not Member.objects.filter(person=request.user, concern__reference=reference, concern__erased_on=None).exists():
            raise Http404
        private = opened_key(request)
        if private is None:
            return ask_for_key(request, reference)
        try:
            return view(request, open_for_member(request.user, private, reference), *args, **kwargs)
        except NotYours:
            raise Http404 from None
        except Refused as fault:
            return render(request, "concerns/refused.html", {"says": str(fault), "reference": reference}, status=400)

    return guarded


def ask_for_key(request: HttpRequest, reference: str = "") -> HttpResponse:
    """The page that asks for the passphrase, and goes on to the concern."""
    has_key = KeyPair.objects.filter(person=request.user).exists()
    context = {"has_key": has_key, "reference": reference, "form": None, "is_open": False}
    return render(request, "concerns/key.html", context)
