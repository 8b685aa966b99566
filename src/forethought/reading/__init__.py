"""What is in a draft: readers, one a file, turn a text into observations.

A reader is a module of this package with ``read(sheet)``; its file name is its name. ``AFTER`` names
the readers whose observations it looks at. ``SEEKS`` names families of concepts without any of which it sees nothing:
it is not asked then, as a draft holds what few readers seek. Modules without ``read`` are what readers stand on.
"""

# Annotations are types here, not text: a NamedTuple compiles each text, which a cold start pays for.

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from importlib import import_module
from typing import NamedTuple, Protocol

from .draft import Draft
from .kinds import DETAILS
from .observation import Observation
from .sheet import Sheet

__all__ = ["Draft", "Observation", "Reading", "read", "read_with_names", "readers"]

FOUNDATIONS = frozenset(
    {
        "acquaintance",
        "apart",
        "disguised",
        "draft",
        "emoji",
        "gazetteer",
        "implied",
        "kin",
        "kinds",
        "leanings",
        "learned",
        "likely_names",
        "look",
        "mentions",
        "name_model",
        "nearby",
        "network",
        "normal",
        "notation",
        "observation",
        "page",
        "phrases",
        "places",
        "roles",
        "scene",
        "secrecy",
        "sheet",
        "sign_weights",
        "signs",
        "spelt",
        "tagger",
        "tree",
        "weigh",
        "whose",
        "wordings",
    }
)
"""Modules of this package that are not readers."""


class Reading(NamedTuple):
    """All that was seen in a draft, in the order of the text; ``printed`` are the words in its pictures, each read as a draft
    is; ``scores`` are the language model's chances, 0 to 1, by name (none without the extra `reader`)."""

    draft: Draft
    observations: tuple[Observation, ...]
    printed: tuple["Reading", ...] = ()
    scores: Mapping[str, float] = {}

    def of(self, *kinds: str) -> list[Observation]:
        """The observations of these kinds."""
        return [seen for seen in self.observations if seen.kind in kinds]

    def about(self, *people: str) -> list[Observation]:
        """The observations that are about these kinds of people."""
        return [seen for seen in self.observations if seen.about in people]

    def has(self, *kinds: str) -> bool:
        """Whether anything of these kinds was seen."""
        for seen in self.observations:  # noqa: SIM110  # asked forty times a draft: a generator costs three times as much
            if seen.kind in kinds:
                return True
        return False

    def plain(self, *kinds: str) -> bool:
        """Whether anything of these kinds was plainly seen."""
        for seen in self.observations:  # noqa: SIM110  # as above
            if seen.kind in kinds and seen.certainty == "plain":
                return True
        return False


class Reader(Protocol):
    """A module of this package that reads."""

    def read(self, sheet: Sheet) -> Iterator[Observation]: ...


@cache
def readers() -> dict[str, Reader]:
    """Every reader by its name, each after the readers it builds on."""
    files = os.listdir(os.path.dirname(__file__))  # a glob would compile patterns at every cold start
    names = sorted({name[:-3] for name in files if name.endswith(".py") and name[0] != "_"} - FOUNDATIONS)
    modules = {name: import_module(f"{__name__}.{name}") for name in names}
    ordered: dict[str, Reader] = {}

    def place(name: str) -> None:
        for earlier in getattr(modules[name], "AFTER", ()):
            if earlier not in ordered:
                place(earlier)
        ordered.setdefault(name, modules[name])

    for name in names:
        place(name)
    return ordered


@cache
def _in_turn() -> tuple[tuple[Callable[[Sheet], Iterator[Observation]], frozenset[str]], ...]:
    """The readers in their order, each with what it seeks."""
    return tuple((reader.read, getattr(reader, "SEEKS", frozenset())) for reader in readers().values())


def read(draft: Draft) -> Reading:
    """Everything the readers see in a draft. Pure; linear in the length of the text."""
    reading = _read(draft)
    printed = tuple(_read_printed(draft, number) for number, look in enumerate(draft.looks) if look.words or look.described)
    if not printed:
        return reading
    details = [joined(seen, reading) for words in printed for seen in words.of(*DETAILS)]
    return reading._replace(observations=in_order([*reading.observations, *details]), printed=printed)


def read_with_names(draft: Draft) -> Reading:
    """What `read` sees and, besides, likely names, which no check looks at: for people who ask what is in a draft."""
    from .likely_names import with_likely_names

    reading = read(draft)
    return reading._replace(observations=in_order([*with_likely_names(draft.text, reading.observations)]))


def _read(draft: Draft) -> Reading:
    sheet = Sheet(draft)
    families = {*sheet.page.families, *sheet.picture.families}
    for read, seeks in _in_turn():
        if not seeks or not seeks.isdisjoint(families):
            sheet.seen.extend(read(sheet))
    return Reading(draft, in_order(sheet.seen), scores=sheet.scores)


def _read_printed(draft: Draft, number: int) -> Reading:
    """The words in a picture, read as if they were the draft."""
    look = draft.looks[number]
    printed = draft._replace(text=look.wording, pictures=0, picture_shows="", looks=())
    reading = _read(printed)
    return reading._replace(observations=tuple(seen.in_picture(number, look) for seen in reading.observations))


def joined(seen: Observation, reading: Reading) -> Observation:
    """A detail in a picture; where nothing there tells whose it is, the author's own words may."""
    if not seen.about and reading.has("service_user"):
        return seen._replace(about="service_user")
    return seen._replace(about="colleague") if not seen.about and reading.has("colleague", "manager") else seen


def in_order(seen: Iterable[Observation]) -> tuple[Observation, ...]:
    """Observations in the order of the text."""
    return tuple(sorted(seen, key=lambda seen: (seen.place, seen.picture, seen.start, seen.end, seen.kind)))
