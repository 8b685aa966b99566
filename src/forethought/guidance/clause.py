"""A clause: the key that joins wording, checks, examples, answers and records."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Strength(StrEnum):
    """How strongly the document says it: its own word, never a traffic light."""

    STATES = "states"
    CONSIDER = "consider"
    MINDFUL = "mindful"
    RECOMMENDED = "recommended"
    SHOULD = "should"
    MUST = "must"
    UNACCEPTABLE = "unacceptable"
    MISCONDUCT = "misconduct"


class Clause(NamedTuple):
    """One clause of an edition, as its TOML file gives it.

    ``kinds`` are the kinds of draft its checks read (``connection`` among them); ``gives_way_to``
    names the guards before which its findings fall away; ``applies_to`` the classes of 2.1 and 2.2.
    """

    id: str
    says: str
    strength: Strength = Strength.STATES
    kind: str = "clause"
    applies_to: tuple[str, ...] = ()
    purposes: tuple[str, ...] = ()
    harms: tuple[str, ...] = ()
    checks: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ("post", "comment", "message")
    needs_a_person: bool = False
    gives_way_to: tuple[str, ...] = ()
    see: tuple[str, ...] = ()
    title: str = ""
    file: str = ""
    line: int = 0
