"""People's names: by a title, by a given name with a surname, or by a given name where a name is given.

A given name alone is never one, nor is a name in public life, of a story, a street, a pub or a shop. Capital
letters tell nothing here: lists and the words around do.
"""

# Annotations are types here, not text: a NamedTuple compiles each text, which a cold start pays for.

from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from .gazetteer import is_given, may_be_surname, words_of
from .observation import Certainty, Observation
from .page import Page
from .sheet import Sheet
from .whose import near

_PARTICLES = frozenset(
    {"de", "van", "von", "der", "den", "la", "le", "el", "al", "bin", "mac", "mc", "o", "ap", "ab", "da", "di", "dos", "st", "ter"}
)
_VERBS = frozenset({"will", "may", "hope", "sue", "drew", "mark"})
"""Given names that are verbs as often: a surname alone does not make them names."""
_NO_INITIAL = frozenset("aiuxrnoyk")
_ROYAL = frozenset(
    {"st", "saint", "saints", "queen", "king", "prince", "princess", "pope", "san", "santa", "emperor", "president", "duke", "duchess"}
)


_NO_SURNAMES = frozenset({"nhs", "ins", "ni", "nino", "dob", "tel", "mob", "reg", "underscore", "dot", "at"})
"""Words of forms and addresses that often stand behind a given name."""
_NO_SURNAME_ENDS = ("ing", "ed", "ly", "less", "ness", "tion", "ful")


class Name(NamedTuple):
    """The words ``[first, last)`` of a name, where its last word ends in the plain text, and how sure it is."""

    first: int
    last: int
    certainty: Certainty
    about: str = ""


def read(sheet: Sheet) -> Iterator[Observation]:
    """Each name where it stands, with its title; `about` where the words around say whose."""
    page = sheet.page
    places = page.places(_beginnings(page))
    if not places:
        return
    given, titles = words_of("given"), _titles()
    frames = _Frames(page)
    behind = 0
    for place in places:
        if place < behind:
            continue
        word, name = page.words[place], None
        if word in titles:
            name = _titled(page, place, frames)
        if not name and (word in given or _possessive(page, place) in given):
            name = _given(page, place, frames)
        elif not name and len(word) == 1 and word.isalpha() and word not in _NO_INITIAL:
            name = _with_initial(page, place, frames)
        if name and not _is_known_otherwise(page, name):
            start, end = page.starts[name.first], _end(page, name.last - 1)
            yield sheet.at_plain("person_name", start, end, name.certainty, "names", name.about)
        if name:
            behind = name.last


def _beginnings(page: Page) -> set[str]:
    """The words of a page at which a name may begin: titles, given names, what may be the possessive of one, initials."""
    given = words_of("given")
    begun = {*given.intersection(page.at), *_titles().intersection(page.at)}
    begun.update([word for word in page.at if (word[-1] == "s" and word[:-1] in given) or (len(word) == 1 and word.isalpha())])
    return begun


@cache
def _titles() -> frozenset[str]:
    return words_of("titles") | words_of("soft_titles") | words_of("family_titles")


class _Frames:
    """The words that give a name, by where it would stand: behind them, or before them."""

    def __init__(self, page: Page) -> None:
        self.before = {cue.last: cue.concept.rpartition(".")[2] for cue in page.found("name.before.any", "name.before.")}
        self.behind = {cue.first: cue.concept.rpartition(".")[2] for cue in page.found("name.after.any", "name.after.colleague")}
        self.possessive = {cue.first for cue in page.found("name.after.possessive")}
        self.page = page

    def about(self, first: int, last: int) -> str | None:
        """Whose the frame around these words says the name is ("any" where it does not), or None without a frame."""
        found = [frame for frame in (self.before.get(first), self.behind.get(last)) if frame]
        if not found and last in self.possessive and _possessive(self.page, last - 1):
            found = ["any"]
        if not found and _is_followed_by_an_age(self.page, last):
            found = ["any"]
        return next((frame for frame in found if frame != "any"), found[0] if found else None)


