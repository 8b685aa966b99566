"""What a reader reads, and how it says where something stands."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from .apart import Apart, set_apart
from .disguised import undisguised
from .draft import Draft
from .leanings import Leaning, lean
from .learned import scores
from .normal import Normal
from .observation import Certainty, Observation, Place
from .page import Page, lay_out
from .phrases import Cue
from .spelt import spelt_out
from .wordings import wordings


class Sheet:
    """The draft, its two pages, and what the readers before this one saw."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.page: Page = lay_out(draft.text)
        self.picture: Page = lay_out(draft.picture_shows)
        self.seen: list[Observation] = []

    @cached_property
    def leaning(self) -> Leaning:
        """Which way the draft leans: looked at once, for the two readers that ask."""
        return lean(self.page, self.draft.role.fields)

    @cached_property
    def scores(self) -> Mapping[str, float]:
        """The language model's chances, 0 to 1, by name, and what the words alone say: taken once, for every reader that asks
        (none without the extra `reader`)."""
        found = scores(self.page.text.plain, self.picture.text.plain)
        return {**found, **wordings(self.page.text.plain, self.picture.text.plain)} if found else found

    @cached_property
    def uncovered(self) -> Page:
        """The page with words in disguise ("wh0re", "w o m e n") as the words they are; every offset is the same."""
        text = undisguised(self.draft.text)
        return self.page if text == self.draft.text else lay_out(text)

    @cached_property
    def spelt(self) -> Normal | None:
        """The plain text with what is spelt out in words or letter by letter as figures, or None."""
        return spelt_out(self.page)

    @cached_property
    def apart(self) -> Apart:
        """The parts of the text that are not the author's own hard words."""
        return set_apart(self.page)

    def of(self, *kinds: str) -> list[Observation]:
        """What readers before this one saw of these kinds."""
        return [seen for seen in self.seen if seen.kind in kinds]

    def has(self, *kinds: str) -> bool:
        """Whether readers before this one saw anything of these kinds."""
        for seen in self.seen:  # noqa: SIM110  # asked a dozen times a draft: a generator costs three times as much
            if seen.kind in kinds:
                return True
        return False

    def at_cue(self, kind: str, cue: Cue, certainty: Certainty, reader: str, about: str = "", *, place: Place = "text") -> Observation:
        """An observation of the words of a cue."""
        return self.at_words(kind, cue.first, cue.last, certainty, reader, about, place=place)

    def at_words(
        self, kind: str, first: int, last: int, certainty: Certainty, reader: str, about: str = "", *, place: Place = "text"
    ) -> Observation:
        """An observation of the words ``[first, last)``."""
        page = self.page if place == "text" else self.picture
        start, end = page.offsets(first, last)
        return Observation(kind, start, end, page.text.original[start:end], certainty, reader, about, place)

    def at_plain(self, kind: str, start: int, end: int, certainty: Certainty, reader: str, about: str = "") -> Observation:
        """An observation of ``[start, end)`` of the plain text, as a pattern finds it."""
        first, last = self.page.text.span(start, end)
        return Observation(kind, first, last, self.page.text.original[first:last], certainty, reader, about)
