"""Discriminatory words about people the Council serves, colleagues, or the Council."""

from __future__ import annotations

from collections.abc import Iterator

from forethought.reading import Reading
from forethought.words import _

from .finding import Match, what

OURS = ("service_user", "colleague", "manager", "councillor", "council")


def find(reading: Reading) -> Iterator[Match]:
    """Hatred of a group at large is for the clauses on disrepute and on policy."""
    aimed = tuple(seen for seen in reading.of("discrimination") if seen.about in OURS)
    if aimed:
        yield Match(
            "plain" if any(seen.certainty == "plain" for seen in aimed) else "possible",
            aimed,
            _("{what} belittles people for what they are, and equality law protects them.").format(what=what(aimed)),
            _("Leave this out: if something went wrong, say what happened, not what the person is."),
        )
