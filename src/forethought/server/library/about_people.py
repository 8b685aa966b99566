"""What the library keeps about people, and the two versions that it adds to the sample council."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from django.db.models import Q

from forethought.server.people.kept import Kept
from forethought.server.people.models import Person
from forethought.toml import read_file
from forethought.words import _

from .actions import add_version, approve, bring_into_force, send_for_review
from .clauses import rows_of
from .drafting import renumber, shipped
from .editing import change_equality, change_tree, copy_version
from .models import Version
from .sheet import SHEET
from .trees import places

type Tables = dict[str, Any]

SAMPLE = "sample"
"""What stands in place of the name of a file, so that the versions of the sample are known."""


def versions_by(person: Person) -> Iterator[Kept]:
    """The versions that a person drafted, was asked to approve, or approved."""
    found = Version.objects.filter(Q(drafted_by=person) | Q(approver=person) | Q(approved_by=person) | Q(tree_confirmed_by=person))
    if names := sorted({version.name for version in found.defer("tables", "tree", "source")}):
        why = _("Who approves a version stands on its control sheet, which everybody can read, for as long as the version is kept.")
        yield Kept(_("Versions of the guidance you drafted or approved"), ", ".join(names), why)


def add_sample_versions(people: dict[str, Person], sample: dict[str, Any]) -> None:
    """An invented earlier version D2, superseded, D3 in force, and D4 begun; the words are our own."""
    owner, approver = people[sample["guidance"]["owner"]], people[sample["guidance"]["approver"]]
    latest = _worded()
    for name, day, tables in (("D2", date(2011, 2, 1), _earlier(latest)), ("D3", date(2011, 12, 1), latest)):
        made = add_version(
            by=owner,
            reference="HRSM1",
            version=name,
            title=_("Social media guidance"),
            tables=tables,
            source_name=SAMPLE,
            bound=[row["uid"] for row in rows_of(tables)],
        )
        send_for_review(by=owner, version=made, approver=approver)
        approve(by=approver, version=made)
        bring_into_force(by=owner, version=made, on=day)
    change_equality(by=owner, version=made, on=None, says=_("Invented for the sample: nobody found anything unfair."), figures=[])
    begun = copy_version(by=owner, of=made, version="D4")
    other = _invented()["draft"]
    uid = next(row["uid"] for row in rows_of(begun.tables) if row["id"] == other["id"])
    place = next(place for place in places(begun.tree) if place.clause["uid"] == uid)
    place.clause["text"] = other["wording"]
    change_tree(by=owner, version=begun, tree=begun.tree)


def remove_sample_versions() -> None:
    """Take both away, with whatever other apps keep about them."""
    found = Version.objects.filter(source_name=SAMPLE)
    for relation in Version._meta.related_objects:
        relation.related_model._base_manager.filter(**{f"{relation.field.name}__in": found}).delete()
    found.delete()


def _worded() -> Tables:
    """HRSM1 D3 in our own words. Some clauses have an invented wording too, since no council's is kept here."""
    made, wording = copy.deepcopy(shipped()), _invented()["wording"]
    for row in rows_of(made):
        row["uid"] = row["id"] if row.get("kind") == "control" else f"hrsm1:{row['id']}"
        row["wording"] = wording.get(row["id"], "")
    return made


@cache
def _invented() -> dict[str, Any]:
    return read_file(Path(__file__).parent / "sample-versions.toml")


def _earlier(latest: Tables) -> Tables:
    """What D2 said: one clause reworded, one weaker, one that D3 has no more, and without one that is new in D3."""
    rows = _invented()
    made = copy.deepcopy(latest)
    for data in made.values():
        data["clause"] = [row for row in data.get("clause", ()) if row["id"] not in rows["without"]]
        if data.get("section", {}).get("number") == rows["gone"]["section"]:
            gone = {name: value for name, value in rows["gone"].items() if name != "section"}
            data["clause"].append({**gone, "uid": "hrsm1:gone"})
    there = {row["id"]: row for row in rows_of(made)}
    for change in rows["change"]:
        there[change["id"]].update(change)
    made[SHEET]["change"] = [{"version": "D2", "date": "2011-02", "description": _("First version of the sample council"), "change_id": ""}]
    for row in rows_of(made):
        if row["id"] in {"control.version", "control.change_history"}:
            row["value"] = "D2"
    renumber(made, {})
    return made
