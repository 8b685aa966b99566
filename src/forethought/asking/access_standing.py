"""Whom a question of access is about: the class of 2.1 or 2.2 that a job title, or the name of the class itself, makes somebody."""

from __future__ import annotations

from forethought.guidance.clause import STANDINGS


def standing_of(role: str) -> str:
    """One of `STANDINGS`; an unknown title is an employee's."""
    word = "_".join(role.lower().replace("_", " ").split())
    if not word or word in STANDINGS:
        return word or "employee"
    from forethought.reading.roles import role_of  # the titles are a lexicon, which most who ask need not load

    return role_of(role).standing
