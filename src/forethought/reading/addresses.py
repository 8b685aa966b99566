"""Street addresses: a number, a name and a street word, flats and blocks, house and farm names.

The parts are those of BS 7666; the words are in `lexicon/address.txt`. A street without a number is no address.
"""

from __future__ import annotations

from collections.abc import Iterator

from .gazetteer import may_be_surname, words_of
from .observation import Observation
from .page import Page
from .phrases import Cue
from .sheet import Sheet
from .whose import PLACES, whose

AFTER = ("people", "postcodes")

_LONGEST_NAME = 3
_FLAT = frozenset({"flat", "apartment", "apt", "unit", "plot", "fflat", "maisonette"})
_NUMBER = frozenset({"number", "no", "num", "rhif", "#"})


def read(sheet: Sheet) -> Iterator[Observation]:
    """Each address where it stands, with whose home or which public place it is."""
    page = sheet.page
    found: list[tuple[int, int]] = []
    streets = page.found("street.plain", "street.other", "street.the")
    if any(word[0] in "0123456789" for word in page.words):
        found += [(_with_flat(page, first), cue.last) for cue in streets if (first := _number_before(sheet, cue)) >= 0]
        found += [span for place, word in enumerate(page.words) if word in words_of("welsh_streets") for span in _welsh(page, place)]
        found += [span for cue in page.found("address.lives") for span in _lived_at(page, cue.last)]
    found += [span for cue in page.found("street.house") for span in _house(page, cue)]
    famous = {cue.first for cue in page.found("address.famous")}
    last_end = -1
    for first, last in sorted(found, key=lambda span: (span[0], -span[1])):
        if first >= last_end:
            last_end = last
            about = "public_line" if first in famous else whose(sheet, first, last, PLACES)
            yield sheet.at_words("address", first, last, "plain", "addresses", about)


def _number_before(sheet: Sheet, cue: Cue) -> int:
    """Where the house number stands that this street word ends the address of, or -1."""
    page = sheet.page
    if cue.last < len(page.words) and page.words[cue.last] in words_of("after_streets"):
        return -1
    names = _names_before(page, cue.first)
    place = cue.first - len(names) - 1
    if place > 0 and page.words[place] == ",":
        place -= 1
    elif place > 1 and page.words[place] in {"on", "in", "at", "of"} and page.words[place - 2] in _NUMBER:
        place -= 1
    if place < 0 or not _is_house_number(page, place) or not (names or cue.concept == "street.the"):
        return -1
    if cue.concept == "street.other" and not (_is_name(names) or _is_expected(sheet, place, cue.last)):
        return -1
    return _range_start(page, place)


def _names_before(page: Page, end: int) -> list[str]:
    """The words of a street's name that stand before its street word."""
    names: list[str] = []
    place = end - 1
    while place >= 0 and len(names) <= 2 * _LONGEST_NAME and (page.words[place].isalpha() or page.words[place] in {"-", "."}):
        word = page.words[place]
        if word in words_of("not_in_streets") or (word == "." and page.words[place - 1] != "st"):
            break
        names.insert(0, word)
        place -= 1
    return names if sum(map(str.isalpha, names)) <= _LONGEST_NAME else []


def _is_name(names: list[str]) -> bool:
    return any(word.isalpha() and word not in words_of("ordinary") for word in names)


def _is_expected(sheet: Sheet, place: int, last: int) -> bool:
    """A word such as "lives at" stands before it, a flat, or a postcode stands behind it."""
    page = sheet.page
    if any(0 <= place - cue.last <= 1 for cue in page.found("address.cue", "address.lives")) or page.words[place - 1] in _FLAT:
        return True
    end = page.offsets(last - 1, last)[1]
    return any(0 <= seen.start - end <= 40 for seen in sheet.of("postcode"))


def _is_house_number(page: Page, place: int) -> bool:
    """ "9", "9a", "12-14"; no year, sum or share."""
    word = page.words[place]
    figures = word.rstrip("abcdefgh")
    if not figures.isdecimal() or len(figures) > 4 or len(word) - len(figures) > 1 or (len(figures) == 4 and figures[:2] in {"19", "20"}):
        return False
    return place == 0 or page.words[place - 1] not in {"£", "$", "€", "%", "x", ":", "version"} or page.starts[place] > page.stops[place - 1]


def _range_start(page: Page, place: int) -> int:
    """The first number of "12-14" or "3/2"."""
    if place > 1 and page.words[place - 1] in {"-", "/"} and page.words[place - 2].isdecimal() and page.stops[place - 1] == page.starts[place]:
        return place - 2
    return place


def _with_flat(page: Page, first: int) -> int:
    """Where the flat before the number begins: "Flat 3, 22 Mill Road"; the number itself where it is the flat's."""
    if first > 0 and page.words[first - 1] in _FLAT:
        return first - 1
    place = first - 1 if first > 0 and page.words[first - 1] != "," else first - 2
    return place - 1 if place > 0 and page.words[place - 1] in _FLAT and len(page.words[place]) < 5 else first


def _welsh(page: Page, place: int) -> Iterator[tuple[int, int]]:
    """ "8 Maes Gwyn", "12 Heol y Bryn": the street word comes first."""
    if place and _is_house_number(page, place - 1):
        last = place + 1
        while last < len(page.words) and last - place <= 3 and (page.words[last] in {"y", "yr", "-"} or may_be_surname(page.words[last])):
            last += 1
        if last > place + 1:
            yield _with_flat(page, place - 1), last


def _lived_at(page: Page, place: int) -> Iterator[tuple[int, int]]:
    """ "lives at 14 Ashdown": a number and a name, no street word."""
    if place < len(page.words) and _is_house_number(page, place):
        last = place + 1
        while last < len(page.words) and last - place <= 2 and may_be_surname(page.words[last]):
            last += 1
        if last > place + 1:
            yield place, last


def _house(page: Page, cue: Cue) -> Iterator[tuple[int, int]]:
    """ "lives at Rose Cottage"; "The Old Rectory, Church Lane"."""
    names = _names_before(page, cue.first)
    first = cue.first - len(names)
    if first and page.words[first - 1] == "the":
        first -= 1
    street = next((s for s in page.found("street.plain") if 2 <= s.first - cue.last <= _LONGEST_NAME + 1), None)
    if street and page.words[cue.last] == "," and len(_names_before(page, street.first)) == street.first - cue.last - 1 and first < cue.first:
        yield first, street.last
    elif _is_name(names) and any(other.last == first for other in page.found("address.cue", "address.lives")):
        yield first, cue.last
