"""What a picture shows, by the author's own description of it: who is in it, and what can be read off it.

``faces`` is *plain* where people are shown, *possible* where only backs or hands are, or where who they are is
not told; its `about` is ``service_user``, ``colleague`` (one), ``colleagues`` (several), ``own`` or ``nobody``.
"""

from __future__ import annotations

from collections.abc import Iterator

from .gazetteer import is_given
from .observation import Certainty, Observation
from .page import Page
from .phrases import Cue
from .places import places
from .sheet import Sheet
from .signs import duty

AFTER = ("people", "permission")

_MEET_CHILDREN = frozenset(
    {
        "education",
        "early_years",
        "youth",
        "foster",
        "leisure",
        "library",
        "member",
        "social_work",
        "health",
        "care",
        "transport",
        "catering",
        "market",
        "parks",
        "customer",
        "volunteer",
        "protection",
    }
)
_BEHIND_A_DESK = frozenset({"people_team", "it", "office", "commissioning", "legal", "elections", "communications"})
_ENOUGH = 60
_SEVERAL = frozenset("two three four five six seven eight nine ten eleven twelve dozen fifteen twenty thirty group both several".split())
_CROWD = frozenset("people men women staff team crew squad crowd colleagues workmates".split())
_PARTS = frozenset("face faces head heads hand hands back backs backside torso legs foot".split())
_WORK = frozenset(
    "work office shift depot desk team crew gang staff job colleague lot nights gaffer boss squad retires retired do training".split()
)
_ROOMS = frozenset({"pass", "corridor", "room", "kitchen", "toilets", "badge", "car"})
_LET_AGAIN = frozenset({"empty", "void", "new", "newly", "refurbished", "finished", "sale"})
"""Words for a home in which nobody lives at the moment."""
_AUTHOR = frozenset({"author", "authors", "selfie", "selfies", "me", "myself"})
_SELF = frozenset({"me", "i", "ive", "im", "myself"})


def read(sheet: Sheet) -> Iterator[Observation]:
    """What the description tells; nothing without one."""
    page = sheet.picture
    if not page.words:
        return
    if not page.has("pic.old", "pic.made", "pic.blank"):
        yield from _readable(sheet, page)
    yield from _people(sheet, page)


def _readable(sheet: Sheet, page: Page) -> Iterator[Observation]:
    """Names, addresses, plates and papers that can be read off the picture."""
    of_family = sheet.has("family") or page.has("pic.own")
    data, plates = page.found("pic.data"), page.found("pic.plate")
    if data and page.has("pic.readable", "pic.paper") and not page.has("pic.unseen") and not of_family:
        yield _at(sheet, "screen", data[0], "plain", "service_user")
    elif data and not of_family and not page.has("pic.unseen"):
        yield _at(sheet, "screen", data[0], "possible", "service_user")
    for cue in plates[:1]:
        if not page.has("pic.unseen") and not page.has("pic.own"):
            yield _at(sheet, "identifiable", cue, "plain", "service_user")
    if page.has("pic.home") and not of_family and _LET_AGAIN.isdisjoint(page.words) and duty(sheet.draft.role.fields) != "other":
        yield _at(sheet, "identifiable", page.found("pic.home")[0], "plain" if _is_placed(sheet) else "possible", "service_user")
    if page.has("pic.housenumber") and not of_family:
        yield _at(sheet, "identifiable", page.found("pic.housenumber")[0], "plain", "service_user")


def _is_placed(sheet: Sheet) -> bool:
    """Whether the text tells where the home is: a street, a block, a number; or that the author was there for work."""
    return any(True for _ in places(sheet.page)) or sheet.page.has("insult.strong", "private.home", "people.shamed")


def _people(sheet: Sheet, page: Page) -> Iterator[Observation]:
    who, cue = _who(sheet, page)
    if cue:
        seen = not page.has("pic.unseen")
        yield _at(sheet, "faces", cue, "plain" if seen else "possible", who)


