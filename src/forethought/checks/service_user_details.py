"""Personal details of somebody the Council serves."""

from __future__ import annotations

from collections.abc import Iterator

from forethought.reading import Observation, Reading
from forethought.reading.kinds import DETAILS
from forethought.reading.signs import duty
from forethought.words import _

from .finding import Match, seen_first, what


def find(reading: Reading) -> Iterator[Match]:
    """Details that are theirs, and details of nobody known in a draft that speaks of somebody served."""
    if reading.draft.answers.get("about_work") is False:
        return
    spoken_of = [seen for seen in reading.of("comment") if seen.about == "service_user"]
    plainly = [seen for seen in reading.of("service_user") if seen.about == "service_user" and seen.certainty == "plain"]
    theirs = [seen for seen in reading.of(*DETAILS) if seen.about == "service_user"]
    if spoken_of:
        theirs += [seen for seen in reading.of(*DETAILS) if not seen.about and seen.certainty == "plain"]
        theirs += [seen for seen in reading.of("identifiable") if seen.place == "text" and _is_whole(seen)]
    theirs += [seen for seen in reading.of("vehicle_registration") if not seen.about and duty(reading.draft.role.fields) != "other"]
    if theirs and (spoken_of or plainly or _name_and_number(reading) or any(seen.kind == "vehicle_registration" for seen in theirs)):
        yield _of(seen_first(theirs))


def _name_and_number(reading: Reading) -> bool:
    """Whether somebody served is mentioned, and a name and a number that are nobody else's stand with it."""
    nobodys = [seen for seen in reading.of(*DETAILS) if seen.about in {"", "service_user"}]
    return reading.has("service_user") and len({seen.kind for seen in nobodys}) > 1


def _is_whole(seen: Observation) -> bool:
    """Whether a place is exact enough to find somebody: it has a number."""
    return seen.certainty == "plain" and any(char.isdigit() for char in seen.text)


def _of(theirs: tuple[Observation, ...]) -> Match:
    return Match(
        "plain",
        theirs,
        _("{what} gives away who or where somebody is that the Council serves.").format(what=what(theirs)),
        _("Take it out, and ask your manager before you post the rest."),
    )
