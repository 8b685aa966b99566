"""Which channel fits, for everybody to ask without a trace; and the channels themselves, for the policy owner and HR to keep."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from forethought.guidance import Clause
from forethought.server.door.untold import leaves_no_trace
from forethought.server.edition import edition
from forethought.server.people.known import only
from forethought.server.people.permissions import is_known

from .actions import write_channel
from .contacts import Contact, contacts
from .forms import ChannelForm, TalkForm
from .models import Channel
from .permissions import may_keep_channels
from .ways import ABOUT, WANT, WHO, sides, ways
from .words import questions

_read_or_send = require_http_methods(["GET", "HEAD", "POST"])


@leaves_no_trace
@_read_or_send
def talk(request: HttpRequest) -> HttpResponse:
    """Three plain questions that lead to the right channel. Nothing is logged, counted or kept."""
    # What stands in the address is never read, and nobody is looked up: not even whoever is signed in.
    form = TalkForm(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        choices = {"about": ABOUT, "who": WHO, "want": WANT}
        asked = {"form": form, "choices": choices, "words": questions(), "rule": rule()}
        return render(request, "channels/talk.html", asked, status=400 if form.is_bound else 200)
    chosen = form.cleaned_data
    known = contacts()
    found = [(known[way.channel], way.why) for way in ways(**chosen)]
    told = {"ways": found, "chosen": chosen, "sides": list(sides(chosen["about"], chosen["want"])), "words": questions(), "rule": rule()}
    return render(request, "channels/ways.html", told)


@leaves_no_trace
@require_safe
def show_targeted(request: HttpRequest) -> HttpResponse:
    """Help for staff who are targeted online: what to keep, what to say, whom to tell."""
    known = contacts()
    return render(request, "channels/targeted.html", {"ways": [known[key] for key in ("targeted", "hr", "unions", "counselling")]})


@require_safe
def list_channels(request: HttpRequest) -> HttpResponse:
    """Whom to turn to in each channel, for everybody to read."""
    request.who = request.user if is_known(request.user) else None
    keeps = request.who is not None and may_keep_channels(request.who)
    return render(request, "channels/channels.html", {"channels": list(contacts().values()), "keeps": keeps})


@_read_or_send
@only(may_keep_channels)
def change_channel(request: HttpRequest, key: str) -> HttpResponse:
    """Write whom to turn to in one channel."""
    channel = _channel(key)
    written = Channel.objects.filter(key=key).values("name", "phone", "elsewhere", "hours").first()
    form = ChannelForm(request.POST if request.method == "POST" else None, initial=written)
    if form.is_valid():
        write_channel(by=request.user, key=key, **form.cleaned_data)
        return redirect("channels")
    return render(request, "channels/channel.html", {"form": form, "channel": channel}, status=400 if form.is_bound else 200)


def rule() -> Clause | None:
    """The clause that names the channels: HRSM1's 8.4, by whatever number the Council has it; none where there is no such clause."""
    now = edition()
    named = next((clause for clause in now.clauses if clause.uid == "hrsm1:8.4"), None)
    return named or (now.by_id.get("8.4") if now.head.reference == "HRSM1" else None)


def _channel(key: str) -> Contact:
    try:
        return contacts()[key]
    except KeyError:
        raise Http404 from None
