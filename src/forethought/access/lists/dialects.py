"""A list as plain text, one entry a line, in the three dialects that equipment reads."""

from __future__ import annotations

from .listed import Exempt, Listed, listed

DIALECTS = ("domain", "dotted", "path")
"""``facebook.com``; ``.facebook.com``, which means all hosts below it too; ``facebook.com/`` and ``bbc.co.uk/sport``."""

OWN_PAGES = "corporate-pages"
"""The list of what is to be let in. It has paths, and so one dialect."""


def written(name: str, dialect: str, exempt: Exempt) -> str:
    """The text of a list; KeyError where there is no such list, or not in this dialect."""
    if name == OWN_PAGES and dialect == "path":
        entries = sorted(f"{host}{path}" for host, paths in exempt.items() for path in paths)
    else:
        entries = _entries(listed(name, exempt), dialect)
    return "".join(f"{entry}\n" for entry in entries)


def _entries(found: Listed, dialect: str) -> list[str]:
    return {
        "domain": [*found.hosts],
        "dotted": [f".{host}" for host in found.hosts],
        "path": sorted([*(f"{host}/" for host in found.hosts), *found.pages]),
    }[dialect]
