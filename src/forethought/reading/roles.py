"""What follows from a job title: the class of 2.1 or 2.2, the kind of work, and whether front line."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from .draft import Role
from .normal import normalise
from .page import split
from .phrases import Lexicon


@cache
def _titles() -> Lexicon:
    return Lexicon(Path(__file__).parent / "roles.txt")


@cache
def role_of(title: str, front_line: bool | None = None) -> Role:
    """The role of any job title; an unknown one is an employee of no known field.

    ``front_line`` overrides what the title says (6.4).
    """
    words = split(normalise(title).plain)
    concepts = {cue.concept for cue in _titles().find(words, [len(words)] * len(words))}
    fields = frozenset(c.removeprefix("field.") for c in concepts if c.startswith("field."))
    standing = next((c.removeprefix("standing.") for c in sorted(concepts) if c.startswith("standing.")), "employee")
    front = "front_line" in concepts and "back_office" not in concepts
    return Role(title, standing, fields, front if front_line is None else front_line)
