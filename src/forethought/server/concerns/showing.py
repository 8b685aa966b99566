"""The entries of a concern as a page shows them: a chronology, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, NamedTuple

from forethought.server.design.jinja import long_date
from forethought.words import _

from .fields import CHOICE, DAY, Field, raised_fields, step_fields
from .models import Entry
from .opening import Opened, day_of
from .outcomes import outcome_words
from .steps import steps


class Shown(NamedTuple):
    """An entry: its number, its day, what it is, who did it, and lines of (label, words). ``picture``: whether one can be opened."""

    number: int
    day: date
    title: str
    name: str
    lines: tuple[tuple[str, str], ...]
    kind: str
    picture: bool = False


def chronology(opened: Opened, entries: Iterable[Entry]) -> list[Shown]:
    """Entries as those who deal with the concern see them. Who raised it in confidence is not among them."""
    return [_shown(opened, entry) for entry in entries]


def talk_lines(opened: Opened) -> list[Shown]:
    """The conversation, as whoever has the receipt sees it."""
    return chronology(opened, Entry.objects.filter(concern=opened.concern, is_talk=True).order_by("number"))


def identity(opened: Opened) -> str:
    """Who raised it, where that may be shown: it was raised by name, or somebody who deals with it asked and said why."""
    found = Entry.objects.filter(concern=opened.concern, kind="identity").first()
    if found is None:
        return ""
    if opened.concern.how != "named" and not Entry.objects.filter(concern=opened.concern, kind="identified").exists():
        return ""
    return str(opened.read(found)["name"])


def _shown(opened: Opened, entry: Entry) -> Shown:
    told = {} if entry.kind == "identity" else opened.read(entry)
    lines = tuple(_lines(entry, told))
    return Shown(entry.number, day_of(entry), _title(entry), told.get("name", ""), lines, entry.kind, entry.kind == "evidence")


def _title(entry: Entry) -> str:
    if entry.step:
        return steps()[entry.step].title
    return {
        "raised": _("Raised"),
        "identity": _("Who raised it is kept, sealed"),
        "evidence": _("A picture"),
        "message_in": _("From whoever raised it"),
        "message_out": _("To whoever raised it"),
        "note": _("Note"),
        "declared": _("Said that they have no interest in it"),
        "invited": _("Invited somebody to deal with it"),
        "left": _("Somebody deals with it no more; it was sealed anew"),
        "identified": _("Asked who raised it"),
        "closed": _("Closed before anything was put to anybody"),
        "held": _("To be kept: it may be needed in law"),
        "released": _("Not to be kept any longer than others"),
        "exported": _("The file was downloaded"),
    }[entry.kind]


def _lines(entry: Entry, told: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for field in _fields(entry):
        if said := told.get(field.name):
            yield field.label, _said(field, str(said))
    if entry.step == "conflict" and told.get("subject"):
        yield _("Whom it is about"), told["whom"]
    if entry.kind == "evidence":
        yield _("SHA-256 of the picture"), told["digest"]
        yield _("Place data"), _("taken out") if told["cleaned"] else _("may still be in it")
        yield from ((label, told[name]) for name, label in (("taken", _("Taken")), ("address", _("Address of the page"))) if told.get(name))
    if not entry.step and "text" in told:
        yield "", told["text"]
    if "person" in told:
        yield _("Invited"), told["person"]
    if "people" in told:
        yield _("No more"), ", ".join(told["people"])


def _fields(entry: Entry) -> tuple[Field, ...]:
    if entry.step:
        return step_fields(entry.step)
    return raised_fields(asks_name=False) if entry.kind == "raised" else ()


def _said(field: Field, said: str) -> str:
    if field.name == "outcome":
        return outcome_words(said)
    if field.kind == DAY:
        return long_date(date.fromisoformat(said))
    return dict(field.choices).get(said, said) if field.kind == CHOICE else said
