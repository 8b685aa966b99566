"""A row of JSON, as `forethought connect` takes it, made into a connection, and its answer made into a row."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from forethought.checks.answer import Answer
from forethought.checks.connect import Connection, Person
from forethought.reading.roles import role_of

from .answer_row import answer_row
from .fields import choice_in, flag_in, refuse_unknown, text_in

FIELDS = frozenset({"id", "site", "role", "direction", "account", "person", "text"})
"""The fields that a row of `forethought connect` may have; a name is none of them."""
PERSON = frozenset({"service_user", "former", "child", "vulnerable_adult", "relation"})
"""What may be said of the other person: four facts, each true, false or null for not known, and the relation in a word or two."""


def connection_of(row: Mapping[str, Any]) -> Connection:
    """The connection of a row; UnusableRow where a field is unknown, of the wrong type or too long."""
    refuse_unknown(row, FIELDS)
    return Connection(
        person=_person(row.get("person")),
        role=role_of(text_in(row, "role")),
        site=text_in(row, "site"),
        direction=choice_in(row, "direction", ("received", "sent")),  # type: ignore[arg-type]  # one of the two
        account=choice_in(row, "account", ("personal", "work")),  # type: ignore[arg-type]  # one of the two
        text=text_in(row, "text"),
    )


def connection_answer_row(id: str | None, answer: Answer) -> dict[str, Any]:
    """An answer as `forethought connect` writes it: the shape of `forethought check`, with ``do-not-connect``."""
    return answer_row(id, answer) | {"advice": answer.advice.connecting_word}


def _person(value: Any) -> Person:
    if value is None:
        return Person()
    refuse_unknown(value, PERSON, within="person")
    return Person(
        service_user=flag_in(value, "service_user", None),
        former=flag_in(value, "former", None),
        child=flag_in(value, "child", None),
        vulnerable_adult=flag_in(value, "vulnerable_adult", None),
        relation=text_in(value, "relation").strip(),
    )
