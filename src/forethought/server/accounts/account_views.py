"""The page of one account: for everybody what is the Council's own, and for those concerned what is due."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from forethought.server.people.known import only
from forethought.server.people.models import Person
from forethought.server.people.permissions import is_known, may_keep_pages

from .actions import change_account, name_holders, pause_account, resume_account, say_in_use, take_over
from .due import due_for
from .forms import CareForm, HoldersForm
from .models import APPROVED, REQUESTED, WAITING, CorporatePage
from .permissions import is_public, may_decide, may_look_after, may_see_account, may_see_post, may_send_posts, may_take_over

SHOWN = 20
"""How many posts that were approved stand on the page of an account."""

_read_or_send = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def show_account(request: HttpRequest, id: int) -> HttpResponse:
    """One account. One that is not approved is shown to those concerned alone."""
    page = _page(id)
    request.who = who = request.user if is_known(request.user) else None
    sees = who is not None and may_see_account(who, page)
    if not (sees or is_public(page)):
        raise Http404
    return render(request, "accounts/account.html", {"page": page, "sees": sees} | (_of_those_concerned(who, page) if sees else {}))


@_read_or_send
@only(is_known)
def care(request: HttpRequest, id: int) -> HttpResponse:
    """Who may post with the account, what was checked when, and what happens out of hours."""
    page = _theirs(request.user, id)
    kept = {"posters": "\n".join(one.number for one in page.posters.order_by("number")), "out_of_hours": page.out_of_hours}
    kept |= {name: getattr(page, name).isoformat() for name in ("two_factor_on", "recovery_on", "review_on") if getattr(page, name)}
    form = CareForm(request.POST if request.method == "POST" else None, initial=kept, today=timezone.localdate())
    if form.is_valid():
        change_account(by=request.user, page=page, **form.cleaned_data)
        return redirect("account", id=page.pk)
    return render(request, "accounts/care.html", {"form": form, "page": page}, status=400 if form.is_bound else 200)


@_read_or_send
@only(may_keep_pages)
def holders(request: HttpRequest, id: int) -> HttpResponse:
    """Name who looks after the account, and who stands in."""
    page = get_object_or_404(CorporatePage, pk=id, state=APPROVED, retired_on=None)
    kept = {name: one.number for name in ("holder", "deputy") if (one := getattr(page, name)) is not None and one.is_active}
    form = HoldersForm(request.POST if request.method == "POST" else None, initial=kept)
    if form.is_valid():
        name_holders(by=request.user, page=page, **form.cleaned_data)
        return redirect("account", id=page.pk)
    return render(request, "accounts/holders.html", {"form": form, "page": page}, status=400 if form.is_bound else 200)


@require_POST
@only(is_known)
def in_use(request: HttpRequest, id: int) -> HttpResponse:
    """Whoever looks after the account says that it is in use."""
    say_in_use(by=request.user, page=_theirs(request.user, id))
    return redirect("account", id=id)


@require_POST
@only(is_known)
def take_account_over(request: HttpRequest, id: int) -> HttpResponse:
    """The deputy of somebody who left looks after the account from now on."""
    page = _page(id)
    if not may_take_over(request.user, page):
        raise Http404
    take_over(by=request.user, page=page)
    return redirect("account", id=id)


@_read_or_send
@only(may_keep_pages)
def pause(request: HttpRequest, id: int) -> HttpResponse:
    """Pause an account in an emergency."""
    page = get_object_or_404(CorporatePage, pk=id, state=APPROVED, retired_on=None)
    if request.method != "POST":
        return render(request, "accounts/pause.html", {"page": page})
    pause_account(by=request.user, page=page)
    return redirect("account", id=id)


@require_POST
@only(may_keep_pages)
def resume(request: HttpRequest, id: int) -> HttpResponse:
    """The emergency is over."""
    resume_account(by=request.user, page=get_object_or_404(CorporatePage, pk=id, state=APPROVED, retired_on=None))
    return redirect("account", id=id)


def _page(id: int) -> CorporatePage:
    return get_object_or_404(CorporatePage.objects.select_related("holder", "deputy", "registered_by", "decided_by"), pk=id)


def _theirs(person: Person, id: int) -> CorporatePage:
    page = _page(id)
    if not may_look_after(person, page):
        raise Http404
    return page


def _of_those_concerned(person: Person, page: CorporatePage) -> dict[str, object]:
    return {
        "posters": list(page.posters.order_by("name", "pk")),
        "waiting": [
            post for post in page.posts.filter(state=WAITING).order_by("sent_at").select_related("sent_by") if may_see_post(person, post)
        ],
        "decided": list(page.posts.filter(state=APPROVED).order_by("-decided_at").select_related("sent_by", "decided_by")[:SHOWN]),
        "posts": may_send_posts(person, page),
        "due": list(due_for(page, timezone.localdate())),
        "keeps": may_keep_pages(person),
        "cares": may_look_after(person, page),
        "takes_over": may_take_over(person, page),
        "decides": page.state == REQUESTED and may_decide(person, page),
    }
