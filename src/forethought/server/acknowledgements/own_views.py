"""Not yet: later, away, another format; what somebody else said of me; and my receipts."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from forethought.server.design.jinja import long_date
from forethought.server.people.known import only
from forethought.server.people.organisation import contact_of
from forethought.server.people.permissions import is_known
from forethought.words import _

from .actions import UnusableDay, ask_for_format, come_back, put_off, say_not_there, stop_clock
from .forms import DayForm, FormatForm, ReceiptForm
from .light import HEAVY_OF_VERSION
from .models import OPEN, Acknowledgement, Request
from .seal import code_in_groups, code_typed, mark_of, sealed_line
from .told import day_confirmed
from .wording import FORMATS, SELF, format_words

_read_or_send = require_http_methods(["GET", "HEAD", "POST"])


@_read_or_send
@only(is_known)
def choose_not_yet(request: HttpRequest, id: int) -> HttpResponse:
    """Not now, not here for a while, or in another format; no reason is asked."""
    asked = get_object_or_404(Request.objects.select_related("version").defer(*HEAVY_OF_VERSION), pk=id, person=request.user, state=OPEN)
    forms = {"later": DayForm(), "away": DayForm(), "format": FormatForm()}
    if request.method == "POST":
        what = request.POST.get("what", "")
        if what == "back":
            come_back(request=asked, today=timezone.localdate())
            return redirect("reading")
        form = forms[what] = (FormatForm if what == "format" else DayForm)(request.POST)
        if form.is_valid() and _is_done(asked, what, form):
            return redirect("reading")
    context = {
        "asked": asked,
        "forms": forms,
        "formats": [(name, format_words(name)) for name in FORMATS],
        "contact": contact_of(request.user),
    }
    return render(request, "acknowledgements/not_yet.html", context, status=400 if request.method == "POST" else 200)


def _is_done(asked: Request, what: str, form: DayForm | FormatForm) -> bool:
    today = timezone.localdate()
    try:
        if what == "format":
            ask_for_format(request=asked, format=form.cleaned_data["format"])
        elif what == "later":
            put_off(request=asked, until=form.cleaned_data["day"], today=today)
        elif what == "away":
            stop_clock(request=asked, until=form.cleaned_data["day"], today=today)
        else:
            return False
    except UnusableDay as fault:
        form.add_error("format" if what == "format" else "day", str(fault))
        return False
    return True


@require_POST
@only(is_known)
def was_not_there(request: HttpRequest, id: int) -> HttpResponse:
    """I was not there: what a witness wrote down is taken back."""
    kept = get_object_or_404(Acknowledgement.objects.exclude(how=SELF), pk=id, person=request.user)
    say_not_there(person=request.user, acknowledgement=kept, today=timezone.localdate())
    return redirect("reading")


@require_safe
@only(is_known)
def show_receipt(request: HttpRequest, id: int) -> HttpResponse:
    """A receipt of mine, to print or to keep."""
    kept = get_object_or_404(Acknowledgement, pk=id, person=request.user, withdrawn_on=None)
    context = {"kept": kept, "day": long_date(day_confirmed(kept)), "code": code_in_groups(kept.code), "said": kept.said}
    return render(request, "acknowledgements/receipt.html", context)


@require_safe
@only(is_known)
def download_receipt(request: HttpRequest, id: int) -> HttpResponse:
    """The same as a text file, with the line that is sealed, so that anybody can work out its mark."""
    kept = get_object_or_404(Acknowledgement, pk=id, person=request.user, withdrawn_on=None)
    lines = (
        kept.words,
        "",
        f"{kept.name} ({kept.number}), {long_date(day_confirmed(kept))}",
        f"{kept.document}, {kept.digest}",
        "",
        _("Code of this receipt: {code}").format(code=code_in_groups(kept.code)),
        "",
        _("The code is the beginning of the SHA-256 of the next line, without the end of the line:"),
        sealed_line(kept.said),
        _("SHA-256: {mark}").format(mark=kept.mark),
        "",
    )
    answer = HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")
    answer.headers["Content-Disposition"] = f'attachment; filename="receipt-{kept.code[:5]}.txt"'
    answer.headers["Cache-Control"] = "no-store"
    return answer


@_read_or_send
def verify_receipt(request: HttpRequest) -> HttpResponse:
    """Whether a receipt holds. Nothing else is told: not whose it is, nor what it says."""
    request.who = request.user if is_known(request.user) else None
    form = ReceiptForm(request.POST if request.method == "POST" else None)
    asked = form.is_valid()
    holds = asked and _holds(form.cleaned_data["code"])
    context = {"form": form, "asked": asked, "holds": holds}
    return render(request, "acknowledgements/verify.html", context, status=400 if form.errors else 200)


def _holds(text: str) -> bool:
    code = code_typed(text)
    kept = Acknowledgement.objects.filter(code=code, withdrawn_on=None).first() if code else None
    return kept is not None and mark_of(kept.said) == kept.mark and kept.mark.startswith(code)
