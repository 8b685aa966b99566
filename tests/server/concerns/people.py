"""A small council with two HR case officers, a Monitoring Officer, and people whose posts are spoken of."""

from datetime import date
from typing import Any

from forethought.server.concerns import actions
from forethought.server.concerns.models import CASE_OFFICER, MONITORING, Concern
from forethought.server.concerns.opening import Opened, open_for_member
from forethought.server.concerns.receipts import make_receipt
from forethought.server.keys.personal import keep_pair
from forethought.server.people.actions import add_person
from forethought.server.people.models import Person

PASSPHRASE = "four words are enough"
DAY = date(2026, 3, 2)
TOLD = {"whom": "Ty Rowland", "day": "2026-02-20", "where": "Facebook", "quoted": "that lot at no. 14 are animals", "came": "A neighbour"}
ANSWERS: dict[str, dict[str, Any]] = {
    "disclosure": {"door": "none", "considered": "No wrongdoing is told of."},
    "conflict": {"number": "TY"},
    "allegation": {
        "day": "2026-02-20", "where": "Facebook", "quoted": "animals", "clause": "9.1(7)",
        "allegation": "Offensive words", "evidence": "A picture",
    },
    "support": {"offered": "A letter, and the union's number"},
    "response": {"heard": "yes", "response": "I was angry, and I am sorry."},
    "expression": dict.fromkeys(("belief", "content", "tone", "audience", "rights", "own", "power", "least"), "Looked at."),
    "context": {"around": "A row about bins", "since": "Taken down", "alike": "None yet"},
    "lesser": {"lesser": "A talk", "enough": "Yes"},
    "decision": {"outcome": "informal", "reasons": "It was taken down at once."},
    "appeal": {"appealed": "yes", "text": "Heard; it stands.", "outcome": "explained"},
}  # fmt: skip


class Council:
    """People, and what they can open."""

    def __init__(self) -> None:
        self.head = add_person(number="HEAD", name="Ada Head")
        self.boss = add_person(number="BOSS", name="Bo Boss", line_manager=self.head)
        self.ty = add_person(number="TY", name="Ty Rowland", line_manager=self.boss)
        self.raiser = add_person(number="RAI", name="Rae Iser")
        self.hannah, self.ivor, self.june = (
            add_person(number=n, name=f"{n.title()} Aitch", duties=["hr"]) for n in ("hannah", "ivor", "june")
        )
        self.monitor = add_person(number="MON", name="Mo Nitor")
        self.keys = {person.pk: keep_pair(person, PASSPHRASE) for person in self.dealing}
        for person in (self.hannah, self.ivor):
            actions.name_officer(by=None, person=person, role=CASE_OFFICER)
        actions.name_officer(by=None, person=self.monitor, role=MONITORING)

    @property
    def dealing(self) -> tuple[Person, ...]:
        """Everybody with a case key."""
        return (self.hannah, self.ivor, self.june, self.monitor, self.boss, self.head, self.ty)

    def raised(
        self, *, how: str = "anonymous", standing: str = "employee", by: Person | None = None, picture: Any = None, **told: Any
    ) -> Concern:
        """A concern, and its receipt as ``receipt_digits``."""
        receipt = make_receipt()
        said = actions.Raised(how, standing, TOLD | told, picture)
        concern = actions.raise_concern(raised=said, receipt=receipt, by=by, on=DAY)
        concern.receipt_digits = receipt
        return concern

    def open(self, person: Person, concern: Concern) -> Opened:
        """The concern as this person opens it now."""
        return open_for_member(person, self.keys[person.pk], concern.reference)

    def declare(self, person: Person, concern: Concern, on: date = DAY) -> None:
        """They have no interest in it."""
        actions.declare(opened=self.open(person, concern), by=person, on=on)

    def take(self, person: Person, concern: Concern, step: str, on: date = DAY, **told: Any) -> Concern:
        """They take a step."""
        return actions.take_step(opened=self.open(person, concern), by=person, step=step, told=ANSWERS[step] | told, on=on)
