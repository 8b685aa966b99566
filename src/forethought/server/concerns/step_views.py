"""What those who deal with a concern do: take a step, write, invite, keep, and take the file to a hearing."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from forethought.server.edition import edition
from forethought.server.library.in_force import edition_on
from forethought.server.people.models import Person
from forethought.words import _

from .actions import add_note, answer_raiser, close_early, hold, invite, open_identity, release, take_off, take_step
from .actions.filing import file_of
from .clauses import clause_choices
from .fields import step_fields
from .forms import AskedForm, NumberForm, TextForm
from .guarded import with_concern
from .letters import LETTERS, letter
from .like_cases import like_cases
from .models import Member
from .opening import Opened, facts
from .refusals import Refused
from .steps import missing_before, steps

_read_or_send = require_http_methods(["GET", "HEAD", "POST"])


@_read_or_send
@with_concern
def show_step(request: HttpRequest, opened: Opened, step: str) -> HttpResponse:
    """A step of fairness: what it is for, and its questions. Nothing is suggested, and nothing is scored."""
    if step not in steps():
        raise Http404
    _need_declared(opened)
    if missing := missing_before(step, opened.concern.step):
        raise Refused(missing)
    form = AskedForm(step_fields(step), None, request.POST if request.method == "POST" else None)
    if form.is_valid() and _is_taken(request, opened, step, form):
        return _back(request, opened)
    known = facts(opened)
    held = _edition(known)
    context = {"concern": opened.concern, "step": steps()[step], "form": form, "known": known, "day": known.get("day", "")}
    context |= {"clauses": clause_choices(held), "document": held.name}
    context |= {"alike": like_cases(opened.concern) if step in {"context", "lesser", "decision"} else []}
    return render(request, "concerns/step.html", context, status=400 if form.errors else 200)


@require_POST
@with_concern
def write(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Write to whoever raised it, write a note, ask who raised it, or close it before anything was put."""
    does = {"message": answer_raiser, "note": add_note}
    needs = {"identity": open_identity, "close": close_early}
    what = request.POST.get("what", "")
    if what not in does and what not in needs:
        raise Http404
    form = TextForm(_("Write something first") if what in does else _("Say why"), request.POST)
    if not form.is_valid():
        raise Refused(form.errors["text"][0])
    text = form.cleaned_data["text"]
    if what in does:
        does[what](opened=opened, by=request.user, text=text)
    else:
        needs[what](opened=opened, by=request.user, why=text)
    return redirect("concern", opened.concern.reference)


@_read_or_send
@with_concern
def show_people(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Who deals with it; a form sent here invites somebody by name, or takes somebody off it."""
    _need_declared(opened)
    form = NumberForm(request.POST if request.method == "POST" else None)
    if form.is_valid() and _is_changed(request, opened, form):
        return _back(request, opened, "concern-people")
    members = opened.concern.members.select_related("person").order_by("person__name")
    context = {"concern": opened.concern, "form": form, "members": members}
    return render(request, "concerns/people.html", context, status=400 if form.errors else 200)


@require_POST
@with_concern
def keep(request: HttpRequest, opened: Opened) -> HttpResponse:
    """It must be kept while it may be needed in law, or need not any more."""
    form = TextForm(_("Say why"), request.POST)
    if not form.is_valid():
        raise Refused(form.errors["text"][0])
    (release if opened.concern.held else hold)(opened=opened, by=request.user, why=form.cleaned_data["text"])
    return redirect("concern", opened.concern.reference)


@require_safe
@with_concern
def show_letter(request: HttpRequest, opened: Opened, name: str) -> HttpResponse:
    """A letter, made from what was written at its step, to print."""
    _need_declared(opened)
    if name not in LETTERS:
        raise Http404
    return render(request, "concerns/letter.html", {"concern": opened.concern, "letter": letter(opened, name)})


@require_POST
@with_concern
def download_file(request: HttpRequest, opened: Opened) -> HttpResponse:
    """The whole file for a hearing, with the SHA-256 of each part. Everybody who deals with it sees that it was taken."""
    _need_declared(opened)
    content = file_of(opened=opened, by=request.user)
    headers = {"Cache-Control": "no-store", "Content-Disposition": f'attachment; filename="{opened.concern.reference}.zip"'}
    return HttpResponse(content, content_type="application/zip", headers=headers)


def _back(request: HttpRequest, opened: Opened, to: str = "concern") -> HttpResponse:
    """Back to the concern, or to the list where the person deals with it no more."""
    return redirect(to, opened.concern.reference) if Member.objects.filter(pk=opened.member.pk).exists() else redirect("concerns")


def _need_declared(opened: Opened) -> None:
    if opened.member.declared_on is None:
        raise Refused(_("First say whether you have an interest in this concern."))


def _is_taken(request: HttpRequest, opened: Opened, step: str, form: AskedForm) -> bool:
    told = {name: said.isoformat() if hasattr(said, "isoformat") else said for name, said in form.cleaned_data.items()}
    try:
        take_step(opened=opened, by=request.user, step=step, told=told)
    except Refused as fault:
        form.add_error(form.asked[0].name, str(fault))
        return False
    return True


def _is_changed(request: HttpRequest, opened: Opened, form: NumberForm) -> bool:
    person = Person.objects.filter(number__iexact=form.cleaned_data["number"].strip(), is_active=True).first()
    if person is None:
        form.add_error("number", _("Nobody in the directory has this employee number"))
        return False
    try:
        (take_off if request.POST.get("what") == "off" else invite)(opened=opened, by=request.user, person=person)
    except Refused as fault:
        form.add_error("number", str(fault))
    return not form.errors


def _edition(known: dict[str, Any]) -> Any:
    day = known.get("day")
    return (edition_on(date.fromisoformat(day)) if day else None) or edition()
