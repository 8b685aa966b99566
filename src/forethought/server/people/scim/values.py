"""The values of a SCIM body, made plain: text, yes or no, the key of another person. Whatever else comes is refused by name."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from typing import Any

from .fault import bad_value


def as_text(name: str, value: Any, longest: int) -> str:
    """The text without spaces around it, empty for none. A client may send a number, or the text in a list of one."""
    value = _alone(value)
    if value is None:
        return ""
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        raise bad_value(f"“{name}” must be text.")
    text = str(value).strip()
    if len(text) > longest:
        raise bad_value(f"“{name}” is longer than {longest} characters.")
    if not is_clean(text):
        raise bad_value(f"“{name}” holds a sign that cannot be kept.")
    return text


def is_clean(text: str) -> bool:
    """Whether a text holds nothing that a database or a page cannot keep: no control characters, no halves of a character."""
    return text.isprintable() or not any(unicodedata.category(letter) in {"Cc", "Cs"} for letter in text)


def as_yes_or_no(name: str, value: Any) -> bool:
    """True or false, as JSON has them or, as Entra may write them, as text: "False"."""
    value = _alone(value)
    if isinstance(value, str) and value.strip().lower() in {"true", "false"}:
        return value.strip().lower() == "true"
    if not isinstance(value, bool):
        raise bad_value(f"“{name}” must be true or false.")
    return value


def _alone(value: Any) -> Any:
    """What stands in a list of one, or under ``value``: older clients send even single values so."""
    if isinstance(value, list) and len(value) <= 1:
        value = value[0] if value else None
    if isinstance(value, Mapping):
        found = {str(key).lower(): one for key, one in value.items()}
        value = found["value"] if "value" in found else None if not found or set(found) <= {"$ref", "display", "displayname"} else value
    return value


def lowered(body: Any, what: str) -> dict[str, Any]:
    """An object with the names of its attributes in small letters."""
    if not isinstance(body, Mapping):
        raise bad_value(f"“{what}” must be an object.")
    return {str(key).lower(): value for key, value in body.items()}
