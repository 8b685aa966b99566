"""The operations of a PATCH (RFC 7644, 3.5.2), as Entra and others write them: `Add` or `add`, one or many."""

from __future__ import annotations

from typing import Any, NamedTuple

from .fault import ScimFault
from .values import lowered

MOST = 1000


class Operation(NamedTuple):
    """``op``: add, replace or remove. ``path``: None where the value names its attributes itself."""

    op: str
    path: str | None
    value: Any


def operations_of(body: Any) -> list[Operation]:
    """All of them, in order; ScimFault where one is none."""
    given = lowered(body, "body").get("operations")
    if not isinstance(given, list) or not given or len(given) > MOST:
        raise ScimFault(400, f"“Operations” must be a list of 1 to {MOST} operations.", "invalidSyntax")
    return [_operation(one) for one in given]


def _operation(given: Any) -> Operation:
    row = lowered(given, "Operations")
    op, path = row.get("op"), row.get("path")
    if not isinstance(op, str) or op.lower() not in {"add", "replace", "remove"}:
        raise ScimFault(400, "“op” must be add, replace or remove.", "invalidSyntax")
    if path is not None and not isinstance(path, str):
        raise ScimFault(400, "“path” must be text.", "invalidPath")
    if op.lower() != "remove" and "value" not in row:
        raise ScimFault(400, "An operation that adds or replaces must have a value.", "invalidSyntax")
    return Operation(op.lower(), (path or "").strip() or None, row.get("value"))
