"""My reading: what I am asked to read, step by step, and how I confirm it. Each page is one small step, and none needs a script."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from forethought.server.design.advice_words import strength_words
from forethought.server.people.known import only
from forethought.server.people.organisation import contact_of
from forethought.server.people.permissions import is_known

from .actions import MustOpenFirst, NewerVersion, confirm, count_question, mark_opened
from .actions.confirming import confirmation_of
from .forms import AnswerForm
from .light import HEAVY_OF_VERSION, version_in_force
from .mine import Reading, confirmed_by, open_reading, reading_of
from .models import OPEN, Request
from .questions import answer_words, questions_for
from .wording import document_of, own_words

_read_or_send = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
@only(is_known)
def show_reading(request: HttpRequest) -> HttpResponse:
    """What I am asked to read, and what I have confirmed."""
    version, today = version_in_force(), timezone.localdate()
    reading = open_reading(request.user, version)
    context = {
        "reading": reading,
        "version": version,
        "document": document_of(version) if version else "",
        "is_away": reading is not None and reading.is_away(today),
        "confirmed": confirmed_by(request.user),
    }
    return render(request, "acknowledgements/reading.html", context)


@require_safe
@only(is_known)
def show_step(request: HttpRequest, id: int, step: int) -> HttpResponse:
    """One part to read: a section, or a clause that changed. That it was shown is noted, until I confirm."""
    if (reading := _own(request, id)) is None:
        return _newer(request)
    if not 0 < step <= len(reading.steps):
        return redirect("reading")
    shown = reading.steps[step - 1]
    if request.method == "GET":
        mark_opened(request=reading.request, key=shown.key)
    context = {
        "reading": reading,
        "step": shown,
        "number": step,
        "document": document_of(reading.request.version),
        "strength": strength_words,
    }
    return render(request, "acknowledgements/step.html", context)


@_read_or_send
@only(is_known)
def show_question(request: HttpRequest, id: int, number: int) -> HttpResponse:
    """A short question before confirming, and what the guidance says to it. Nothing of the answer is kept."""
    if (reading := _own(request, id)) is None:
        return _newer(request)
    questions = questions_for(version=reading.request.version, steps=reading.steps, seed=reading.request.pk)
    if reading.next_step or not 0 < number <= len(questions):
        return redirect("confirm-reading", id=id)
    form = AnswerForm(request.POST if request.method == "POST" else None)
    context = {
        "reading": reading,
        "question": questions[number - 1],
        "number": number,
        "many": len(questions),
        "form": form,
        "answers": answer_words(),
        "chosen": form.cleaned_data["answer"] if form.is_valid() else "",
        "strength": strength_words,
    }
    return render(request, "acknowledgements/question.html", context, status=400 if form.errors else 200)


@_read_or_send
@only(is_known)
def confirm_reading(request: HttpRequest, id: int) -> HttpResponse:
    """The exact words, and the button that confirms them; or what to open first, or that a newer version came."""
    if request.method == "POST":
        asked = get_object_or_404(Request, pk=id, person=request.user)
        try:
            made = confirm(request=asked)
        except NewerVersion:
            return _newer(request)
        except MustOpenFirst as first:
            return render(request, "acknowledgements/open_first.html", {"id": id, "step": first.step}, status=409)
        return redirect("receipt-of", id=made.pk)
    if (reading := _own(request, id)) is None:
        return _newer(request)
    if reading.next_step:
        return redirect("reading-step", id=id, step=reading.next_step)
    version = reading.request.version
    context = {
        "reading": reading,
        "document": document_of(version),
        "words": own_words(standing=request.user.standing, version=version, since=reading.since),
        "related": list(version.edition().documents.values()),
    }
    return render(request, "acknowledgements/confirm.html", context)


@require_POST
@only(is_known)
def ask_question(request: HttpRequest, id: int) -> HttpResponse:
    """Whom I ask when I have a question. That somebody had one is counted; who, and what it is, is not kept."""
    asked = get_object_or_404(Request, pk=id, person=request.user)
    count_question(version=asked.version)
    return render(request, "acknowledgements/ask.html", {"contact": contact_of(request.user), "asked": asked})


def _own(request: HttpRequest, id: int) -> Reading | None:
    """My own request, where it is open and its version in force; 404 where it is somebody else's."""
    asked = get_object_or_404(Request.objects.select_related("person", "version").defer(*HEAVY_OF_VERSION), pk=id, person=request.user)
    version = version_in_force()
    return reading_of(asked) if version and asked.state == OPEN and asked.version_id == version.pk else None


def _newer(request: HttpRequest) -> HttpResponse:
    """409: there is nothing to confirm here any more."""
    version = version_in_force()
    kept = confirmation_of(request.user, version) if version else None
    context = {"document": document_of(version) if version else "", "kept": kept, "reading": open_reading(request.user, version)}
    return render(request, "acknowledgements/newer.html", context, status=409)
