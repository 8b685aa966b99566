"""For everybody, signed in or not: raising a concern, and coming back to it with the receipt."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.core.signing import BadSignature, Signer
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from forethought.asking.fault import UnusableRow
from forethought.asking.pictures import clean_copy
from forethought.reading.picture import can_look
from forethought.server.channels.contacts import contacts
from forethought.server.door.pictures import fault_of
from forethought.server.edition import edition
from forethought.server.people.models import Person
from forethought.server.people.permissions import is_known
from forethought.words import _

from .actions import Picture, Raised, raise_concern, write_by_receipt
from .clauses import clause_choices
from .fields import raised_fields
from .forms import AskedForm, DoorForm, ReceiptForm, TextForm
from .models import ANONYMOUS, HOWS
from .opening import open_by_receipt
from .receipts import make_receipt, spaced
from .refusals import NotYours, Refused
from .showing import talk_lines

DOORS = {"disclosure": "confidential-reporting", "safeguarding": "safeguarding", "grievance": "grievance", "targeted": "targeted"}
"""The channel that each door leads to."""
LARGEST = 4 * 1024 * 1024
_SIGNED = Signer(salt="concerns: receipt")
_read_or_send = require_http_methods(["GET", "HEAD", "POST"])


@_read_or_send
def choose_door(request: HttpRequest) -> HttpResponse:
    """What is it about? Wrongdoing and safeguarding leave by their own door, and nothing is kept of them."""
    form = DoorForm(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        return render(request, "concerns/doors.html", {"form": form}, status=400 if form.is_bound else 200)
    door, how = form.cleaned_data["door"], form.cleaned_data["how"]
    if door == "post":
        return _form(request, how, None)
    return render(request, "concerns/door.html", {"door": door, "contact": contacts()[DOORS[door]]})


@_read_or_send
def raise_about_post(request: HttpRequest) -> HttpResponse:
    """A concern about a post is sent: kept once, and the receipt is shown. Who has signed in is not looked at where it is anonymous."""
    how, receipt = request.POST.get("how", ""), _receipt_in(request.POST.get("once", ""))
    if request.method != "POST" or how not in HOWS or not receipt:
        return redirect("raise-concern")
    by = _signed_in(request) if how != ANONYMOUS else None
    form = _asked(how, by, request.POST)
    picture = _picture(request.FILES.get("picture"), form, cover=request.POST.get("cover") == "yes")
    if not form.is_valid():
        return _form(request, how, form)
    given = {name: said for name, said in form.cleaned_data.items() if name not in {"standing", "picture"}}
    told = given | {"day": given["day"].isoformat()}
    try:
        concern = raise_concern(raised=Raised(how, form.cleaned_data["standing"], told, picture), receipt=receipt, by=by)
    except Refused as fault:
        return render(request, "concerns/refused.html", {"says": str(fault), "reference": ""}, status=400)
    return render(request, "concerns/raised.html", {"receipt": spaced(receipt), "concern": concern})


@_read_or_send
def come_back(request: HttpRequest) -> HttpResponse:
    """The conversation of a concern, for whoever has its receipt; what they write goes to those who deal with it."""
    form = ReceiptForm(request.POST if request.method == "POST" else None)
    opened = None
    if form.is_valid():
        try:
            opened = open_by_receipt(form.cleaned_data["receipt"])
        except NotYours:
            form.add_error("receipt", _("There is no concern with this receipt, or it has been erased"))
    if opened is None:
        return render(request, "concerns/receipt.html", {"form": form}, status=400 if form.is_bound else 200)
    words, sent, said = TextForm(_("Write something first"), request.POST if "text" in request.POST else None), False, ""
    if words.is_valid():
        try:
            write_by_receipt(opened=opened, text=words.cleaned_data["text"])
            sent, words = True, TextForm("")
        except Refused as fault:
            said = str(fault)
    context = {"concern": opened.concern, "lines": talk_lines(opened), "receipt": form.cleaned_data["receipt"], "form": words}
    context |= {"sent": sent, "said": said}
    return render(request, "concerns/conversation.html", context, status=400 if words.errors or said else 200)


def _form(request: HttpRequest, how: str, form: AskedForm | None) -> HttpResponse:
    shown = form or _asked(how, _signed_in(request) if how != ANONYMOUS else None, None)
    once = request.POST.get("once") if form else _SIGNED.sign(make_receipt())
    context = {"form": shown, "how": how, "once": once, "clauses": clause_choices(edition()), "can_clean": can_look()}
    return render(request, "concerns/raise.html", context, status=400 if form else 200)


def _asked(how: str, by: Person | None, given: Any) -> AskedForm:
    asks_name = how != ANONYMOUS and by is None
    form = AskedForm(raised_fields(asks_name=asks_name), [id for id, _words in clause_choices(edition())], given)
    form.fields["picture"] = forms.CharField(required=False)  # what is wrong with the picture stands there; the picture itself comes apart
    return form


def _signed_in(request: HttpRequest) -> Person | None:
    return request.user if is_known(request.user) else None


def _receipt_in(signed: str) -> str:
    try:
        return _SIGNED.unsign(signed)
    except BadSignature:
        return ""


def _picture(given: UploadedFile | None, form: AskedForm, *, cover: bool) -> Picture | None:
    """The picture as it is kept: without place data where pictures can be read, and with faces covered where that is wanted."""
    if not given:
        return None
    fault = _("The picture must be smaller than 4 MB.") if (given.size or 0) > LARGEST else fault_of(given)
    if fault:
        form.add_error("picture", fault)
        return None
    given.seek(0)
    content: bytes = given.read()
    if not can_look():
        return Picture(content, "bin", cleaned=False)
    try:
        copy = clean_copy(content, cover=cover)
    except UnusableRow as unusable:
        form.add_error("picture", str(unusable))
        return None
    return Picture(copy.data, copy.ending, cleaned=True)
