"""A post of a service: checked as it is written, approved by a second person, and later compared by anybody."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from forethought.asking.answer_row import answer_row
from forethought.asking.draft_row import draft_of
from forethought.checks import check
from forethought.server.design.answer_page import AnswerPage
from forethought.server.edition import edition
from forethought.server.people.known import only
from forethought.server.people.models import Person
from forethought.server.people.permissions import is_known

from .actions import approve_post, decline_post, send_post
from .actions.posting import note_of, text_of
from .digests import digest_of
from .forms import DecisionForm, WordsForm
from .models import APPROVED, WAITING, CorporatePage, ServicePost
from .permissions import may_approve_posts, may_see_post, may_send_posts
from .register import NotNow

_read_or_send = require_http_methods(["GET", "HEAD", "POST"])


@_read_or_send
@only(is_known)
def send(request: HttpRequest, id: int) -> HttpResponse:
    """Check the words of a service, and then send them to be approved. What is only checked is not kept."""
    page = get_object_or_404(CorporatePage.objects.select_related("holder", "deputy"), pk=id)
    if not may_send_posts(request.user, page):
        raise Http404
    form = WordsForm(request.POST if request.method == "POST" else None)
    told: dict[str, object] = {"form": form, "page": page}
    if form.is_valid():
        if "send" in request.POST:
            post = send_post(by=request.user, page=page, text=form.cleaned_data["text"])
            return redirect("service-post", id=page.pk, post=post.pk)
        told["found"] = _checked(form.cleaned_data["text"], page, request.user)
    return render(request, "accounts/send_post.html", told, status=400 if form.errors else 200)


@_read_or_send
@only(is_known)
def show(request: HttpRequest, id: int, post: int) -> HttpResponse:
    """A post that waits, with what the check found: whoever sent it sees it, and those who may approve it decide."""
    waits = get_object_or_404(ServicePost.objects.select_related("page", "sent_by", "decided_by"), pk=post, page=id)
    if not may_see_post(request.user, waits):
        raise Http404
    decides = waits.state == WAITING and may_approve_posts(request.user, waits.page) and waits.sent_by_id != request.user.pk
    form = DecisionForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid() and _decided(request.user, waits, form, decides):
        return redirect("service-post", id=id, post=post)
    told = {"form": form, "post": waits, "page": waits.page, "decides": decides, "note": note_of(waits)}
    if waits.state == WAITING:
        told["text"] = text_of(waits)
        told["found"] = _checked(text_of(waits), waits.page, waits.sent_by)
    return render(request, "accounts/service_post.html", told, status=400 if form.errors else 200)


@_read_or_send
def was_approved(request: HttpRequest, id: int) -> HttpResponse:
    """Whether exactly these words were approved for this account: for anybody to ask, and nothing is kept of it."""
    page = get_object_or_404(CorporatePage, pk=id, state=APPROVED)
    form = WordsForm(request.POST if request.method == "POST" else None)
    told: dict[str, object] = {"form": form, "page": page, "asked": form.is_valid()}
    if form.is_valid():
        digest = digest_of(form.cleaned_data["text"])
        told["approved"] = page.posts.filter(state=APPROVED, digest=digest).order_by("decided_at").first()
    return render(request, "accounts/was_approved.html", told, status=400 if form.errors else 200)


def _decided(person: Person, post: ServicePost, form: DecisionForm, decides: bool) -> bool:
    if not decides:
        raise Http404
    try:
        if form.cleaned_data["decision"] == "approve":
            approve_post(by=person, post=post)
        else:
            decline_post(by=person, post=post, why=form.cleaned_data["why"])
    except NotNow as fault:
        form.add_error("decision", str(fault))
        return False
    return True


def _checked(text: str, page: CorporatePage, author: Person | None) -> AnswerPage:
    """What the check finds in words that are posted for a service, for everybody to read."""
    site = page.address.partition("/")[0]
    row = {
        "text": text,
        "kind": "post",
        "capacity": "service",
        "audience": "public",
        "site": site,
        "role": author.job_title if author else "",
    }
    return AnswerPage(row, answer_row(None, check(draft_of(row), edition())), edition())
