"""What a plan would change, in words."""

from __future__ import annotations

from collections.abc import Iterable

from forethought.server.people.kept import standing_words
from forethought.words import _

from .directory import Now
from .plan import Change, Plan

type Lines = list[tuple[str, str, str]]
"""The number, the name, and what changes."""


def counted(plan: Plan) -> str:
    """How many join, come back, change and leave, in one line."""
    return _("{joiners} join, {returners} come back, {movers} change, {leavers} leave, {same} stay as they are.").format(
        joiners=len(plan.joiners),
        returners=len(plan.returners),
        movers=len(plan.movers),
        leavers=len(plan.leavers),
        same=plan.same,
    )


def lines_of(people: Iterable[Change | Now]) -> Lines:
    """One line each, as pages show them."""
    return [
        (one.number, one.after["name"], change_words(one)) if isinstance(one, Change) else (one.number, one.values["name"], "")
        for one in people
    ]


def change_words(change: Change) -> str:
    """What changes for one person: "Job title: Carer, was Driver."; nothing for whoever joins."""
    if not change.before:
        return ""
    nothing = _("nothing")
    return " ".join(
        _("{field}: {after}, was {before}.").format(
            field=field_words(name), after=_said(name, change.after[name]) or nothing, before=_said(name, change.before[name]) or nothing
        )
        for name in change.changed
    )


def _said(name: str, value: str) -> str:
    return standing_words(value) if name == "standing" and value else value


def field_words(name: str) -> str:
    """A detail of a person in words."""
    return {
        "name": _("Name"),
        "email": _("E-mail address"),
        "login": _("Name at the proxy"),
        "job_title": _("Job title"),
        "standing": _("Standing"),
        "service": _("Service"),
        "external_id": _("External id"),
        "manager": _("Manager"),
        "work_area": _("Work area"),
    }[name]
