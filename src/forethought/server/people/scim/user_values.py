"""What a client says of a person, as one flat row of what is kept here; and what each operation of a PATCH makes of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .fault import ScimFault, bad_path, bad_value
from .paths import ENTERPRISE, Path, path_of
from .values import as_text, as_yes_or_no, lowered

type Values = dict[str, Any]

TEXTS = {
    "username": 255, "externalid": 200, "displayname": 200, "title": 200, "usertype": 100, "name.formatted": 200, "name.givenname": 200,
    "name.familyname": 200, "email": 254, "employeenumber": 32, "department": 200, "division": 200, "manager": 20,
}  # fmt: skip
"""Every text that is kept, by its name in small letters, and how long it may be."""
_OF_THE_PERSON = {"username", "externalid", "displayname", "title", "usertype"}
_OF_THE_NAME = {"formatted", "givenname", "familyname"}
_OF_THE_WORK = {"employeenumber", "department", "division", "manager"}
IGNORED = {
    "schemas", "id", "meta", "groups", "password", "nickname", "profileurl", "preferredlanguage", "locale", "timezone", "phonenumbers",
    "ims", "photos", "addresses", "entitlements", "roles", "x509certificates", "costcenter", "organization",
}  # fmt: skip
"""What RFC 7643 knows and nobody here needs: it is not kept, and no fault to send."""


def values_of(body: Any) -> Values:
    """What a whole resource says. Attributes that nobody knows are ignored, as RFC 7644, 3.3 asks."""
    values: Values = {}
    for key, value in lowered(body, "User").items():
        _assign(values, key, value, is_strict=False)
    return values


def add(values: Values, path: str | None, value: Any) -> None:
    """``add`` and ``replace``: everything kept here has one value, and so both do the same."""
    if path is not None:
        _assign(values, path, value, is_strict=True)
        return
    for key, one in lowered(value, "value").items():
        _assign(values, key, one, is_strict=False)


def remove(values: Values, path: str | None) -> None:
    """``remove``: the value is empty then. Nobody can be without a name to be known by."""
    if path is None:
        raise ScimFault(400, "An operation that removes must have a path.", "noTarget")
    for name in _names(path_of(path), path, is_strict=True):
        if name == "username":
            raise bad_value("“userName” must not be removed.")
        if name != "active":
            values[name] = ""


def _assign(values: Values, text: str, value: Any, *, is_strict: bool) -> None:
    try:
        path = path_of(text)
    except ScimFault:
        if is_strict:
            raise
        return
    if setter := _WHOLES.get((path.is_enterprise, path.name)) if not path.sub else None:
        setter(values, path, value)
        return
    for name in _names(path, text, is_strict=is_strict):
        values[name] = as_yes_or_no(text, value) if name == "active" else as_text(text, value, TEXTS[name])


def _names(path: Path, text: str, *, is_strict: bool) -> list[str]:
    """Which of the values kept here a path means: mostly one, none where it is not kept."""
    name, sub = path.name, path.sub
    if not path.is_enterprise and name in _OF_THE_PERSON | {"active"} and sub in {"", "value"}:
        return [name]
    if not path.is_enterprise and name == "name":
        return [f"name.{one}" for one in sorted(_OF_THE_NAME) if sub in {"", one}]
    if not path.is_enterprise and name == "emails":
        return ["email"] if _is_work(path.where) and sub in {"", "value"} else []
    if name in _OF_THE_WORK and sub in {"", "value"}:
        return [name]
    if path.is_enterprise and not name:
        return sorted(_OF_THE_WORK)
    if is_strict and name not in IGNORED and not (name == "manager" and sub in {"displayname", "$ref"}):
        raise bad_path(text)
    return []


def _is_work(where: str) -> bool:
    """Whether a filter on addresses means the one that is kept: `type eq "work"`, the first of all, or none."""
    return where.replace('"', "").replace("'", "") in {"", "type eq work", "primary eq true"}


def _set_name(values: Values, _path: Path, value: Any) -> None:
    if isinstance(value, str):
        values["name.formatted"] = as_text("name", value, TEXTS["name.formatted"])
        return
    for key, one in lowered(value if value is not None else {}, "name").items():
        if key in _OF_THE_NAME:
            values[f"name.{key}"] = as_text(f"name.{key}", one, TEXTS[f"name.{key}"])


def _set_emails(values: Values, path: Path, value: Any) -> None:
    if not _is_work(path.where):
        return
    given = value if isinstance(value, list) else [] if value is None else [value]
    rows = [lowered(one, "emails") if not isinstance(one, str) else {"value": one} for one in given[:50]]
    first = next((row for row in rows if row.get("type") == "work"), None) or next((row for row in rows if row.get("primary")), None)
    chosen = first or (rows[0] if rows else {})
    if not rows or "value" in chosen:
        values["email"] = as_text("emails", chosen.get("value"), TEXTS["email"])


def _set_enterprise(values: Values, _path: Path, value: Any) -> None:
    for key, one in lowered(value if value is not None else {}, ENTERPRISE).items():
        _assign(values, f"{ENTERPRISE}:{key}", one, is_strict=False)


_WHOLES: dict[tuple[bool, str], Callable[[Values, Path, Any], None]] = {
    (False, "name"): _set_name,
    (False, "emails"): _set_emails,
    (True, ""): _set_enterprise,
}
