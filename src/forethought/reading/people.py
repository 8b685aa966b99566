"""Who the draft is about: people served, colleagues, managers, members, the Council, self, family.

Who is a person served depends on the author's field of work. A person served is *plain* where a word for
them is said of one person or family ("my tenant", "a pupil") and *possible* where they are only implied
("a lady I see on Tuesdays"), or where people served are meant at large (`about` is then ``group``). Where many
signs together tell that something is said of somebody served, a ``comment`` is seen: *plain* where it is the
kind of thing that should not be posted at all.
"""

from __future__ import annotations

from collections.abc import Iterator

from .kin import called, our_own
from .mentions import Mention
from .observation import Certainty, Observation
from .page import Page
from .sheet import Sheet
from .sign_weights import weigh_signs
from .signs import PRONOUNS, duty, kind_of, signs

_OTHERS = {
    "people.colleague": "colleague",
    "people.manager": "manager",
    "people.councillor": "councillor",
    "people.council": "council",
    "people.family": "family",
    "people.public_figure": "public_figure",
    "people.stranger": "stranger",
}
_ONE = frozenset({"served.a", "served.own", "served.the", "served.bare"})
"""A person served with an article: one of them is meant."""
_GRAVE = frozenset(
    "titled full_name household name_initial name_age named room unit address street place_alone class an_insult crowd_insulted".split()
)
"""Signs without which no comment is plain: who or where somebody is, or hard words."""
_RANK = {noun: rank for rank, noun in enumerate(("served", "child", "kin", "group", "adult", "served_many", "many"))}


def read(sheet: Sheet) -> Iterator[Observation]:
    """People of every kind, and whether something is told of somebody served."""
    for concept, kind in _OTHERS.items():
        for cue in sheet.page.found(concept):
            if kind != "family" or not _served_children(sheet, cue.last):
                yield sheet.at_cue(kind, cue, "plain", "people", kind)
    if sheet.page.words:
        own = called(sheet)
        for first, last in [*((mention.first, mention.last) for mention in own), *our_own(sheet.page)]:
            yield sheet.at_words("family", first, last, "possible", "people", "family")
        yield from _served(sheet, own)


def _served_children(sheet: Sheet, last: int) -> bool:
    """Whether "my boys" are those of the author's work: a youth worker's, a foster carer's."""
    return bool(sheet.draft.role.fields & {"youth", "foster"}) and sheet.page.words[last - 1] in {
        "boy",
        "boys",
        "girl",
        "girls",
        "children",
    }


def _served(sheet: Sheet, own: list[Mention]) -> Iterator[Observation]:
    found, people = signs(sheet)
    told, level = weigh_signs(found)
    by_work = duty(sheet.draft.role.fields) != "other"
    named = [mention for mention in people if mention.concept.startswith("served")]
    for mention in named:
        kind = kind_of(sheet.page, mention)
        sure = kind in _ONE and (by_work or told > 0)
        yield _seen(sheet, mention, "plain" if sure else "possible", "service_user" if kind.partition(".")[0] == "served" else "group")
    if told > 0 and not (own and not any(mention.article for mention in people)) and (named or not _is_of_colleague(sheet.page)):
        implied = _best(sheet, [mention for mention in people if mention not in named])
        if implied:
            yield _seen(sheet, implied, "possible", "service_user")
        sure = level > 0 and _is_grave(found, any(kind_of(sheet.page, mention) in _ONE for mention in named))
        yield _comment(sheet, implied or (named[0] if named else None), "plain" if sure else "possible")


def _is_of_colleague(page: Page) -> bool:
    """Whether a colleague is thanked or congratulated: the names and children told of are theirs then."""
    return page.has("praise.thanks") and page.has("people.colleague")


def _is_grave(found: set[str], plainly: bool) -> bool:
    """Whether they can be made out or are run down, or a private matter is told of somebody plainly served."""
    return any(sign.partition(".")[0] in _GRAVE for sign in found) or (plainly and "private.0" not in found)


def _best(sheet: Sheet, people: list[Mention]) -> Mention | None:
    """The mention that most likely is the person served: one with an article, a child before a man."""
    return min(people, key=lambda m: (not m.article, _RANK.get(kind_of(sheet.page, m).partition(".")[0], 9), m.first), default=None)


def _seen(sheet: Sheet, mention: Mention, certainty: Certainty, about: str) -> Observation:
    return sheet.at_words("service_user", mention.start, mention.last, certainty, "people", about)


def _comment(sheet: Sheet, mention: Mention | None, certainty: Certainty) -> Observation:
    """The sentence in which somebody served is spoken of."""
    page = sheet.page
    at = mention.first if mention else min((page.at[word][0] for word in PRONOUNS if word in page.at), default=0)
    return sheet.at_words("comment", page.begins[at], page.ends[at], certainty, "people", "service_user")
