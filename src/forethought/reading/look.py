"""What was seen in a picture, before anybody asks what it means: people, words, hidden data and logos."""

# Annotations are types here, not text: a NamedTuple compiles each text, which a cold start pays for.

from typing import NamedTuple

Box = tuple[int, int, int, int]
"""Left, top, width and height in pixels of the picture as it is shown, upright."""


class Word(NamedTuple):
    """A word that was read off a picture, where it stands, and the number of its line."""

    text: str
    box: Box
    line: int


class Sight(NamedTuple):
    """Something found in a picture: where, and what it is called (empty for a face)."""

    box: Box
    name: str = ""


class Look(NamedTuple):
    """All that was seen in one picture.

    ``place`` is where it was taken, as latitude and longitude; ``taken`` when; ``serials`` the numbers of the
    camera and its lens; ``names`` people named in its hidden data; ``described`` what the hidden data says it
    shows. ``unseen`` names what could not be looked for here (``faces``, ``words``). ``fault`` is one plain sentence where the
    picture could not be used; all else is empty then.
    """

    width: int = 0
    height: int = 0
    faces: tuple[Sight, ...] = ()
    words: tuple[Word, ...] = ()
    place: str = ""
    taken: str = ""
    serials: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    described: str = ""
    logos: tuple[Sight, ...] = ()
    unseen: tuple[str, ...] = ()
    fault: str = ""

    @property
    def printed(self) -> str:
        """The words that were read off the picture, line by line."""
        return "".join(piece for piece, _word in self.pieces())

    @property
    def wording(self) -> str:
        """All its words: those read off it, then what its hidden data says."""
        return "\n".join(filter(None, (self.printed, self.described)))

    def pieces(self) -> list[tuple[str, Word]]:
        """Each word with the space or the end of line before it, and where it stands."""
        line = self.words[0].line if self.words else 0
        made: list[tuple[str, Word]] = []
        for word in self.words:
            between = "" if not made else "\n" if word.line != line else " "
            made.append((between + word.text, word))
            line = word.line
        return made

    def box_of(self, start: int, end: int) -> Box | None:
        """The box around the words at ``[start, end)`` of `printed`; None where there are none."""
        at, boxes = 0, []
        for piece, word in self.pieces():
            at += len(piece)
            if at - len(word.text) < end and start < at:
                boxes.append(word.box)
        return around(boxes) if boxes else None


def around(boxes: list[Box]) -> Box:
    """The box around several."""
    left, top = min(box[0] for box in boxes), min(box[1] for box in boxes)
    right, bottom = max(box[0] + box[2] for box in boxes), max(box[1] + box[3] for box in boxes)
    return left, top, right - left, bottom - top
