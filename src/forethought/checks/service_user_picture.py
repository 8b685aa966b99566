"""A picture of somebody the Council serves, or one that shows their details."""

from __future__ import annotations

from collections.abc import Iterator

from forethought.reading import Observation, Reading
from forethought.reading.signs import duty
from forethought.words import _

from .advice import Advice
from .finding import Match


def find(reading: Reading) -> Iterator[Match]:
    """Faces, and what can be read off screens, papers, plates and doors."""
    answers = reading.draft.answers
    if answers.get("shows_people_served") is False:
        return
    shown = [seen for seen in reading.of("faces", "face") if seen.about == "service_user"]
    readable = [seen for seen in reading.of("screen", "identifiable") if seen.place == "picture_shows" and seen.about == "service_user"]
    sure = answers.get("shows_people_served") is True
    if readable:
        yield _of_details(readable)
    if shown:
        yield _of_people(reading, shown, sure)
    elif sure or any(seen.about == "" for seen in reading.of("face")):
        yield _of_faces(reading, sure=sure)
    elif _is_not_seen(reading) and "shows_people_served" not in answers:
        yield from _unseen(reading)
    if reading.has("place_data") and _near_people_served(reading):
        yield _of_place(reading)


def _of_details(readable: list[Observation]) -> Match:
    plain = any(seen.certainty == "plain" for seen in readable)
    return Match(
        "plain" if plain else "possible",
        tuple(readable),
        _("The picture shows details of somebody the Council serves, and people could find out who they are."),
        _("Leave the picture out, or take one with no names, papers, plates or doors in it."),
        "" if plain else "shows_people_served",
    )


def _of_people(reading: Reading, shown: list[Observation], sure: bool) -> Match:
    agreed = reading.has("permission")
    plain = sure or (not agreed and any(seen.certainty == "plain" for seen in shown))
    return Match(
        "plain" if plain else "possible",
        tuple(shown),
        _("The picture seems to show somebody the Council serves, who has a right to be left in private."),
        _("Leave the picture out: your manager can say if there is an agreed way to share it."),
        "" if plain else "shows_people_served",
    )


def _of_faces(reading: Reading, *, sure: bool) -> Match:
    """Faces that the draft says nothing of. Who meets people served, or speaks of them, should ask; others only look again."""
    faces = [seen for seen in reading.of("face") if not seen.about]
    one = _("We see a face in the picture, and people whom the Council serves have a right to be left in private.")
    several = _("We see faces in the picture, and people whom the Council serves have a right to be left in private.")
    return Match(
        "plain" if sure else "possible",
        tuple(faces),
        one if len(faces) == 1 else several,
        _("Leave the picture out if it shows anybody the Council serves, or cover their faces."),
        "" if sure else "shows_people_served",
        at_most=Advice.DO_NOT_POST if sure or _near_people_served(reading) else Advice.TAKE_CARE,
    )


def _near_people_served(reading: Reading) -> bool:
    role = reading.draft.role
    return reading.has("service_user") or role.front_line or duty(role.fields) == "direct"


def _of_place(reading: Reading) -> Match:
    return Match(
        "possible",
        tuple(reading.of("place_data")),
        _("The place where it was taken is hidden in the picture, and could show where somebody the Council serves lives."),
        _("Take the place data out: you can get a clean copy here."),
        at_most=Advice.DO_NOT_POST if reading.has("service_user") else Advice.TAKE_CARE,
    )


def _is_not_seen(reading: Reading) -> bool:
    """Whether there is a picture that neither was opened nor is described."""
    looks = reading.draft.looks
    return bool(reading.draft.pictures) and not reading.draft.picture_shows and (not looks or any(look.fault for look in looks))


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
