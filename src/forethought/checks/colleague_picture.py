"""A picture of colleagues."""

from __future__ import annotations

from collections.abc import Iterator

from forethought.reading import Observation, Reading
from forethought.words import _

from .advice import Advice
from .finding import Match

_UNKIND = ("abuse", "discrimination", "harassment", "threat")


def find(reading: Reading) -> Iterator[Match]:
    """A picture of one colleague or several, unless they have agreed."""
    shown = [seen for seen in reading.of("faces", "face") if seen.about in {"colleague", "colleagues"}]
    agreed = reading.draft.answers.get("colleagues_agreed")
    if agreed is True:
        return
    if not shown:
        yield from _unknown(reading, refused=agreed is False)
        return
    refused = agreed is False or reading.has("permission_refused")
    if refused or any(seen.about != "self" for seen in reading.of(*_UNKIND)):
        yield _against(shown)
    elif not reading.has("permission"):
        yield _not_known(shown)


def _unknown(reading: Reading, *, refused: bool) -> Iterator[Match]:
    """Faces of whom the draft says nothing: a question, unless the author has said who they are."""
    faces = [seen for seen in reading.of("face") if not seen.about]
    if refused and faces:
        yield _against(faces)
    elif faces and "shows_people_served" not in reading.draft.answers and not reading.has("permission"):
        yield Match(
            "possible",
            tuple(faces),
            _("There are people in the picture, and colleagues decide about their own pictures."),
            _("Ask any colleagues in it first: if they all agree, you may post it."),
            "colleagues_agreed",
            at_most=Advice.TAKE_CARE,
        )


def _against(shown: list[Observation]) -> Match:
    return Match(
        "plain",
        tuple(shown),
        _("The picture shows a colleague who has not agreed to it, or makes fun of them, which could hurt them."),
        _("Leave the picture out, or ask your colleague first and keep to what they say."),
    )


def _not_known(shown: list[Observation]) -> Match:
    several = any(seen.about == "colleagues" for seen in shown)
    return Match(
        "possible",
        tuple(shown),
        _("The picture shows people you work with, and you do not say if they agreed."),
        _("Ask them first: if they all agree, you may post it."),
        "colleagues_agreed",
        at_most=Advice.TAKE_CARE if several else Advice.DO_NOT_POST,
    )
