"""Who the draft is about: people served, colleagues, managers, members, the Council, self, family.

Who is a person served depends on the author's field of work. A person served is *plain* where a word for
them is said of one person or family ("my tenant", "a pupil") and *possible* where they are only implied
("a lady I see on Tuesdays"), or where people served are meant at large (`about` is then ``group``).
"""

from __future__ import annotations

from collections.abc import Iterator

from .mentions import Mention, mentions
from .observation import Observation
from .sheet import Sheet

_OTHERS = {
    "people.colleague": "colleague",
    "people.manager": "manager",
    "people.councillor": "councillor",
    "people.council": "council",
    "people.family": "family",
    "people.public_figure": "public_figure",
    "people.stranger": "stranger",
}
_FEW = ("who.adult", "who.child", "who.kin", "who.group")


def read(sheet: Sheet) -> Iterator[Observation]:
    """People of every kind, in the order of their kinds."""
    taken: set[int] = set()
    for concept, kind in _OTHERS.items():
        for cue in sheet.page.found(concept):
            taken.update(range(cue.first, cue.last))
            yield sheet.at_cue(kind, cue, "plain", "people", kind)
    yield from _served(sheet, taken)


def _served(sheet: Sheet, taken: set[int]) -> Iterator[Observation]:
    role = sheet.draft.role
    named = tuple(f"served.{field}" for field in role.fields)
    for mention in mentions(sheet.page, "served.any", *named):
        if mention.first not in taken:
            single = mention.article in {"indefinite", "own", "definite", "bare"} and not sheet.page.words[mention.last - 1].endswith("s")
            yield _seen(sheet, mention, "plain" if single else "possible", "service_user" if single else "group")
    if role.fields and _at_work(sheet):
        for mention in mentions(sheet.page, *_FEW):
            if mention.article in {"indefinite", "bare", "definite"} and mention.first not in taken:
                yield _seen(sheet, mention, "possible", "service_user")


def _at_work(sheet: Sheet) -> bool:
    page = sheet.page
    return page.has("frame.work", "frame.when", "frame.meet") and not page.has("frame.home")


def _seen(sheet: Sheet, mention: Mention, certainty: str, about: str) -> Observation:
    return sheet.at_words("service_user", mention.start, mention.last, certainty, "people", about)  # type: ignore[arg-type]  # one of the two
