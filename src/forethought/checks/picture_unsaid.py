"""A picture without words that say what it shows."""

from __future__ import annotations

from collections.abc import Iterator

from forethought.reading import Reading
from forethought.words import _

from .finding import Match


def find(reading: Reading) -> Iterator[Match]:
    """A picture in a post for the Council that nobody has described."""
    draft = reading.draft
    if draft.capacity == "service" and draft.pictures and not draft.picture_shows.strip():
        yield Match(
            "plain",
            (),
            _("Your picture has no words that say what it shows. Whoever cannot see it is left out."),
            _("Add alt text: one or two short sentences that say what the picture shows."),
        )
