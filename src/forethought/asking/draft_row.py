"""A row of JSON, as `forethought check` takes it, made into a draft."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any

from forethought.access.catalogue import kind_of
from forethought.reading.draft import Draft
from forethought.reading.roles import role_of
from forethought.words import _

from .fault import UnusableRow
from .fields import LIMIT as LIMIT  # where a draft may be taken, its limit is asked for here
from .fields import choice_in, flag_in, list_in, mapping_in, refuse_unknown, text_in

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
    refuse_unknown(row, FIELDS)
    text = text_in(row, "text")
    shows = text_in(row, "picture_shows")
    pictures = list_in(row, "pictures")
    if not text and not shows and not pictures:
        raise UnusableRow(_("The field “text” is empty, and there is no picture."))
    site = text_in(row, "site")
    return Draft(
        text=text,
        role=role_of(text_in(row, "role"), flag_in(row, "front_line", None)),
        site=site,
        site_kind=kind_of(site),
        profile_names_employer=bool(flag_in(row, "profile_names_employer", False)),
        council=tuple(list_in(row, "council")) or default_council(),
        pictures=len(pictures),
        picture_shows=shows,
        answers=_answers(row),
        **{name: choice_in(row, name, allowed) for name, allowed in _CHOICES.items()},  # type: ignore[arg-type]  # each is checked against its choices
    )


def default_council() -> tuple[str, ...]:
    """The Council's names out of ``FORETHOUGHT_COUNCIL``, comma-separated."""
    return tuple(name.strip() for name in os.environ.get("FORETHOUGHT_COUNCIL", "").split(",") if name.strip())


def _answers(row: Mapping[str, Any]) -> dict[str, bool]:
    answers = mapping_in(row, "answers", _("The field “{name}” must hold yes or no by question."))
    meant = {"yes": True, "no": False, True: True, False: False}
    for name, value in answers.items():
        if not isinstance(value, (str, bool)) or (value.lower() if isinstance(value, str) else value) not in meant:
            raise UnusableRow(_("The answer to “{name}” must be yes or no.").format(name=name))
    return {name: meant[value.lower() if isinstance(value, str) else value] for name, value in answers.items()}