def _titled(page: Page, place: int, frames: _Frames) -> Name | None:
    """ "Mrs Hartley", "Mr J Halloran", "Mr and Mrs Patel", "Sister Ahmed", "Auntie Jean"."""
    word = page.words[place]
    first = place
    if word in words_of("titles") and page.words[place + 1 : place + 2] in (["and"], ["&"]):
        place += 2
        if page.words[place : place + 1] not in (["mrs"], ["mr"], ["ms"], ["miss"], ["dr"], ["mx"]):
            return None
    last = _initials_end(page, place + 1)
    if last >= len(page.words) or (page.ends[first] < last and page.words[page.ends[first] - 1] != "."):
        return None
    surname = _possessive(page, last) or page.words[last]
    if not _may_follow_title(page, first, surname):
        alone = any(len(initial) == 1 and initial.isalpha() for initial in page.words[place + 1 : last])
        return Name(first, last, "possible", _of(frames.about(first, last))) if alone and word in words_of("titles") else None
    end = _surname_end(page, last)
    about = "councillor" if word in {"cllr", "councillor"} else "family" if word in words_of("family_titles") else ""
    return Name(first, end, "plain", about or _of(frames.about(first, end)))


def _may_follow_title(page: Page, title: int, surname: str) -> bool:
    word = page.words[title]
    if len(surname) < 2 or not surname.isalpha() or surname in words_of("never_surnames"):
        return False
    if word in words_of("titles"):
        return may_be_surname(surname) or surname in words_of("surnames")
    own = title > 0 and page.words[title - 1] in {"my", "our", "her", "his", "their", "your", "a", "big", "little", "baby", "twin"}
    if word in words_of("family_titles"):
        return surname in words_of("given") and (surname not in words_of("also_words") or surname not in _VERBS)
    if word in {"sister", "father"} and (own or surname not in words_of("surnames")):
        return False
    if word == "miss" and title > 0 and page.words[title - 1] in words_of("before_the_verb"):
        return False
    listed = is_given(surname) or (surname in words_of("surnames") and surname not in words_of("ordinary"))
    return listed or (word in {"miss", "nurse", "dame"} and may_be_surname(surname) and not surname.endswith(("ing", "s")))


def _givens_end(page: Page, place: int) -> int:
    """Where the given names end that start here ("Mary-Jane", "Mary Jane"), less one that serves as the surname."""
    last = place + 1
    if page.words[last : last + 1] == ["-"] and page.words[last + 1 : last + 2] and page.words[last + 1] in words_of("given"):
        last += 2
    while last < len(page.words) and last - place < 4 and page.words[last] in words_of("given") and is_given(page.words[place]):
        if not is_given(page.words[last]) and not _is_surname_at(page, last + 1, known=True):
            break
        last += 1
    if last - place > 1 and page.words[last - 1] not in words_of("surnames") and not _is_surname_at(page, last, known=False):
        last = place + 1
    return last


def _given(page: Page, place: int, frames: _Frames) -> Name | None:
    """ "Rory Bexton", "Mary Jane Watson"; "Tyler in Year 9", "my client Rose"."""
    if page.words[place] not in words_of("given"):
        return _lone(page, place, frames)
    last = _givens_end(page, place)
    last = _initials_end(page, last)
    sure = page.words[place] not in words_of("also_words")
    if last - place > 1 and page.words[last - 1] in words_of("surnames") and not _is_surname_at(page, last, known=True):
        return Name(place, last, "plain", _of(frames.about(place, last)))
    if _is_surname_at(page, last, known=not sure):
        end = _surname_end(page, last)
        frame = frames.about(place, end)
        if page.words[place] in _VERBS and not _is_strong(page, place, frames):
            return None
        if frame is None and (not (sure or _is_surname_at(page, last, known=True))):
            return None
        known = _is_surname_at(page, last, known=True)
        return Name(place, end, "plain" if known or frame else "possible", _of(frame))
    return _lone(page, place, frames)


def _lone(page: Page, place: int, frames: _Frames) -> Name | None:
    """A given name alone counts only where the words around give it as a name."""
    frame = frames.about(place, place + 1)
    word = _possessive(page, place) or page.words[place]
    if frame is None or (word in words_of("also_words") and not _is_strong(page, place, frames)):
        return None
    return Name(place, place + 1, "possible", _of(frame))


def _is_strong(page: Page, place: int, frames: _Frames) -> bool:
    """Cues strong enough for a name that is a word: "called Rose", "my client Grace", "Joy in payroll"."""
    if frames.behind.get(place + 1) == "colleague":
        return page.words[place] not in _VERBS
    before = frames.before.get(place)
    return before in {"service_user", "colleague", "own"} or (
        before is not None and page.words[place - 1] in {"called", "named", "is", "name", "names"}
    )


