"""Names of attributes, however a client writes them: in any case, with a schema before them, with a filter, with dots."""

from __future__ import annotations

import re
from typing import NamedTuple

from .fault import ScimFault

USER = "urn:ietf:params:scim:schemas:core:2.0:User"
GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group"
ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"
LONGEST = 300
_PATH = re.compile(r"([a-z$_][\w$-]*)(?:\[([^\[\]]*)\])?(?:\.([a-z$_][\w$-]*))?", re.IGNORECASE | re.ASCII)


class Path(NamedTuple):
    """All in small letters. ``where``: what stands in square brackets. ``is_enterprise``: of the extension; ``name`` may then be empty."""

    name: str
    sub: str = ""
    where: str = ""
    is_enterprise: bool = False


def path_of(text: object) -> Path:
    """The parts of a path; ScimFault where it is none."""
    if not isinstance(text, str) or len(text) > LONGEST:
        raise ScimFault(400, "A path must be text of at most 300 characters.", "invalidPath")
    rest, is_enterprise = text.strip(), False
    if rest.lower().startswith("urn:"):
        rest, is_enterprise = _without_schema(rest)
        if not rest and is_enterprise:
            return Path("", is_enterprise=True)
    found = _PATH.fullmatch(rest)
    if found is None:
        raise ScimFault(400, f"The path “{text[:100]}” cannot be read.", "invalidPath")
    name, where, sub = (part or "" for part in found.groups())
    return Path(name.lower(), sub.lower(), " ".join(where.split()).lower(), is_enterprise)


def _without_schema(text: str) -> tuple[str, bool]:
    for schema in (ENTERPRISE, USER, GROUP):
        if text.lower().startswith(schema.lower()) and text[len(schema) : len(schema) + 1] in {"", ":", "."}:
            return text[len(schema) + 1 :], schema == ENTERPRISE
    raise ScimFault(400, f"The schema of “{text[:100]}” is not known here.", "invalidPath")
