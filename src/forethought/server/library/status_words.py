"""The life of a version in words: where it stands, and the next step."""

from __future__ import annotations

from typing import NamedTuple

from forethought.server.people.models import Person
from forethought.words import _

from .models import APPROVED, DRAFT, IN_FORCE, IN_REVIEW, SUPERSEDED, WITHDRAWN, Version
from .permissions import keeps_the_library, may_approve
from .readiness import Lack, missing


class Step(NamedTuple):
    """What comes next, in one sentence; ``page``: the name of the address where it is done, empty where this person can do nothing."""

    says: str
    page: str = ""
    button: str = ""


def status_words(status: str) -> str:
    """Where a version stands."""
    return {
        DRAFT: _("Draft"),
        IN_REVIEW: _("In review"),
        APPROVED: _("Approved"),
        IN_FORCE: _("In force"),
        SUPERSEDED: _("Superseded"),
        WITHDRAWN: _("Withdrawn"),
    }[status]


def next_step(version: Version, person: Person) -> Step:
    """The next step of a version, for whoever asks."""
    if version.status == DRAFT:
        return _of_draft(missing(version))
    if version.status == IN_REVIEW:
        return _of_review(version, person)
    if version.status == APPROVED and keeps_the_library(person):
        if version.in_force_from is None:
            return Step(_("Choose the day from which it is in force."), "version-force", _("Choose the day"))
        return Step(_("It comes into force on its day by itself. Nothing more needs to be done."))
    if version.status == IN_FORCE:
        return Step(
            _("It is in force. To change it, start the next version from a copy of it."), "library-new", _("Start the next version")
        )
    return Step(_("It is kept as it was. Nothing more can be done to it."))


def _of_draft(lacks: list[Lack]) -> Step:
    if not lacks:
        return Step(_("Nothing is missing. Ask somebody else to approve it."), "version-review", _("Ask for approval"))
    buttons = {
        "tree": _("Look at the clauses"),
        "bindings": _("Look at what the software does"),
        "control": _("Fill in the control sheet"),
    }
    return Step(lacks[0].says, f"version-{lacks[0].page}", buttons[lacks[0].page])


def _of_review(version: Version, person: Person) -> Step:
    if may_approve(person, version):
        return Step(_("It waits for you to approve it, or to send it back."), "version-approve", _("Read and decide"))
    if version.approver:
        return Step(_("It waits for {name} to approve it.").format(name=version.approver.name))
    return Step(_("It waits for another policy owner to approve it."))
