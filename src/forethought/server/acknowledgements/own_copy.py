"""What reading holds of a person, for a copy of their own: each request, and each confirmation with its receipt."""

from __future__ import annotations

from collections.abc import Iterator

from forethought.server.people.held import Held, held
from forethought.server.people.models import Person
from forethought.words import _

from .models import Acknowledgement, Assignment


def copy_for(person: Person) -> Iterator[Held]:
    """Requests, confirmations, what was witnessed (without the names of others), and rules that were made."""
    asked = {
        "version__reference": _("Document"), "version__version": _("Version"), "asked_on": _("Asked on"),
        "clock_from": _("Days count from"),
        "due": _("By"), "state": _("State"), "closed_on": _("Closed on"), "later_on": _("Reminded on"), "away_until": _("Away until"),
        "format": _("Format you need"), "in_format": _("In that format"), "opened": _("Parts you have opened"),
        "reminded": _("Days after which the last mail went"),
    }  # fmt: skip
    found = person.reading_requests.order_by("asked_on")
    yield held("reading_requests", _("What you were asked to read"), found, asked, of=["acknowledgements.Request.person"])
    receipts = {
        "code": _("Receipt"), "document": _("Document"), "digest": _("Its mark (SHA-256)"), "words": _("Your words"), "at": _("At"),
        "name": _("Name"), "number": _("Employee number"), "standing": _("Held to the guidance as"), "language": _("Language"),
        "how": _("How"), "witness__name": _("Witness"), "salt": _("Sealed with"), "mark": _("Seal"), "withdrawn_on": _("Taken back on"),
    }  # fmt: skip
    found = person.acknowledgements.order_by("at")
    yield held("confirmations", _("What you confirmed"), found, receipts, of=["acknowledgements.Acknowledgement.person"], moments=["at"])
    seen = {"document": _("Document"), "at": _("At"), "how": _("How")}
    found, of = Acknowledgement.objects.filter(witness=person), ["acknowledgements.Acknowledgement.witness"]
    yield held("witnessed", _("Readings of which you are the witness"), found, seen, of=of, moments=["at"])
    rules = {"starts": _("From"), "days": _("Days"), "service": _("Service"), "ended_on": _("Ended on")}
    found = Assignment.objects.filter(made_by=person)
    yield held("reading_rules", _("Rules you made about who is asked to read"), found, rules, of=["acknowledgements.Assignment.made_by"])
