"""The fields of a row, read and refused the same way wherever a row is taken."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from forethought.words import _

from .fault import UnusableRow

LIMIT = 100_000
"""Code points that a text may have."""


def refuse_unknown(row: Any, known: frozenset[str], within: str = "") -> None:
    """UnusableRow where the row is no JSON object or has a field that is not known; ``within`` names the field it stands in."""
    if not isinstance(row, Mapping):
        raise UnusableRow(
            _("The field “{name}” must be a JSON object.").format(name=within) if within else _("A row must be a JSON object.")
        )
    for name in row:
        if name not in known:
            raise UnusableRow(_("There is no field called “{name}”.").format(name=f"{within}.{name}" if within else name))


def mapping_in(row: Mapping[str, Any], name: str, sentence: str) -> Mapping[str, Any]:
    """A JSON object; empty where it is missing or null. ``sentence`` says what it must hold."""
    value: Mapping[str, Any] | None = _typed(row, name, lambda v: isinstance(v, Mapping), sentence)
    return value or {}


def text_in(row: Mapping[str, Any], name: str) -> str:
    """A text; empty where it is missing or null."""
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


def flag_in(row: Mapping[str, Any], name: str, default: bool | None) -> bool | None:
    """True or false; the default where it is missing or null."""
    value = _typed(row, name, lambda v: isinstance(v, bool), _("The field “{name}” must be true or false."))
    return default if value is None else value


def list_in(row: Mapping[str, Any], name: str) -> list[str]:
    """A list of texts; empty where it is missing or null."""
    is_list = lambda v: isinstance(v, list) and all(isinstance(item, str) for item in v)  # noqa: E731  # one use, beside its sentence
    return _typed(row, name, is_list, _("The field “{name}” must be a list of texts.")) or []


def choice_in(row: Mapping[str, Any], name: str, allowed: tuple[str, ...]) -> str:
    """One of the allowed words, whatever its case; the first where it is missing or null."""
    value = text_in(row, name).lower() or allowed[0]
    if value not in allowed:
        raise UnusableRow(_("The field “{name}” must be one of {allowed}.").format(name=name, allowed=", ".join(allowed)))
    return value
