"""A PDF's page drawn in the mind: where each piece of text begins and ends."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from math import hypot
from typing import Any, NamedTuple

from .pdf_dots import Matrix, matrix_of, times

# pypdf's own layout mode keeps a stack of matrices that grows with every letter; a page of letters set one by one
# takes it a quarter of a second. One text matrix and one sum of widths say the same.

IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
DEEPEST = 200
PARTS_DEEP = 5
NUMBERS = {b"Tc": "apart", b"Tw": "words_apart", b"Tz": "wide", b"TL": "leading", b"Ts": "rise"}


PartNamed = Callable[[str], tuple[Any, list[float], dict[str, Any], Any] | None]
"""Gives a part of a page by its name: its operations, its matrix, its fonts, and the same for parts in it."""


class Shown(NamedTuple):
    """A piece of text: from ``x`` to ``end`` on the base line ``y``, in points from the bottom left of the page."""

    text: str
    x: float
    y: float
    end: float
    height: float
    upside_down: bool
    font: str


class State(NamedTuple):
    """What `q` keeps and `Q` brings back."""

    matrix: Matrix = IDENTITY
    font: Any = None
    size: float = 0.0
    apart: float = 0.0
    words_apart: float = 0.0
    wide: float = 100.0
    leading: float = 0.0
    rise: float = 0.0


class Pen:
    """Follows the operations of a page; ``fonts`` are pypdf's, by their names on the page."""

    def __init__(self, fonts: dict[str, Any], part_named: PartNamed = lambda name: None, depth: int = 0) -> None:
        self.fonts, self.part_named, self.depth = fonts, part_named, depth
        self.state = State()
        self.kept: list[State] = []
        self.line: Matrix = IDENTITY
        self.along = 0.0
        self.ways: dict[bytes, Callable[[list[Any]], None]] = {
            b"q": self._keep, b"Q": self._bring_back, b"cm": self._turn, b"BT": self._begin, b"Tf": self._take_font, b"Tm": self._place,
            b"Td": self._move, b"TD": self._move_and_lead, b"T*": self._next_line, b"'": self._next_line, b'"': self._spaced_line,
        }  # fmt: skip

    def follow(self, operations: Iterable[tuple[Any, bytes]]) -> Iterator[Shown]:
        """Every piece of text that the operations show, in their order."""
        for given, operator in operations:
            if operator in NUMBERS:
                changed: dict[str, Any] = {NUMBERS[operator]: _number(given[0] if given else 0)}
                self.state = self.state._replace(**changed)
            elif way := self.ways.get(operator):
                way(list(given))
            if operator == b"Do" and given and self.depth < PARTS_DEEP:
                yield from self._inner(str(given[0]))
            elif operator == b"TJ" and given and isinstance(given[0], list):
                for part in given[0]:
                    yield from self._part(part)
            elif operator in {b"Tj", b"'", b'"'} and given:
                yield from self._part(given[-1])

    def _inner(self, name: str) -> Iterator[Shown]:
        """What a part that is kept apart shows, placed where the page puts it."""
        if found := self.part_named(name):
            operations, matrix, fonts, part_named = found
            inner = Pen(fonts, part_named, self.depth + 1)
            inner.state = self.state._replace(matrix=times(matrix, self.state.matrix))
            yield from inner.follow(operations)

    def _part(self, part: Any) -> Iterator[Shown]:
        if isinstance(part, bytes | str):
            yield from self._show(part)
        else:
            self.along -= _number(part) / 1000 * self.state.size * self.state.wide / 100

    def _show(self, value: bytes | str) -> Iterator[Shown]:
        state, font = self.state, self.state.font
        if font is None or not font.interpretable:
            return
        raw, text = _decoded(font, value)
        spaces = raw.count(font.space_char)
        width = spaces * font.space_width + sum(font.get_text_width(letter) for letter in raw if letter != font.space_char)
        before = self.along
        self.along += (state.size * width / 1000 + len(raw) * state.apart + spaces * state.words_apart) * state.wide / 100
        a, b, c, d, e, f = times([*self.line], state.matrix)
        if a > 0 and abs(b) < 0.1 * a:  # what is written askew, such as a watermark, is no line of the text
            x, y = a * before + c * state.rise + e, b * before + d * state.rise + f
            yield Shown(text, x, y, a * self.along + e, abs(state.size) * hypot(b, d), d < 0, str(font.name))

    def _keep(self, _given: list[Any]) -> None:
        if len(self.kept) < DEEPEST:
            self.kept.append(self.state)

    def _bring_back(self, _given: list[Any]) -> None:
        if self.kept:
            self.state = self.kept.pop()

    def _turn(self, given: list[Any]) -> None:
        self.state = self.state._replace(matrix=times(matrix_of(given), self.state.matrix))

    def _begin(self, _given: list[Any]) -> None:
        self.line, self.along = IDENTITY, 0.0

    def _take_font(self, given: list[Any]) -> None:
        if len(given) > 1:
            self.state = self.state._replace(font=self.fonts.get(str(given[0])), size=_number(given[1]))

    def _place(self, given: list[Any]) -> None:
        self.line, self.along = times(matrix_of(given), IDENTITY), 0.0

    def _move(self, given: list[Any]) -> None:
        by = matrix_of(given)
        if len(by) == 2:
            self.line, self.along = times([1, 0, 0, 1, *by], self.line), 0.0

    def _move_and_lead(self, given: list[Any]) -> None:
        self._move(given)
        if len(given) > 1:
            self.state = self.state._replace(leading=-_number(given[1]))

    def _next_line(self, _given: list[Any]) -> None:
        self._move([0.0, -self.state.leading])

    def _spaced_line(self, given: list[Any]) -> None:
        if len(given) > 2:
            self.state = self.state._replace(words_apart=_number(given[0]), apart=_number(given[1]))
        self._next_line(given)


def _decoded(font: Any, value: bytes | str) -> tuple[str, str]:
    """The signs of a string as the font counts them, and as people read them."""
    if isinstance(value, str):
        return value, value
    if isinstance(font.encoding, str):
        raw = value.decode(font.encoding, "replace")
        return raw, "".join(font.character_map.get(sign, sign) for sign in raw)
    raw = value.decode("latin-1")
    named = "".join(font.encoding.get(byte, chr(byte)) for byte in value)
    return raw, "".join(font.character_map.get(sign, sign) for sign in named)


def _number(value: Any) -> float:
    return float(value) if isinstance(value, int | float) else 0.0
