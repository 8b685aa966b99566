"""Information not for the public: secrets told with their matter, inside knowledge, codes, hints."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from .observation import Certainty, Observation
from .page import Page
from .phrases import Cue
from .sheet import Sheet

AFTER = ("already_public",)

REACH = 45
"""Words between a sign of secrecy and its matter: two or three sentences of a post."""

_SECRETS = ("secret.unpublished", "secret.unknown", "secret.pass", "secret.leak", "secret.closed")
_BY_THEMSELVES = ("secret.unpublished", "secret.leak", "hint.alone")
_BESIDE_A_MATTER = ("hint.weak", "secret.shush", "inside.told", "inside.seen")

_NEAR = 25
"""The same for a hint: a sentence or two."""


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


def read(sheet: Sheet) -> Iterator[Observation]:
    """What is plainly given away, else what is hinted at."""
    page = sheet.page
    if not any(name.startswith(("secret.", "inside.", "hint.", "matter.")) for name in page.cues):
        return
    told = [*_codes(sheet), *_told(sheet)]
    yield from told or _hinted(sheet)


def _codes(sheet: Sheet) -> Iterator[Observation]:
    """Passwords and entry codes of the Council, and how a count stands, given out."""
    page = sheet.page
    if not page.has("homely.matter", "own.password"):
        yield from (_seen(sheet, cue, "plain") for cue in page.found("matter.code"))
    yield from (_seen(sheet, cue, "plain") for cue in page.found("told.outright") if not _is_denied(page, cue))
    if page.has("count.lead") and not sheet.has("already_public"):
        yield from (_seen(sheet, cue, "plain") for cue in page.found("matter.count"))


def _is_denied(page: Page, cue: Cue) -> bool:
    return not {"not", "never", "cant", "dont", "wont", "cannot", "couldnt", "if"}.isdisjoint(
        page.words[max(0, cue.first - 3) : cue.first + 1]
    )


def _told(sheet: Sheet) -> Iterator[Observation]:
    """A secret, or something learnt on the inside, beside a matter of the Council."""
    page = sheet.page
    matters, insides, homely = _Row(page.found("matter.")), _Row(page.found("inside.")), _Row(_homely(page))
    for cue in page.found(*_SECRETS):
        if (insides.near(cue) or not homely.near(cue)) and (matter := matters.near(cue)):
            yield _seen(sheet, cue, "plain")
            yield _seen(sheet, matter, "plain")
    if sheet.has("already_public") or page.has("own.pay"):
        return
    others_pay = _Row(page.found("pay.others"))
    for cue in page.found("inside.seen"):
        if not homely.near(cue) and (matter := matters.near(cue) or others_pay.near(cue)):
            certainty: Certainty = "possible" if page.has("hint.strong", "hint.weak") else "plain"
            yield _seen(sheet, cue, certainty)
            yield _seen(sheet, matter, certainty)


def _homely(page: Page) -> list[Cue]:
    """What makes a secret a small one; water leaks only where a leak is told of."""
    return page.found("homely.matter", "homely.joke", *(("homely.leak",) if page.has("secret.leak") else ()))


def _hinted(sheet: Sheet) -> Iterator[Observation]:
    """A hint beside a matter or inside knowledge; a secret whose matter is not told."""
    page = sheet.page
    homely = _Row(_homely(page))
    for cue in _hints(sheet):
        if not homely.near(cue):
            yield _seen(sheet, cue, "possible")


def _hints(sheet: Sheet) -> Iterator[Cue]:
    page = sheet.page
    insides, strong = _Row(page.found("inside.")), _Row(page.found("hint.strong"))
    matters, places = _Row(page.found("matter.")), _Row(page.found("place.council"))
    ahead = _Row(page.found("when.ahead", "when.soon"))
    yield from page.found(*_BY_THEMSELVES)
    for cue in page.found("secret.pass", "secret.unknown", "secret.closed"):
        if insides.near(cue) or strong.near(cue) or places.near(cue, _NEAR):
            yield cue
    if sheet.has("already_public"):
        return
    for cue in strong.cues:
        if any(row.near(cue, _NEAR) for row in (matters, insides, places, ahead)):
            yield cue
    yield from (cue for cue in page.found(*_BESIDE_A_MATTER) if matters.near(cue, _NEAR))
    trade = page.found(*(f"trade.{field}" for field in sheet.draft.role.fields))
    events = _Row(page.found("when.event", "hint.strong"))
    yield from (cue for cue in trade if events.near(cue, _NEAR))
    yield from (cue for cue in page.found("matter.raid") if any(page.beside(cue, "when.ahead")))


def _seen(sheet: Sheet, cue: Cue, certainty: Certainty) -> Observation:
    return sheet.at_cue("confidential", cue, certainty, "confidential", "council")
