"""Who may see what is kept about a person, in words. It follows from the pages that there are: nobody writes down who has looked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from forethought.words import _

from .models import COMMUNICATIONS, HR, ICT, OPERATOR, POLICY_OWNER, Person
from .organisation import manager_of


class Seen(NamedTuple):
    """Who sees, and what."""

    who: str
    what: str


PAGES = {
    "manager": ("/team", "/reading/team"),
    HR: ("/people", "/people/<int:id>", "/register", "/operating/mails", "/reports"),
    POLICY_OWNER: ("/people", "/people/<int:id>", "/journal", "/reports"),
    OPERATOR: ("/people", "/people/<int:id>", "/journal", "/operating/mails"),
    COMMUNICATIONS: (),
    ICT: (),
}
"""The pages with something of others on which the words below stand; `tests/server/people/test_seen_by.py` holds them to the table."""


def seen_by(person: Person) -> Iterator[Seen]:
    """Everybody who may see something, and what it is."""
    leads = manager_of(person)
    who = _("Your line manager, {name}").format(name=leads.name) if leads else _("Whoever manages your work area")
    yield Seen(who, _("Your name, job and place, and whether you have confirmed the guidance. Whoever stands in for them sees the same."))
    yield Seen(
        _("HR case officers"), _("Your record in the directory, what you confirmed and when, and that a mail to you could not be sent.")
    )
    yield Seen(_("The policy owner"), _("Your record in the directory and your duties, and in the journal that your record was changed."))
    says = _("The same, and that a mail to you could not be sent. Whoever runs the machine could also read its database.")
    yield Seen(_("The operator of this site"), says)
    yield Seen(_("Communications and ICT"), _("Nothing of it on any page here."))
    says = _("The name it knows you by, and whether this is a time of your own. It is not told your hours.")
    yield Seen(_("The Council's network"), says)
    yield Seen(_("Only you"), _("Your hours, clock and leave, what you need for your work, how you sign in, and everything you check."))
