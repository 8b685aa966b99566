"""Accusations against people of the Council who can be made out."""

from __future__ import annotations

from collections.abc import Iterator

from forethought.reading import Reading
from forethought.words import _

from .finding import Match, what


def find(reading: Reading) -> Iterator[Match]:
    """Plain where the accusation is outright; the safe way to report is always shown."""
    accusations = reading.of("allegation")
    plain = tuple(seen for seen in accusations if seen.certainty == "plain")
    if plain or accusations:
        yield Match(
            "plain" if plain else "possible",
            plain or tuple(accusations),
            _("{what} accuses somebody who can be made out, which could be unfair and defamation.").format(what=what(plain or accusations)),
            _("Report what you know through the Confidential Reporting Code, not in a post."),
            signposts=("confidential-reporting",),
        )
