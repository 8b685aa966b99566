"""Should I connect with this person? The facts about a request become an answer, and no name is ever asked for."""

from __future__ import annotations

from typing import Literal, NamedTuple

from forethought.guidance import Edition
from forethought.reading import Reading
from forethought.reading.acquaintance import Facts, facts_in
from forethought.reading.draft import Draft, Role
from forethought.reading.observation import Observation

from .answer import Answer
from .engine import answer

Direction = Literal["received", "sent"]
Account = Literal["personal", "work"]


class Person(NamedTuple):
    """What is known of the other person, never who it is; None where the author does not know.

    ``relation`` is what the person is to the author, in a word or two ("pupil", "old friend").
    """

    service_user: bool | None = None
    former: bool | None = None
    child: bool | None = None
    vulnerable_adult: bool | None = None
    relation: str = ""

    @property
    def vulnerable(self) -> bool | None:
        """Whether a child or a vulnerable adult; None where one of the two is not known and the other is not so."""
        if self.child or self.vulnerable_adult:
            return True
        return False if self.child is False and self.vulnerable_adult is False else None


class Connection(NamedTuple):
    """A friend, follow, contact or group request; ``text`` is the author's own words about it."""

    person: Person = Person()
    role: Role = Role()
    site: str = ""
    direction: Direction = "received"
    account: Account = "personal"
    text: str = ""


def connect(connection: Connection, edition: Edition) -> Answer:
    """The answer of the edition to a connection. Pure; nobody is looked up."""
    person, told = _known(connection)
    seen = tuple(_observed(_standing(connection, person, told), person))
    draft = Draft(connection.text, kind="connection", role=connection.role, site=connection.site)
    said = answer(Reading(draft, seen), edition)
    return said._replace(questions=_questions(person) if seen else ())


def _known(connection: Connection) -> tuple[Person, Facts]:
    """The person with each fact that is not known filled from the relation, else from the author's own words."""
    person = connection.person
    by_relation = facts_in(f"my {person.relation}", connection.role, is_relation=True) if person.relation else Facts()
    by_text = facts_in(connection.text, connection.role)
    known = Person(
        service_user=_first(person.service_user, by_relation.service_user, by_text.service_user),
        former=_first(person.former, by_relation.former, by_text.former),
        child=_first(person.child, by_relation.child, by_text.child),
        vulnerable_adult=_first(person.vulnerable_adult, by_relation.vulnerable_adult, by_text.vulnerable_adult),
        relation=person.relation,
    )
    return known, by_relation if person.relation else by_text


def _first(*told: bool | None) -> bool | None:
    return next((fact for fact in told if fact is not None), None)


def _standing(connection: Connection, person: Person, told: Facts) -> str:
    """How the person stands to the author's work: ``vulnerable``, ``unsettled``, ``not_vulnerable``, or empty for no link."""
    if person.service_user is False and not person.former and not told.kin_served:
        return ""
    loosely_tied = person.former or told.kin_served
    if person.vulnerable is False and not loosely_tied:
        return "not_vulnerable" if connection.account == "personal" else ""
    plainly = person.service_user and person.vulnerable and not loosely_tied and not told.kin
    return "vulnerable" if plainly and connection.account == "personal" else "unsettled"


def _observed(standing: str, person: Person) -> list[Observation]:
    if not standing:
        return []
    abouts = [standing] + ["vulnerable"] * (person.vulnerable is True and standing != "vulnerable")
    certainty: Literal["plain", "possible"] = "plain" if standing == "vulnerable" else "possible"
    return [Observation("connection", 0, 0, "", certainty, "connect", about) for about in abouts]


def _questions(person: Person) -> tuple[str, ...]:
    """What is not known and would settle it: the service link first, then whether the person is vulnerable."""
    open_facts = {
        "service_user": person.service_user is None,
        "child": person.child is None and person.vulnerable is None,
        "vulnerable_adult": person.vulnerable_adult is None and person.vulnerable is None,
    }
    return tuple(name for name, is_open in open_facts.items() if is_open)