def _with_initial(page: Page, place: int, frames: _Frames) -> Name | None:
    """ "J. Halloran", "R K Patel": the surname is a listed one."""
    last = _initials_end(page, place)
    if last == place or not _is_surname_at(page, last, known=True):
        return None
    surname = _possessive(page, last) or page.words[last]
    end = _surname_end(page, last)
    return None if surname in words_of("ordinary") else Name(place, end, "plain", _of(frames.about(place, end)))


def _initials_end(page: Page, place: int) -> int:
    """The word behind initials and their full stops."""
    while place < len(page.words) and len(page.words[place]) == 1 and page.words[place].isalpha():
        place += 2 if page.words[place + 1 : place + 2] == ["."] else 1
    return place + 1 if page.words[place : place + 1] == ["."] and page.words[place - 1] in words_of("titles") else place


def _is_surname_at(page: Page, place: int, *, known: bool) -> bool:
    if place >= len(page.words):
        return False
    word = _possessive(page, place) or page.words[place]
    if word in _NO_SURNAMES:
        return False
    if word in words_of("surnames"):
        return word not in words_of("ordinary")
    if word in _PARTICLES and page.words[place + 1 : place + 2]:
        return may_be_surname(page.words[place + 1]) and word != "o"
    if known or len(word) < 3 or word.endswith(_NO_SURNAME_ENDS):
        return False
    return may_be_surname(word) and word not in words_of("given") and word not in words_of("named_places")


def _surname_end(page: Page, place: int) -> int:
    """The word behind a surname: particles, a second surname after a given one, a hyphen."""
    words = page.words
    more = not _possessive(page, place) and _is_surname_at(page, place + 1, known=words[place] not in words_of("given"))
    if more or (words[place] in _PARTICLES and place + 1 < len(words)):
        place += 1
    while words[place + 1 : place + 2] == ["-"] and page.starts[place + 1] == page.stops[place] and words[place + 2 : place + 3]:
        if page.starts[place + 2] != page.stops[place + 1] or not words[place + 2].isalpha():
            break
        place += 2
    return place + 1


def _possessive(page: Page, place: int) -> str:
    """The word without its 's, or "" where it has none."""
    if page.words[place][-1] != "s" or page.text.plain[page.stops[place] - 2 : page.stops[place]] != "'s":
        return ""
    return page.words[place][:-1]


def _end(page: Page, place: int) -> int:
    return page.stops[place] - (2 if _possessive(page, place) else 0)


def _is_followed_by_an_age(page: Page, place: int) -> bool:
    """ "Ifan (19, autistic)", "Tyler, 14,"."""
    words = page.words[place : place + 3]
    return (
        len(words) == 3
        and words[0] in {",", "("}
        and words[1].isdecimal()
        and int(words[1]) < 110
        and words[2] in {",", ")"}
        and len(words[1]) < 4
    )


def _is_known_otherwise(page: Page, name: Name) -> bool:
    """A saint, a royal, somebody in public life, a place or a firm named after somebody; part of an address on the web."""
    words = [_possessive(page, place) or page.words[place] for place in range(name.first, name.last)]
    plain, start, end = page.text.plain, page.starts[name.first], page.stops[name.last - 1]
    if plain[start - 1 : start] in {"#", "/", "_", "."} or plain[end : end + 1] in {"@", "_", "/"}:
        return True
    behind = [*page.words[max(name.first - 1, 0) : name.first], *words]
    if any(f"{one}_{two}" in words_of("public_figures") for one, two in pairwise(behind)):
        return True
    if name.first and page.words[name.first - 1] in _ROYAL:
        return True
    before = [word for word in page.words[max(name.first - 2, 0) : name.first] if word != ","]
    street = any(cue.first == name.last - 1 for cue in near(page, name.last, name.last, 0, -1, "street.plain", "street.other"))
    if street and before and before[-1][0].isdecimal():
        return True
    titled = words[0] in words_of("titles") or words[0] in words_of("soft_titles")
    return (
        not titled and len(words) > 1 and page.words[name.last : name.last + 1] != [] and page.words[name.last] in words_of("named_places")
    )


def _of(frame: str | None) -> str:
    return frame if frame and frame != "any" else ""
