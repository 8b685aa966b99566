"""Information not for the public: secrets told with their matter, inside knowledge, codes, hints.

`lexicon/confidential.txt` holds the signs; here they are joined. A sign of secrecy beside a matter of the
Council is *plain*; a hint, or a secret whose matter is not told, is *possible*. How secret the whole draft sounds
(`secrecy.py`) drops what is joined by chance, and finds what no joining finds.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from .observation import Certainty, Observation
from .page import Page
from .phrases import Cue
from .secrecy import Secrecy, secrecy_of
from .sheet import Sheet

AFTER = ("already_public", "campaign")

CHANCE = -2.5
"""Below this, signs that stand together do so by chance."""

ENOUGH = 0.1
"""From here a draft sounds secret enough to ask about with no other sign."""

PLAIN = 0.0
"""A draft that leans further than this to a thing told outright gives it away."""

VERY = 1.0
"""The same where no sign says that it is not for the public."""

LONG = 150
"""For each so many words a draft must sound more secret by a point: a long story holds every sign by chance."""

MOST_SHOWN = 6
"""How many of the telling words are shown to the author."""

REACH = 45
"""Words between a sign of secrecy and its matter: two or three sentences of a post."""

NEAR = 25
"""The same for a hint: a sentence or two."""

_FIRM = ("secret.unpublished", "secret.unknown", "secret.leak", "secret.closed")
"""Signs that tell of something real; the rest of them are said of a cake as well."""

_SECRET = ("sign.unannounced", "sign.untold", "sign.pass", "sign.hush", "sign.warn", "sign.quiet", "topic.code")
"""Without one of these a draft that sounds secret is asked about only."""

_BY_THEMSELVES = ("secret.unpublished", "secret.leak", "hint.alone")
_BESIDE_A_MATTER = ("hint.weak", "secret.shush", "inside.told", "inside.seen")
_SIGNS = frozenset({"secret", "inside", "hint", "matter", "trade", "told", "raid", "count"})
_DENIED = frozenset({"not", "never", "cant", "dont", "wont", "cannot", "couldnt", "if"})


class _Row:
    """Cues in the order of the text, asked for a neighbour in the logarithm of their number."""

    def __init__(self, cues: list[Cue]) -> None:
        self.cues = sorted(cues, key=lambda cue: cue.first)
        self._firsts = [cue.first for cue in self.cues]

    def near(self, cue: Cue, reach: int = REACH) -> Cue | None:
        """A cue of the row that starts within reach of another, outside the words of that other."""
        place = bisect_left(self._firsts, cue.first - reach)
        for other in self.cues[place : place + 12]:  # a dozen neighbours say enough, and keep the cost linear
            if other.first > cue.last + reach:
                return None
            if other.last <= cue.first or other.first >= cue.last:
                return other
        return None


class _Signs:
    """The signs of a page, laid out once."""

    def __init__(self, sheet: Sheet) -> None:
        page = sheet.page
        self.page = page
        self.is_public = sheet.has("already_public")
        self.on_business = sheet.draft.site_kind == "business network"
        # Water leaks only where a leak is told of.
        leaks = ("homely.leak",) if "secret.leak" in page.cues else ()
        self.homely = _Row(page.found("homely.matter", "homely.joke", "homely.place", *leaks))
        self.insides = _Row(page.found("inside.seen", "inside.told"))
        self.trade = page.found(*(f"trade.{field}" for field in sheet.draft.role.fields))
        self.matters = _Row(page.found("matter."))
        self.secrets = page.found(*_FIRM, "secret.pass")
        self.days_ahead = {page.begins[cue.first] for cue in page.found("when.ahead")}


def read(sheet: Sheet) -> Iterator[Observation]:
    """What is plainly given away, else what is hinted at, else what sounds secret as a whole."""
    yield from _pictured(sheet)
    secrecy = secrecy_of(sheet)
    joined = list(_joined(sheet, secrecy)) if not _SIGNS.isdisjoint(sheet.page.families) else []
    if joined:
        yield from joined
    elif secrecy.score >= _enough(sheet) and not _is_harmless(sheet):
        yield from _sounding(sheet, secrecy)


def _enough(sheet: Sheet) -> float:
    return ENOUGH + sheet.has("already_public") + len(sheet.page.words) // LONG


def _is_harmless(sheet: Sheet) -> bool:
    """Whether homely matter, a joke or a public message is at hand."""
    return sheet.has("campaign") or sheet.page.has("homely.matter", "homely.joke")


def _joined(sheet: Sheet, secrecy: Secrecy) -> Iterator[Observation]:
    signs = _Signs(sheet)
    told = list(_outright(signs))
    if secrecy.score >= CHANCE:
        told += [*_secrets_told(signs), *_inside_knowledge(signs)]
    if told:
        yield from (_seen(sheet, cue, certainty) for cue, certainty in told)
    elif secrecy.score >= CHANCE:
        yield from (_seen(sheet, cue, "possible") for cue in _hints(signs) if not signs.homely.near(cue))


def _sounding(sheet: Sheet, secrecy: Secrecy) -> Iterator[Observation]:
    """The words that tell most, or the first sentence."""
    certainty: Certainty = "plain" if secrecy.plainness > (PLAIN if sheet.page.has(*_SECRET) else VERY) else "possible"
    end = 0
    for cue in secrecy.telling[:MOST_SHOWN]:
        if cue.first >= end:
            yield _seen(sheet, cue, certainty)
            end = cue.last
    if not end and sheet.page.words:
        yield sheet.at_words("confidential", 0, sheet.page.ends[0], certainty, "confidential", "council")


def _pictured(sheet: Sheet) -> Iterator[Observation]:
    """Papers, codes and screens of the Council in the picture."""
    picture = sheet.picture
    if picture.has("pictured.not", "marking.own") or sheet.page.has("pictured.made_up"):
        return
    for cue in picture.found("pictured.plain")[:1]:
        yield sheet.at_cue("confidential", cue, "plain", "confidential", "council", place="picture_shows")
    for cue in picture.found("pictured.possible")[:1]:
        yield sheet.at_cue("confidential", cue, "possible", "confidential", "council", place="picture_shows")


def _outright(signs: _Signs) -> Iterator[tuple[Cue, Certainty]]:
    """Plain in itself: codes and passwords, records looked up, a raid to come, how a count stands."""
    page = signs.page
    is_homely = page.has("homely.matter", "homely.joke")
    if not is_homely and not page.has("own.password"):
        yield from ((cue, "plain") for cue in page.found("matter.code"))
    if not is_homely:
        yield from ((cue, "plain") for cue in page.found("raid.plan") if page.begins[cue.first] in signs.days_ahead)
    yield from ((cue, "plain") for cue in page.found("told.outright") if not _is_denied(page, cue))
    if page.has("count.lead") and not signs.is_public and not is_homely:
        yield from ((cue, "plain") for cue in page.found("matter.count"))


def _is_denied(page: Page, cue: Cue) -> bool:
    return not _DENIED.isdisjoint(page.words[max(0, cue.first - 3) : cue.first + 1])


def _secrets_told(signs: _Signs) -> Iterator[tuple[Cue, Certainty]]:
    """A sign of secrecy beside a matter of the Council, or of the author's own trade."""
    firm = _Row(signs.page.found(*_FIRM))
    matters = _Row([*signs.matters.cues, *signs.trade])
    for cue in signs.secrets:
        matter = matters.near(cue) or firm.near(cue)
        if matter and (signs.insides.near(cue) or not signs.homely.near(cue)):
            yield cue, "plain"
            yield matter, "plain"


