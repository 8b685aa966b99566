"""Whether the person had been shown the version that was in force on the day of the post: one sentence, and no conclusion."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils import timezone

from forethought.server.acknowledgements.models import Acknowledgement, Request
from forethought.server.acknowledgements.told import day_confirmed, told_of
from forethought.server.design.jinja import long_date
from forethought.server.library.in_force import edition_on, version_on
from forethought.words import _


def shown_to(known: dict[str, Any]) -> str:
    """``known``: `opening.facts`. Empty where the day of the post is not known."""
    if not known.get("day"):
        return ""
    day = date.fromisoformat(known["day"])
    version, edition = version_on(day), edition_on(day)
    if edition is None:
        return _("No version of the guidance was in force on {day}.").format(day=long_date(day))
    begins = _("On {day} {document} was in force.").format(day=long_date(day), document=edition.name)
    if not known.get("subject"):
        return begins + " " + _("Whether the person had been shown it is not known: they are not in the directory, or not named yet.")
    if version is None:
        return begins + " " + _("Nobody was asked to confirm it here.")
    asked = Request.objects.filter(person=known["subject"], version=version).first()
    kept = Acknowledgement.objects.filter(person=known["subject"], version=version, withdrawn_on=None).select_related("witness").first()
    told = _("The person: {told}").format(told=told_of(asked, kept, timezone.localdate()))
    days = [one.asked_on for one in [asked] if one] + [day_confirmed(one) for one in [kept] if one]
    return " ".join([begins, told, *([_("That was after the day of the post.")] if days and min(days) > day else [])])
