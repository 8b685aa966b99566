"""Everything that is held about a person, for a copy of their own. An app that keeps some has a file `own_copy.py`.

There ``copy_for(person)`` gives what is held, and ``KEPT_BACK`` says of what is not given why not. `tests/server/people/test_own_copy.py`
holds both against every table that names people.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime
from importlib import import_module
from types import ModuleType
from typing import Any, NamedTuple

from django.apps import apps
from django.db.models import QuerySet
from django.utils.module_loading import module_has_submodule

from forethought.words import _

from .models import Person

WHERE = "own_copy"


class Held(NamedTuple):
    """One table's rows about a person, without secrets.

    ``name``: what the file calls it, the same in every language; ``title``: what people call it. ``columns``: keys and their words.
    ``fields``: the fields of tables that lead to the person and are told of here, as ``hours.Leave.person``.
    """

    name: str
    title: str
    columns: Mapping[str, str]
    rows: list[tuple[Any, ...]]
    fields: tuple[str, ...] = ()

    def as_row(self) -> dict[str, Any]:
        """As it stands in the file."""
        return {"title": self.title, "rows": [dict(zip(self.columns, row, strict=True)) for row in self.rows]}


def held(
    name: str, title: str, found: QuerySet[Any], columns: Mapping[str, str], *, of: Iterable[str], moments: Iterable[str] = ()
) -> Held:
    """The rows of a question to the database. ``moments``: columns in UTC epoch seconds."""
    seconds = [column in set(moments) for column in columns]
    rows = [
        tuple(_moment(value) if is_moment else plain(value) for value, is_moment in zip(row, seconds, strict=True))
        for row in found.values_list(*columns)
    ]
    return Held(name, title, columns, rows, tuple(of))


def everything_about(person: Person) -> list[Held]:
    """All of it, in the order of the apps."""
    return [one for module in _modules() for one in module.copy_for(person)]


def kept_back() -> dict[str, str]:
    """The fields that lead to a person and are not given, each with its reason in words."""
    return {field: _(reason) for module in _modules() for field, reason in getattr(module, "KEPT_BACK", {}).items()}


def plain(value: Any) -> Any:
    """As JSON can hold it."""
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="seconds")
    return value.isoformat() if isinstance(value, date) else value


def _moment(value: int | None) -> str | None:
    return None if value is None else datetime.fromtimestamp(value, UTC).isoformat(timespec="seconds")


def _modules() -> Iterator[ModuleType]:
    for app in apps.get_app_configs():
        if app.name.startswith("forethought.") and module_has_submodule(app.module, WHERE):
            yield import_module(f"{app.name}.{WHERE}")
