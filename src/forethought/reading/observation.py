"""What a reader saw: a kind, where, how sure, and of whom."""

# Annotations are types here, not text: a NamedTuple compiles each text, which a cold start pays for.

from typing import Literal, NamedTuple

Certainty = Literal["plain", "possible"]
Place = Literal["text", "picture_shows"]


class Observation(NamedTuple):
    """One thing seen in a draft.

    ``start`` and ``end`` count code points of the text as given (of ``picture_shows`` where
    ``place`` says so); both are 0 where the whole draft is meant. ``about`` names whom it is
    about, as a kind of person (``service_user``, ``colleague``, ``group``…), or is empty.
    """

    kind: str
    start: int
    end: int
    text: str
    certainty: Certainty
    reader: str
    about: str = ""
    place: Place = "text"
