"""What questions to a person hold of somebody, for a copy of their own."""

from __future__ import annotations

from collections.abc import Iterator

from forethought.server.people.held import Held, held
from forethought.server.people.models import Person
from forethought.words import N_, _

from .models import Precedent, Referral
from .shown import Shown

KEPT_BACK = {
    "referrals.Referral.next": N_("Whom a question would go to next sees nothing of it before whoever asked has agreed."),
}


def copy_for(person: Person) -> Iterator[Held]:
    """What they asked, with its text while it is kept; what they were asked, without the words of others; and examples they made."""
    times = {"sent_at": _("Sent at"), "due": _("Answer due"), "closed_at": _("Closed at"), "erase_at": _("Text goes at")}
    columns = {"ref": _("Question"), "kind": _("Kind"), "state": _("State"), "outcome": _("Outcome"), **times}
    mine = Referral.objects.filter(asker=person).order_by("pk")
    found = held("questions", _("Questions you asked"), mine, columns, of=["referrals.Referral.asker"], moments=times)
    texts = [(one.asked.name if one.asked else "", shown.text, shown.reasons) for one, shown in ((one, Shown(one, person)) for one in mine)]
    more = {"asked": _("Whom you asked"), "text": _("What you sent"), "reasons": _("The answer's reasons")}
    rows = [(*row, *text) for row, text in zip(found.rows, texts, strict=True)]
    yield found._replace(columns={**columns, **more}, rows=rows)
    to_me = Referral.objects.filter(asked=person).order_by("pk")
    yield held("questions_to_you", _("Questions to you"), to_me, columns, of=["referrals.Referral.asked"], moments=times)
    made = {"number": _("Clause"), "made_on": _("Made on"), "draft": _("Example"), "why": _("Why")}
    examples = Precedent.objects.filter(made_by=person)
    yield held("precedents", _("Examples that you made of answered questions"), examples, made, of=["referrals.Precedent.made_by"])
