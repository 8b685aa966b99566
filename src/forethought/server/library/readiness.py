"""What a version still lacks before it can be approved, each in one plain sentence."""

from __future__ import annotations

from typing import NamedTuple

from django.utils import timezone

from forethought.guidance.edition import GuidanceFault
from forethought.guidance.schema import faults_in
from forethought.words import _

from .clauses import rows_of
from .models import SUPERSEDED, WITHDRAWN, Version


class Lack(NamedTuple):
    """What is missing; ``page``: the page of the version where it is put right (`control`, `tree`, `bindings`)."""

    says: str
    page: str


def missing(version: Version) -> list[Lack]:
    """Everything that stands between a draft and its approval, the first step first."""
    return [*_tree(version), *_bindings(version), *_whole(version)]


def wanting(version: Version) -> list[str]:
    """What a version could do with, though nothing waits for it."""
    if version.status in {SUPERSEDED, WITHDRAWN}:
        return []
    found = []
    if version.review_on is None:
        found.append(_("It does not say when it must be looked at again."))
    elif version.review_on <= timezone.localdate():
        found.append(_("The day by which it should be looked at again has come."))
    if not version.eia_on and not version.eia and not version.evidence.exists():
        found.append(_("There is no equality impact assessment yet."))
    return found


def _tree(version: Version) -> list[Lack]:
    if not rows_of(version.tables):
        return [Lack(_("This version has no clauses yet."), "tree")]
    if version.tree and not version.tree_confirmed_at:
        return [Lack(_("Somebody must look at the clauses and confirm that they are right."), "tree")]
    return []


def _bindings(version: Version) -> list[Lack]:
    open_ones = [row for row in rows_of(version.tables) if row.get("kind") != "control" and row["uid"] not in version.bound]
    if not open_ones:
        return []
    if len(open_ones) == 1:
        return [Lack(_("Confirm what the software does about clause {id}.").format(id=open_ones[0]["id"]), "bindings")]
    return [Lack(_("Confirm what the software does about {count} clauses.").format(count=len(open_ones)), "bindings")]


def _whole(version: Version) -> list[Lack]:
    try:
        version.edition()
    except GuidanceFault as fault:
        return [Lack(str(fault), "tree")]
    return [Lack(says, "tree") for _row, _key, says in faults_in(version.tables)]
