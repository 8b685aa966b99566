"""Questions that others asked others, and an example: what addresses of the table of who may do what name."""

from forethought.server.edition import edition
from forethought.server.people.actions import add_person
from forethought.server.people.models import Person
from forethought.server.referrals.actions import agree, answer, make_precedent, send
from forethought.server.referrals.models import DRAFT, Referral
from forethought.server.referrals.whom import Whom


def asked(asker: Person, whom: Person, text: str = "Is this all right?", once: str = "", **given: object) -> Referral:
    """A question about 9.1(4) that waits."""
    told = {"kind": DRAFT, "clauses": [edition().clause("9.1(4)")], "once": once or f"{asker.pk}-{Referral.objects.count()}"} | given
    return send(asker=asker, whom=Whom(whom, "manager"), text=text, **told)


def offered(asker: Person, whom: Person, example: str = "Somebody wonders about a photo.") -> Referral:
    """One that was answered, with a form of it that both agree to have kept."""
    made = answer(referral=asked(asker, whom), by=whom, outcome="change", reasons="Leave out the photo.", example=example)
    return agree(referral=made)


def referral_things(other: Person) -> dict[str, object]:
    """Their references and keys, by the names that stand in the table."""
    manager = add_person(number="other manager", name="Their manager")
    told = {"draft": "A photo of the group!", "advice": "ask-line-manager", "why": "They can be made out."}
    kept = make_precedent(by=other, referral=offered(other, manager), clause=edition().clause("9.1(4)"), **told)
    return {"question": asked(other, manager).ref, "offered": offered(other, manager).ref, "precedent": kept.pk}
