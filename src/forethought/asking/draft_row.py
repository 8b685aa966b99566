"""A row of JSON, as `forethought check` takes it, made into a draft."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from typing import Any

from forethought.access.catalogue import kind_of
from forethought.reading.draft import Draft
from forethought.reading.roles import role_of
from forethought.words import _

from .fault import UnusableRow

LIMIT = 100_000
"""Code points of text that a draft may have."""

_CHOICES = {
    "kind": ("post", "comment", "message", "profile"),
    "capacity": ("personal", "service"),
    "audience": ("public", "friends", "group"),
}
FIELDS = frozenset(
    {"id", "text", "role", "front_line", "site", "profile_names_employer", "council", "pictures", "picture_shows", "answers"}
) | set(_CHOICES)
"""The fields that a row of `forethought check` may have."""


def draft_of(row: Mapping[str, Any]) -> Draft:
    """The draft of a row; UnusableRow where a field is unknown, of the wrong type or too long."""
    if not isinstance(row, Mapping):
        raise UnusableRow(_("A row must be a JSON object."))
    for name in row:
        if name not in FIELDS:
            raise UnusableRow(_("There is no field called “{name}”.").format(name=name))
    text = _text(row, "text")
    shows = _text(row, "picture_shows")
    pictures = _list(row, "pictures")
    if not text and not shows and not pictures:
        raise UnusableRow(_("The field “text” is empty, and there is no picture."))
    site = _text(row, "site")
    return Draft(
        text=text,
        role=role_of(_text(row, "role"), _flag(row, "front_line", None)),
        site=site,
        site_kind=kind_of(site),
        profile_names_employer=bool(_flag(row, "profile_names_employer", False)),
        council=tuple(_list(row, "council")) or default_council(),
        pictures=len(pictures),
        picture_shows=shows,
        answers=_answers(row),
        **{name: _choice(row, name, allowed) for name, allowed in _CHOICES.items()},  # type: ignore[arg-type]  # each is checked against its choices
    )


def default_council() -> tuple[str, ...]:
    """The Council's names out of ``FORETHOUGHT_COUNCIL``, comma-separated."""
    return tuple(name.strip() for name in os.environ.get("FORETHOUGHT_COUNCIL", "").split(",") if name.strip())


def _text(row: Mapping[str, Any], name: str) -> str:
    value = row.get(name)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise UnusableRow(_("The field “{name}” must be text.").format(name=name))
    if len(value) > LIMIT:
        raise UnusableRow(
            _("The field “{name}” has {count} characters; at most {limit} can be read.").format(name=name, count=len(value), limit=LIMIT)
        )
    return value


def _typed(row: Mapping[str, Any], name: str, test: Callable[[Any], bool], sentence: str) -> Any:
    value = row.get(name)
    if value is not None and not test(value):
        raise UnusableRow(sentence.format(name=name))
    return value


def _flag(row: Mapping[str, Any], name: str, default: bool | None) -> bool | None:
    value = _typed(row, name, lambda v: isinstance(v, bool), _("The field “{name}” must be true or false."))
    return default if value is None else value


def _list(row: Mapping[str, Any], name: str) -> list[str]:
    is_list = lambda v: isinstance(v, list) and all(isinstance(item, str) for item in v)  # noqa: E731  # one use, beside its sentence
    return _typed(row, name, is_list, _("The field “{name}” must be a list of texts.")) or []


def _choice(row: Mapping[str, Any], name: str, allowed: tuple[str, ...]) -> str:
    value = _text(row, name).lower() or allowed[0]
    if value not in allowed:
        raise UnusableRow(_("The field “{name}” must be one of {allowed}.").format(name=name, allowed=", ".join(allowed)))
    return value


def _answers(row: Mapping[str, Any]) -> dict[str, bool]:
    answers = _typed(row, "answers", lambda v: isinstance(v, Mapping), _("The field “{name}” must hold yes or no by question.")) or {}
    meant = {"yes": True, "no": False, True: True, False: False}
    for name, value in answers.items():
        if not isinstance(value, (str, bool)) or (value.lower() if isinstance(value, str) else value) not in meant:
            raise UnusableRow(_("The answer to “{name}” must be yes or no.").format(name=name))
    return {name: meant[value.lower() if isinstance(value, str) else value] for name, value in answers.items()}
