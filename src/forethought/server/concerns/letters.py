"""Letters to whom a concern is about, made from what was written at each step."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from forethought.server.design.jinja import long_date
from forethought.words import _

from .models import Entry
from .opening import Opened, day_of, facts
from .outcomes import outcome_words
from .refusals import Refused
from .steps import TO_APPEAL, TO_RESPOND, steps

LETTERS = ("allegation", "decision", "appeal")


class Letter(NamedTuple):
    """A letter: to whom, what it is about, its paragraphs, and who signs it."""

    to: str
    title: str
    paragraphs: tuple[str, ...]
    signed: str


def letter(opened: Opened, name: str) -> Letter:
    """The letter of a step; Refused where that was not taken yet."""
    entry = Entry.objects.filter(concern=opened.concern, step=name).first()
    if entry is None:
        raise Refused(steps()[name].missing)
    told, known = opened.read(entry), facts(opened)
    about = {"allegation": _about_allegation, "decision": _about_decision, "appeal": _about_appeal}[name](opened, entry, told)
    title = {"allegation": _("A concern about a post of yours"), "decision": _("What was decided"), "appeal": _("Your appeal")}[name]
    return Letter(known.get("whom", ""), title, about, told["name"])


def _about_allegation(opened: Opened, entry: Entry, told: dict[str, str]) -> tuple[str, ...]:
    until = long_date(day_of(entry) + timedelta(days=TO_RESPOND))
    return (
        _("A concern was raised about a post. Nothing has been decided."),
        _("What is put to you: {allegation}").format(**told),
        _("It was posted on {where}, on {day}: {quoted}").format(
            where=told["where"], day=long_date(date.fromisoformat(told["day"])), quoted=told["quoted"]
        ),
        _("The clause: {clause} of {document}, which was in force on that day. It says: {says}").format(**told),
        _("What it is based on: {evidence}").format(**told),
        _("Please say what you want to say about this, in writing or at a meeting, by {until}. Ask for more time if you need it.").format(
            until=until
        ),
        _("You may bring a trade union representative or a colleague to any meeting. Support is there for you: ask us for it."),
    )


def _about_decision(opened: Opened, entry: Entry, told: dict[str, str]) -> tuple[str, ...]:
    until = long_date(day_of(entry) + timedelta(days=TO_APPEAL))
    return (
        _("Decided: {outcome}").format(outcome=outcome_words(told["outcome"], opened.concern.route)),
        _("The reasons: {reasons}").format(**told),
        _("You may appeal by {until}. Somebody who had no part in this hears the appeal. Write to us and say why.").format(until=until),
    )


def _about_appeal(opened: Opened, entry: Entry, told: dict[str, str]) -> tuple[str, ...]:
    decided = _("It now stands like this: {outcome}").format(outcome=outcome_words(opened.concern.outcome, opened.concern.route))
    return (_("What came of it, with reasons: {text}").format(**told), decided)