def _inside_knowledge(signs: _Signs) -> Iterator[tuple[Cue, Certainty]]:
    """What the author saw or handled at work, told with its matter; only hinted at, it is possible."""
    page = signs.page
    if signs.is_public or page.has("own.pay"):
        return
    others_pay = _Row(page.found("pay.others"))
    certainty: Certainty = "possible" if page.has("hint.strong", "hint.weak") else "plain"
    for cue in page.found("inside.seen"):
        matter = signs.matters.near(cue) or others_pay.near(cue)
        if matter and not signs.homely.near(cue):
            yield cue, certainty
            yield matter, certainty


def _hints(signs: _Signs) -> Iterator[Cue]:
    """Signs that leave open what is meant, or whether it is public."""
    page, matters, insides = signs.page, signs.matters, signs.insides
    strong, weak = _Row(page.found("hint.strong")), page.found("hint.weak")
    places = _Row(page.found("place.council"))
    yield from page.found(*_BY_THEMSELVES)
    for cue in page.found("secret.pass", "secret.unknown", "secret.closed"):
        if insides.near(cue) or strong.near(cue):
            yield cue
    yield from (cue for cue in page.found("secret.unknown", "secret.closed") if places.near(cue, NEAR))
    if signs.is_public:
        return
    if signs.on_business:
        yield from page.found("hint.supplier")
    events = _Row([*page.found("when.event"), *strong.cues])
    yield from (cue for cue in strong.cues if any(row.near(cue, NEAR) for row in (matters, insides, places)))
    yield from (cue for cue in page.found(*_BESIDE_A_MATTER) if matters.near(cue, NEAR))
    yield from (cue for cue in weak if insides.near(cue, NEAR) or places.near(cue, NEAR))
    yield from (cue for cue in signs.trade if events.near(cue, NEAR))
    yield from (cue for cue in page.found("matter.raid") if page.begins[cue.first] in signs.days_ahead)


def _seen(sheet: Sheet, cue: Cue, certainty: Certainty) -> Observation:
    return sheet.at_cue("confidential", cue, certainty, "confidential", "council")
