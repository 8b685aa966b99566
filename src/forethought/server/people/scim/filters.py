"""The filters that a directory asks by: `userName eq "d.mensah"`, joined by `and`. Each attribute has the one question it turns into."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from typing import Any

from django.db.models import Q

from .fault import ScimFault
from .paths import Path, path_of
from .values import as_yes_or_no, is_clean

LONGEST = 2000
MOST = 10
_CLAUSE = re.compile(r'\s*([^\s"\[\]]+(?:\[[^\[\]]*\])?[^\s"\[\]]*)\s+([a-z]{2})\s+("(?:[^"\\]|\\.)*"|[^\s"()]+)\s*', re.IGNORECASE)
_AND = re.compile(r"and\s", re.IGNORECASE)

type Asks = Mapping[str, Callable[[Any], Q]]


def question_of(text: str, asks: Asks) -> Q:
    """The question to the database; ScimFault where the filter is none, or asks for more than `eq` and `and`."""
    if len(text) > LONGEST or not is_clean(text):
        raise _unusable("The filter is too long, or holds signs that cannot be read.")
    question, at, number = Q(), 0, 0
    while True:
        found, number = _CLAUSE.match(text, at), number + 1
        if found is None or number > MOST:
            raise _unusable('A filter looks like: userName eq "d.mensah@northmere.example".')
        question &= _one(path_of(found[1]), found[1], found[2].lower(), _value(found[3]), asks)
        if found.end() == len(text):
            return question
        joined = _AND.match(text, found.end())
        if joined is None:
            raise _unusable("Parts of a filter can be joined by “and” alone.")
        at = joined.end()


def _one(path: Path, text: str, operator: str, value: Any, asks: Asks) -> Q:
    name = f"{path.name}.{path.sub}" if path.sub and path.sub != "value" else path.name
    ask = asks.get(name)
    if ask is None:
        raise _unusable(f"People and groups cannot be asked for by “{text[:100]}”.")
    if operator != "eq":
        raise _unusable("A filter can ask by “eq” alone.")
    return ask(value)


def _value(text: str) -> Any:
    """What stands in quotation marks; or the bare word, as older clients write keys."""
    if not text.startswith('"'):
        return text
    try:
        value = json.loads(text)
    except ValueError:
        value = "\0"
    if not is_clean(value):
        raise _unusable("A value in the filter cannot be read.")
    return value


def same_text(field: str) -> Callable[[Any], Q]:
    """The text, in any case of letters."""
    return lambda value: Q(**{f"{field}__iexact": str(value)})


def same(field: str) -> Callable[[Any], Q]:
    """The text, letter by letter."""
    return lambda value: Q(**{field: str(value)})


def same_key(field: str) -> Callable[[Any], Q]:
    """The key of a row; nobody has what is no key."""
    return lambda value: Q(**{field: key_of(str(value))})


def yes_or_no(field: str) -> Callable[[Any], Q]:
    """True or false."""
    return lambda value: Q(**{field: as_yes_or_no(field, value)})


def key_of(text: str) -> int:
    """The key that an id means; 0, which no row has, where it means none."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 18 else 0


def _unusable(says: str) -> ScimFault:
    return ScimFault(400, says, "invalidFilter")
