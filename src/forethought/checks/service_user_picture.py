"""A picture of somebody the Council serves, or one that shows their details."""

from __future__ import annotations

from collections.abc import Iterator

from forethought.reading import Observation, Reading
from forethought.words import _

from .finding import Match


def find(reading: Reading) -> Iterator[Match]:
    """Faces, and what can be read off screens, papers, plates and doors."""
    answers = reading.draft.answers
    if answers.get("shows_people_served") is False:
        return
    shown = [seen for seen in reading.of("faces") if seen.about == "service_user"]
    readable = [seen for seen in reading.of("screen", "identifiable") if seen.place == "picture_shows" and seen.about == "service_user"]
    sure = answers.get("shows_people_served") is True
    if readable:
        yield _of_details(readable)
    if shown:
        yield _of_people(reading, shown, sure)
    elif reading.draft.pictures and not reading.draft.picture_shows and "shows_people_served" not in answers:
        yield from _unseen(reading)


def _of_details(readable: list[Observation]) -> Match:
    plain = any(seen.certainty == "plain" for seen in readable)
    return Match(
        "plain" if plain else "possible",
        tuple(readable),
        _("The picture shows details of somebody the Council serves. People could find out who they are."),
        _("Take the picture down from your draft, or take one with no names, papers, plates or doors in it."),
        "" if plain else "shows_people_served",
    )


def _of_people(reading: Reading, shown: list[Observation], sure: bool) -> Match:
    agreed = reading.has("permission")
    plain = sure or (not agreed and any(seen.certainty == "plain" for seen in shown))
    return Match(
        "plain" if plain else "possible",
        tuple(shown),
        _("The picture seems to show somebody the Council serves. They have a right to be left in private."),
        _("Leave the picture out. Your manager can say if there is an agreed way to share it."),
        "" if plain else "shows_people_served",
    )


def _unseen(reading: Reading) -> Iterator[Match]:
    """A picture nobody has described, from somebody who meets people served: only a question."""
    if reading.has("service_user"):
        yield Match(
            "possible",
            tuple(reading.of("service_user")),
            _("We have not seen the picture, and your words speak of somebody the Council serves."),
            _("Check who and what is in the picture before you post it."),
            "shows_people_served",
        )