def _who(sheet: Sheet, page: Page) -> tuple[str, Cue | None]:
    """Who is in the picture, and the words that tell it."""
    fields = sheet.draft.role.fields
    served, own = _shown(page, "pic.served"), page.found("pic.own")
    colleagues = [cue for cue in _shown(page, "pic.colleague") if not _is_place(page, cue)]
    children = _shown(page, "pic.child") if fields & _MEET_CHILDREN else []
    beside_author = own and not sheet.has("family") and _only_author(page, own)
    if colleagues and not served and not children and (beside_author or _team(page, colleagues)):
        return _colleagues(page), colleagues[0]
    if duty(fields) == "direct" and not colleagues:
        served += [Cue("name", place, place + 1) for place, word in enumerate(page.words[:_ENOUGH]) if is_given(word)]
    if own or sheet.has("family"):
        strangers = [cue for cue in (served + children)[:_ENOUGH] if own and not _near(page, cue, own[:_ENOUGH])]
        return ("service_user", strangers[0]) if strangers and not sheet.has("family") else ("own", next(iter(own), None))
    if page.has("pic.nobody") or page.has("pic.made", "pic.old"):
        return "nobody", None
    if colleagues and not served and not (children and not page.has("pic.adult")):
        return _colleagues(page), colleagues[0]
    if served or children:
        return "service_user", (served or children)[0]
    adults = _shown(page, "pic.adult")
    if not adults or _first_word(sheet) in _SELF:
        return "own", next(iter(adults), None)
    if page.has("pic.servedplace") and fields and not fields <= _BEHIND_A_DESK:
        return "service_user", adults[0]
    return _colleagues(page) if _at_work(sheet) else "stranger", adults[0]


def _only_author(page: Page, own: list[Cue]) -> bool:
    """Whether nobody of the author's own is shown but the author, beside somebody else ("selfie of me and a woman I work with")."""
    return page.has("pic.adult") and all(_AUTHOR.intersection(page.words[cue.first : cue.last]) for cue in own[:_ENOUGH])


def _at_work(sheet: Sheet) -> bool:
    """Whether the picture or the text is of the workplace or the people there."""
    if sheet.picture.has("pic.workplace") or sheet.has("colleague", "manager", "permission_refused"):
        return True
    return not _WORK.isdisjoint(sheet.page.words)


def _team(page: Page, colleagues: list[Cue]) -> bool:
    """Whether the words are of colleagues outright, with the author among them or not."""
    return any(page.words[cue.last - 1] in _CROWD - {"people", "men", "women", "crowd"} for cue in colleagues)


def _is_place(page: Page, cue: Cue) -> bool:
    """Whether the staff are only those a thing or a room is for ("a staff pass")."""
    return not _ROOMS.isdisjoint(page.words[cue.last : cue.last + 1])


def _belongs(page: Page, last: int) -> bool:
    return "'" in page.text.plain[page.starts[last - 1] : page.stops[last - 1]]


def _shown(page: Page, concept: str) -> list[Cue]:
    """People who are in the picture themselves, not only by something of theirs ("a teacher's desk")."""
    return [cue for cue in page.found(concept) if not _belongs(page, cue.last) or _PARTS.intersection(page.words[cue.last : cue.last + 4])]


def _first_word(sheet: Sheet) -> str:
    return sheet.page.words[0] if sheet.page.words else ""


def _near(page: Page, cue: Cue, others: list[Cue]) -> bool:
    """Whether a word of the author's own stands just before ("the author's own children", "my nan")."""
    kin = [other for other in others if not _AUTHOR.intersection(page.words[other.first : other.last]) or _belongs(page, other.last)]
    return any(0 <= cue.first - other.last <= 2 or other.first <= cue.first < other.last for other in kin)


def _colleagues(page: Page) -> str:
    crowd = any(page.words[cue.last - 1] in _CROWD or _is_plural(page, cue) for cue in page.found("pic.colleague", "pic.adult"))
    return "colleagues" if crowd else "colleague"


def _is_plural(page: Page, cue: Cue) -> bool:
    return page.words[cue.last - 1].endswith("s") and not _belongs(page, cue.last) and any(word in _SEVERAL for word in page.words)


def _at(sheet: Sheet, kind: str, cue: Cue, certainty: Certainty, about: str) -> Observation:
    return sheet.at_cue(kind, cue, certainty, "pictures", about, place="picture_shows")
