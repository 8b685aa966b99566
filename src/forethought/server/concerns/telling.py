"""Mail about concerns: that there is something, and its reference. Never what it says, nor about whom."""

from __future__ import annotations

from forethought.server.jobs.mail import send
from forethought.words import _

from .models import Concern, Entry


def tell_members(concern: Concern, what: str, *, but: object = None) -> None:
    """Tell everybody who deals with it, but not who did it."""
    last = Entry.objects.filter(concern=concern).order_by("-number").values_list("number", flat=True).first() or 0
    for member in concern.members.select_related("person"):
        if member.person.email and member.person.is_active and member.person != but:
            tell(member.person.email, concern.reference, f"concern:{concern.pk}:{what}:{last}:{member.person_id}")


def tell(to: str, reference: str, once: str) -> None:
    """One mail."""
    body = _("There is something for you in Forethought: {reference}. Sign in, and go to Concerns on your page.")
    send(
        to=to,
        subject=_("There is something for you: {reference}").format(reference=reference),
        body=body.format(reference=reference),
        once=once,
    )
