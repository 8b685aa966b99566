"""What a lint says about a clause to those who own the guidance."""

from __future__ import annotations

from typing import NamedTuple


class Remark(NamedTuple):
    """A sentence each: ``what`` is wrong, ``why`` it matters, and what the policy owner ``could`` do.

    ``clause`` is the id it is about (empty where it is about none), ``also`` the other clauses. ``key`` is
    the field to look at; ``table`` and ``row`` say where, when that is not the clause itself: a table of
    the files and the id (of a change, the version) of the row there.
    """

    clause: str
    what: str
    why: str
    could: str
    also: tuple[str, ...] = ()
    key: str = "id"
    table: str = "clause"
    row: str = ""
