"""A concern that somebody else deals with, and whoever is named for it: what addresses of the table of who may do what name."""

from forethought.server.concerns.actions import Raised, name_officer, raise_concern
from forethought.server.concerns.models import MONITORING
from forethought.server.concerns.receipts import make_receipt
from forethought.server.keys.personal import keep_pair
from forethought.server.people.models import Person
from tests.server.concerns.people import PASSPHRASE, TOLD


def concern_things(other: Person) -> dict[str, object]:
    """The reference of the concern, and the key of the officer, by the names that stand in the table."""
    keep_pair(other, PASSPHRASE)
    officer = name_officer(by=None, person=other, role=MONITORING)
    concern = raise_concern(raised=Raised("anonymous", "employee", TOLD), receipt=make_receipt())
    return {"concern": concern.reference, "officer": officer.pk}
