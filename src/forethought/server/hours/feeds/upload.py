"""A roster that somebody sends by hand: one's own, or that of a work area one manages. The file itself is not kept."""

from __future__ import annotations

import time
from datetime import UTC, date, datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from django import forms
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from forethought.server.hours.actions.feeding import replace_roster
from forethought.server.people.known import only
from forethought.server.people.models import Person, WorkArea
from forethought.server.people.permissions import is_known
from forethought.words import _

from .clocked import UnusableFeed
from .named import UPLOAD
from .roster import read_roster
from .rosters import DAY, Whose, no_rota, share_out
from .tally import Tally

AHEAD = 100
"""Days that a roster is worked out for."""
MINE = "mine"


class Sent(NamedTuple):
    """What became of a roster: how many spells and days of leave, until when they go, and what could not be used."""

    spells: int
    leave: int
    until: date | None
    why: tuple[tuple[str, int], ...]


class RosterForm(forms.Form):
    """The file, and whose roster it is."""

    roster = forms.FileField(allow_empty_file=True)
    whose = forms.ChoiceField(required=False)

    def __init__(self, areas: list[WorkArea], *args: object) -> None:
        super().__init__(*args)
        self.areas = {str(area.pk): area for area in areas}
        if not areas:
            del self.fields["whose"]  # one's own is all there is to choose
        else:
            self.fields["whose"].choices = [(MINE, _("Mine")), *((key, area.name) for key, area in self.areas.items())]
            self.fields["whose"].error_messages["invalid_choice"] = _("Choose whose roster it is")
        self.fields["roster"].error_messages |= dict.fromkeys(("required", "missing", "invalid"), _("Choose a file"))


@require_http_methods(["GET", "HEAD", "POST"])
@only(is_known)
def send_roster(request: HttpRequest) -> HttpResponse:
    """Send a roster in place of the one sent before, or take it away."""
    areas = list(request.user.manages.order_by("name"))
    if request.method != "POST":
        return _show(request, RosterForm(areas), 200)
    if "remove" in request.POST:
        replace_roster(source=UPLOAD, spells={request.user.pk: []}, leave={})
        return redirect("roster")
    form, sent = RosterForm(areas, request.POST, request.FILES), None
    if form.is_valid():
        try:
            area = form.areas.get(form.cleaned_data.get("whose", MINE))
            sent = take_roster(form.cleaned_data["roster"].read(), request.user, area, int(time.time()))
        except UnusableFeed as fault:
            form.add_error("roster", str(fault))
    return _show(request, form, 200 if sent else 400, sent)


def take_roster(raw: bytes, person: Person, area: WorkArea | None, now: int) -> Sent:
    """Work a roster out and keep it for the person, or for the people of a work area and nobody else; UnusableFeed where it is none."""
    roster, tally, rota = read_roster(raw, now - DAY, now + AHEAD * DAY), Tally(), no_rota()
    if area is None:
        # Whoever the events name, one sends one's own roster for oneself alone.
        alone = roster._replace(
            spells=tuple(spell._replace(whose=()) for spell in roster.spells), leave=tuple(away._replace(whose=()) for away in roster.leave)
        )
        share_out(alone, [person.pk], Whose(), rota, tally)
        people = [person.pk]
    else:
        people = list(Person.objects.filter(is_active=True, work_area=area).values_list("pk", flat=True))
        share_out(roster, people, Whose(within=area), rota, tally)
    replace_roster(
        source=UPLOAD, spells={pk: rota.spells.get(pk, []) for pk in people}, leave={pk: rota.leave.get(pk, []) for pk in people}
    )
    last = max((spell.ends for theirs in rota.spells.values() for spell in theirs), default=0)
    return Sent(
        spells=sum(map(len, rota.spells.values())),
        leave=sum(map(len, rota.leave.values())),
        until=datetime.fromtimestamp(last, UTC).astimezone(ZoneInfo(settings.TIME_ZONE)).date() if last else None,
        why=tuple(tally.sentences.items()),
    )


def _show(request: HttpRequest, form: RosterForm, status: int, sent: Sent | None = None) -> HttpResponse:
    has_one = request.user.roster.filter(source=UPLOAD).exists() or request.user.leave.filter(source=UPLOAD).exists()
    return render(request, "hours/roster.html", {"form": form, "sent": sent, "has_one": has_one}, status=status)
