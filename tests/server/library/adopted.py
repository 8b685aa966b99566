"""A version on its way into force, by the steps that people take."""

import copy
from datetime import date

from forethought.guidance.edition import EDITIONS
from forethought.server.library import actions, editing
from forethought.server.library.clauses import rows_of
from forethought.server.library.models import Version
from forethought.server.people.actions import add_person
from forethought.server.people.models import Person
from forethought.toml import read_folder


def owner(number: str = "P1") -> Person:
    """A policy owner."""
    return Person.objects.filter(number=number).first() or add_person(number=number, name=f"Owner {number}", duties=["policy_owner"])


def tables(**words: str) -> dict:
    """The tables of HRSM1 D3, each clause with a uid and a wording; ``words``: other wording by uid."""
    made = copy.deepcopy(read_folder(EDITIONS / "hrsm1-d3"))
    for row in rows_of(made):
        row["uid"] = row["id"]
        row["wording"] = words.get(row["id"], f"The Council says of {row['id']}: {row['says']}")
    return made


def draft(version: str = "D4", **given: object) -> Version:
    """A draft with everything confirmed."""
    held = given.pop("tables", None) or tables()
    bound = [row["uid"] for row in rows_of(held)]
    return actions.add_version(by=owner(), reference="HRSM1", version=version, title="Guidance", tables=held, bound=bound, **given)


def approved(version: str = "D4", **given: object) -> Version:
    """The same, approved by another policy owner."""
    made = draft(version, **given)
    actions.send_for_review(by=owner(), version=made)
    actions.approve(by=owner("P2"), version=made)
    return made


def in_force(version: str = "D4", on: date = date(2026, 1, 5), **given: object) -> Version:
    """The same, in force from a day."""
    made = approved(version, **given)
    actions.bring_into_force(by=owner(), version=made, on=on)
    return made


def library_things(other: Person) -> dict[str, int]:
    """What addresses of the table of permissions name: versions that somebody else drafted, at each step."""
    made = {}
    for name in ("draft", "reviewed", "approved"):
        held = tables()
        bound = [row["uid"] for row in rows_of(held)]
        made[name] = actions.add_version(by=other, reference="HRSM1", version=f"of {name}", tables=held, bound=bound)
    evidence = editing.add_evidence(by=other, version=made["draft"], name="Assessment", content=b"%PDF-1.7 nothing")
    for name in ("reviewed", "approved"):
        actions.send_for_review(by=other, version=made[name])
    actions.approve(by=owner("approver"), version=made["approved"])
    return {name: version.pk for name, version in made.items()} | {"evidence": evidence.pk}
