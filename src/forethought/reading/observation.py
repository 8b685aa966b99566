"""What a reader saw: a kind, where, how sure, and of whom."""

# Annotations are types here, not text: a NamedTuple compiles each text, which a cold start pays for.

from typing import Literal, NamedTuple

from .look import Box, Look

Certainty = Literal["plain", "possible"]
Place = Literal["text", "picture_shows", "picture"]


class Observation(NamedTuple):
    """One thing seen in a draft.

    ``start`` and ``end`` count code points of the text as given (of ``picture_shows`` where
    ``place`` says so); both are 0 where the whole draft is meant. ``about`` names whom it is
    about, as a kind of person (``service_user``, ``colleague``, ``group``…), or is empty. In a
    picture, ``picture`` is its number from 0 (else −1), ``box`` where in it, and ``start`` and ``end``
    count in its words.
    """

    kind: str
    start: int
    end: int
    text: str
    certainty: Certainty
    reader: str
    about: str = ""
    place: Place = "text"
    picture: int = -1
    box: Box | None = None

    def in_picture(self, number: int, look: Look) -> "Observation":
        """The same, seen among the words in a picture."""
        return self._replace(place="picture", picture=number, box=look.box_of(self.start, self.end))
