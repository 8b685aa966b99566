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
from .whose import PLACES, Owners, near

AFTER = ("people", "names", "postcodes")

_LONGEST_NAME = 3
_CUES = ("address.cue", "address.lives")
_SHORT = 3
"""A number in a word of so few letters ("one", "ten") counts things as often as houses."""
_RECENT = 50
"""Of a text with more postcodes than this, the last are looked at."""
_FLAT = frozenset({"flat", "apartment", "apt", "unit", "plot", "fflat", "maisonette", "bedsit", "caravan", "chalet"})
_ROOM = frozenset({"room", "suite", "studio", "pitch", "berth", "block"})
"""What has a number inside a house, and in places that nobody lives at."""
_COUNTED = frozenset("platform page bus route stop table lane track chapter part day week year episode round game item lot".split())
"""What has a number of its own: "platform 4, Station Road"."""
_OFTEN_STREETS = frozenset("ave close cl drive grove rise way court row place pl fold croft garth ln".split())
_NUMBER = frozenset({"number", "no", "num", "rhif", "#", "house"})
_UNDER_TEN = frozenset("one two three four five six seven eight nine".split())
_TENS = frozenset("twenty thirty forty fifty sixty seventy eighty ninety".split())
_SPELT = _UNDER_TEN | _TENS | frozenset("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split())


def read(sheet: Sheet) -> Iterator[Observation]:
    """Each address where it stands, with whose home or which public place it is."""
    page = sheet.page
    found: list[tuple[int, int]] = []
    streets = page.found("street.plain", "street.other", "street.the")
    found += [(_with_flat(page, first), cue.last) for cue in streets if (first := _number_before(sheet, cue)) >= 0]
    if page.figures:
        found += [span for place in page.places(words_of("welsh_streets")) for span in _welsh(page, place)]
        found += [span for cue in page.found("address.lives") for span in _lived_at(page, cue.last)]
    found += [span for cue in page.found("street.house") for span in _house(page, cue)]
    found += [span for cue in page.found("street.plain") for span in _named_house(page, cue)]
    famous = {cue.first for cue in page.found("address.famous")}
    last_end = -1
    owners = Owners(sheet)
    found = [(max(_with_house(page, first), 0), last) for first, last in found]
    for first, last in sorted(found, key=lambda span: (span[0], -span[1])):
        if first >= last_end and first not in famous:
            last = last_end = _with_town(page, _with_street(page, first, last))
            about = owners.of(page.starts[first], page.stops[last - 1], PLACES)
            yield sheet.at_words("address", first, last, "plain", "addresses", about)


def _number_before(sheet: Sheet, cue: Cue) -> int:
    """Where the house number stands that this street word ends the address of, or -1."""
    page = sheet.page
    if cue.last < len(page.words) and page.words[cue.last] in words_of("after_streets"):
        return -1
    names = _names_before(page, cue.first)
    place = cue.first - len(names) - 1
    if place > 0 and (
        page.words[place] in {",", "\n"} or (page.words[place] in {"on", "in", "at", "of"} and page.words[place - 2] in _NUMBER)
    ):
        place -= 1
    if place < 0 or not _is_house_number(page, place) or not (names or cue.concept == "street.the"):
        return -1
    if page.words[place].isalpha() and not _is_spelt_number(page, place, names):
        return -1
    if place and (page.words[place - 1] in _COUNTED or (page.words[place - 1] == "room" and cue.concept == "street.plain")):
        return -1
    start = _range_start(page, place)
    if cue.concept == "street.other" and not (_is_name(names, page.words[cue.first]) or _is_expected(sheet, start, cue.last)):
        return -1
    return start


def _names_before(page: Page, end: int) -> list[str]:
    """The words of a street's name that stand before its street word."""
    names: list[str] = []
    place = end - 1
    while place >= 0 and len(names) <= 2 * _LONGEST_NAME and (page.words[place].isalpha() or page.words[place] in {"-", ".", "\n"}):
        word = page.words[place]
        if word in words_of("not_in_streets") or (word == "." and page.words[place - 1] != "st"):
            break
        if word in _SPELT and not (place and page.words[place - 1][0].isdecimal()):
            break  # "twenty-two Larkspur Close", but "12 Seven Sisters Road"
        names.insert(0, word)
        place -= 1
    return names if sum(map(str.isalpha, names)) <= _LONGEST_NAME else []


def _is_name(names: list[str], street: str = "") -> bool:
    """A word that is no ordinary one; or one that many streets bear, before a word that has few other senses."""
    if any(word.isalpha() and word not in words_of("ordinary") for word in names):
        return True
    return street in _OFTEN_STREETS and bool(names) and names[-1] in words_of("street_names")


def _is_expected(sheet: Sheet, place: int, last: int) -> bool:
    """A word such as "lives at" stands before it, a flat, or a postcode stands behind it."""
    page = sheet.page
    if any(near(page, place, place, 1, -1, *_CUES)):
        return True
    if place and (page.words[place - 1] in _FLAT or _with_flat(page, place) < place):
        return True
    end = page.offsets(last - 1, last)[1]
    postcodes = [seen.start for seen in sheet.seen[-_RECENT:] if seen.kind == "postcode"]
    return any(0 <= start - end <= 40 for start in postcodes)


def _is_house_number(page: Page, place: int) -> bool:
    """ "9", "9a", "12-14"; no year, sum or share."""
    word = page.words[place]
    if word in _SPELT:
        return True
    figures = word.rstrip("abcdefgh")
    if not figures.isdecimal() or len(figures) > 4 or len(word) - len(figures) > 1 or (len(figures) == 4 and figures[:2] in {"19", "20"}):
        return False
    return (
        place == 0 or page.words[place - 1] not in {"£", "$", "€", "%", "x", ":", "version"} or page.starts[place] > page.stops[place - 1]
    )


def _is_spelt_number(page: Page, place: int, names: list[str]) -> bool:
    """ "Number four", "fourteen Hazel Grove"; not "two busy lanes"."""
    if place > 0 and page.words[place - 1] in {"number", "no", "flat"}:
        return True
    return (len(page.words[place]) > _SHORT or _range_start(page, place) < place) and _is_name(names)


def _range_start(page: Page, place: int) -> int:
    """The first number of "12-14", "3/2" or "twenty-two"."""
    if page.words[place] in _UNDER_TEN and place > 1:
        tens = place - 2 if page.words[place - 1] == "-" else place - 1
        return tens if page.words[tens] in _TENS else place
    if (
        place > 1
        and page.words[place - 1] in {"-", "/"}
        and page.words[place - 2].isdecimal()
        and page.stops[place - 1] == page.starts[place]
    ):
        return place - 2
    return place


def _with_town(page: Page, last: int) -> int:
    """Where the address ends with its village or town: ", Newbury" before a stop or a postcode."""
    words = page.words
    if words[last : last + 1] != [","]:
        return last
    for place in range(last + 1, min(last + 3, len(words))):
        word = words[place]
        if not word.isalpha() or len(word) <= _SHORT or (word in words_of("ordinary") and word not in words_of("street_names")):
            return last
        after = words[place + 1] if place + 1 < len(words) else "."
        if not after.isalpha():
            return place + 1
    return last


def _with_flat(page: Page, first: int) -> int:
    """Where the flat before the number begins: "Flat 3, 22 Mill Road"; the number itself where it is the flat's."""
    if first > 0 and page.words[first - 1] in _FLAT:
        return first - 1
    place = first - 1 if first > 0 and page.words[first - 1] != "," else first - 2
    return place - 1 if place > 0 and page.words[place - 1] in _FLAT and len(page.words[place]) < 5 else first


def _with_house(page: Page, first: int) -> int:
    """Where the house begins that stands before a number: "The Old Forge, 6 High Street"; and the flat before that."""
    if first < 2 or page.words[first - 1] not in {",", "\n"} or not _is_house_number(page, first):
        return _with_flat_or_room(page, first)
    end = first - 1
    start = end - len(_names_before(page, end))
    while start < end and not page.words[start].isalpha():
        start += 1
    named = any(cue.last == end for cue in near(page, end, end, 0, 0, "street.house", "street.other", "street.the", "street.named"))
    begin = start - bool(start and page.words[start - 1] == "the")
    if end - begin < 2 or not named:
        return first  # "my house, 4 Mill Road"
    return _with_flat_or_room(page, begin)


def _with_flat_or_room(page: Page, first: int) -> int:
    """ "Room 14, Larch Lodge": where the room's word stands; else as `_with_flat`."""
    flat = _with_flat(page, first)
    is_room = flat == first and first > 2 and page.words[first - 1] == "," and page.words[first - 3] in _ROOM
    return first - 3 if is_room and len(page.words[first - 2]) < 5 else flat


def _with_street(page: Page, first: int, last: int) -> int:
    """Where the street ends behind the building of a flat: "Flat 9, Heron Court, 140 Old Mill Road"."""
    if page.words[first] not in _FLAT | _ROOM or page.words[last : last + 1] not in ([","], ["\n"]):
        return last
    name = last + 1 + (last + 1 < len(page.words) and _is_house_number(page, last + 1))
    for cue in near(page, name, name, -1, _LONGEST_NAME, "street.plain", "street.other"):
        if cue.first > name and len(_names_before(page, cue.first)) == cue.first - name:
            return cue.last
    return last


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
    street = next((s for s in near(page, cue.last, cue.last, -2, _LONGEST_NAME + 1, "street.plain") if s.first > cue.last + 1), None)
    if (
        street
        and page.words[cue.last] == ","
        and len(_names_before(page, street.first)) == street.first - cue.last - 1
        and first < cue.first
    ):
        yield first, street.last
    elif _is_name(names) and any(other.last == first for other in near(page, first, first, 0, -1, *_CUES)):
        yield first, cue.last


def _named_house(page: Page, cue: Cue) -> Iterator[tuple[int, int]]:
    """ "lives at Hillview, Station Road", "1 Ferndale, Station Road": a house without a house word."""
    comma = cue.first - len(_names_before(page, cue.first)) - 1
    names = _names_before(page, comma) if 0 < comma < cue.first - 1 and page.words[comma] == "," else []
    first = comma - len(names)
    if _is_name(names) and first and _is_house_number(page, first - 1):
        yield first - 1, cue.last
    elif _is_name(names) and any(other.last == first for other in near(page, first, first, 0, -1, *_CUES)):
        yield first, cue.last
