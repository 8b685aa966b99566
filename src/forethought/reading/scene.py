"""Who stands near some words, and whether those words are quoted, denied, reclaimed or told in a story."""

# Annotations are types here, not text: a NamedTuple compiles each text, which a cold start pays for.

from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from .apart import set_apart
from .gazetteer import given_names
from .nearby import Nearby
from .observation import Place
from .page import Page
from .phrases import Cue
from .sheet import Sheet

OURS = frozenset({"service_user", "colleague", "manager", "councillor", "council"})
"""Those whom 9.1(7) speaks of."""

_PEOPLE = ("service_user", "colleague", "manager", "councillor", "council", "family", "public_figure", "stranger", "person_name")
_AIMS = ("thing", "family", "colleague", "manager", "councillor", "council")
_NEAR = 30
_REACH = 10
_WORK = ("frame.work", "aim.colleague", "aim.manager", "aim.council", "aim.councillor", "aim.place", "aim.work")
_EXCLAMATION = 5
_AT_HAND = 3
_ACCUSED = frozenset({"colleague", "manager", "councillor", "named"})
_MEANING = frozenset({"im", "ill", "id", "imma"})
_COPULAS = frozenset(
    ": is are was were be being am s re hes shes theyre youre like such a an total absolute actual complete right proper utter real".split()
)
_SUBJECTS = frozenset({"he", "she", "they", "you", "u"})
_POINTING = frozenset({"you", "u", "those", "these", "them"})
_PERSONAL = frozenset("he she him her his hers hes shes woman man bloke lady people who".split())
_ACTING = frozenset("he she they who man woman bloke fella guy lady him her".split())
_VERBS = frozenset("couldnt cant cannot could wouldnt would doesnt didnt never has thinks".split())
_CONTRACTED = frozenset("hes shes theyre youre ur womans mans blokes ladys fellas guys".split())


class Person(NamedTuple):
    """Somebody or something mentioned: the words ``[first, last)``, whom they mean, and whether that is sure."""

    first: int
    last: int
    about: str
    sure: bool


class Scene:
    """A page with the people on it, and the parts of it that are not the author's own hard words."""

    def __init__(self, sheet: Sheet, place: Place = "text") -> None:
        self.page: Page = sheet.page if place == "text" else sheet.picture
        self._people = _titled(sorted({*_seen(sheet, self.page, place), *_aimed(self.page, sheet.draft.role.fields), *_named(self.page)}))
        self._at = [person.first for person in self._people]
        self._apart = sheet.apart if place == "text" else set_apart(self.page)
        self.near = Nearby(self.page).near
        self._of_pets = self.page.has("play.boss")  # "the hamster was greedy, he bit"
        self._at_work = self.page.has(*_WORK) or sheet.has("colleague", "manager", "council", "councillor")
        self.at_hand = "colleague" if self._at_work else "service_user" if sheet.draft.role.fields else "group"
        self.served_here = bool(sheet.draft.role.fields) and self.page.has("frame.work", "frame.when")

    def whom(self, cue: Cue, *, perhaps_self: bool = True) -> str:
        """Whom the words are aimed at: the nearest of the sentence, else of the sentences around."""
        if perhaps_self and _of_self(self.page, cue):
            return "self"
        begin, end = self.page.begins[cue.first], self.page.ends[cue.first]
        for low, high in ((max(begin, cue.first - _NEAR), min(end, cue.last + _NEAR)), (cue.first - _NEAR, cue.first), (end, end + _NEAR)):
            near = self._nearest(cue, low, high)
            if near:
                return self._resolved(near)
        return ""

    def _resolved(self, about: str) -> str:
        """Somebody named is a colleague where the draft is about work, else just a person."""
        if about != "named":
            return about
        return "colleague" if self._at_work else "person"

    def _nearest(self, cue: Cue, low: int, high: int, wanted: frozenset[str] = frozenset()) -> str:
        best, about, far = _NEAR * 2, "", ""
        for person in self._people[bisect_left(self._at, low) : bisect_left(self._at, high)]:
            gap = cue.first - person.last if person.last <= cue.first else max(person.first - cue.last, 0)
            if person.about == "thing" and self._is_far(person, cue, gap):
                far = "thing" if self._opens(person, cue) else far
            elif gap < best and (not wanted or person.about in wanted):
                best, about = gap, person.about
        return about or ("" if wanted else far)

    def _is_far(self, thing: Person, cue: Cue, gap: int) -> bool:
        """Whether a thing stands too far off to be what is meant, if anybody else is about."""
        is_said = thing.last <= cue.first and not _COPULAS.isdisjoint(self.page.words[thing.last : thing.last + 2])
        in_sentence = self.page.begins[thing.first] == self.page.begins[cue.first]
        reach = _AT_HAND if in_sentence and not is_said else _REACH
        of_somebody = thing.last <= cue.first and not self._of_pets and not _PERSONAL.isdisjoint(self.page.words[thing.last : cue.first])
        return gap > reach or of_somebody or cue.first <= thing.first < cue.last

    def _opens(self, thing: Person, cue: Cue) -> bool:
        """Whether a thing opens the sentence and nobody comes between."""
        begin = self.page.begins[cue.first]
        return begin <= thing.first <= begin + _AT_HAND and _PERSONAL.isdisjoint(self.page.words[begin : cue.first])

    def accused(self, cue: Cue) -> str:
        """The nearest somebody who is named or of the Council's people, in this sentence or the one before."""
        begin, end = self.page.begins[cue.first], self.page.ends[cue.first]
        for low, high in ((max(begin, cue.first - _NEAR), min(end, cue.last + _NEAR)), (cue.first - _NEAR, cue.first)):
            near = self._nearest(cue, low, high, _ACCUSED)
            if near:
                return self._resolved(near)
        return ""

    def beside(self, cue: Cue, within: int = 10) -> str:
        """Who is sure to be meant in the same sentence, at most so many words away, or ""."""
        begin, end = max(self.page.begins[cue.first], cue.first - within), min(self.page.ends[cue.first], cue.last + within)
        near = self._people[bisect_left(self._at, begin) : bisect_left(self._at, end)]
        near = [person for person in near if person.last <= cue.first or person.first >= cue.last]
        return next((person.about for person in near if person.sure and person.about in OURS), "")

    def link(self, cue: Cue) -> str:
        """Whom a weaker word is said of: somebody who is sure to be one of ours and is its subject or its noun."""
        if _of_self(self.page, cue):
            return ""
        words, begin = self.page.words, self.page.begins[cue.first]
        for person in reversed(self._people[bisect_left(self._at, max(begin, cue.first - 12)) : bisect_left(self._at, cue.first)]):
            between = words[person.last : cue.first]
            if person.last <= cue.first and person.sure and len(between) <= _REACH and (not between or _COPULAS & set(between)):
                return self._resolved(person.about)
        for person in self._people[bisect_left(self._at, cue.last) : bisect_left(self._at, cue.last + 3)]:
            if person.sure and person.first - cue.last <= 1:
                return self._resolved(person.about)
        listed = cue.first == begin and cue.last < len(words) and words[cue.last] == ","
        alone = listed or (cue.first - begin <= 1 and self.page.ends[cue.first] - begin <= _EXCLAMATION)
        if alone or _is_predicate(words[max(begin, cue.first - 5) : cue.first], verb=words[cue.first] in _VERBS):
            about = self.whom(cue)
            return about if about in OURS or alone else "person"
        return ""

    def pointed_at(self, cue: Cue, within: int = 25) -> str:
        """Whoever is sure to be one of ours and stands nearest, in whatever sentence; or ""."""
        low, high = bisect_left(self._at, cue.first - within), bisect_left(self._at, cue.last + within)
        near = [person for person in self._people[low:high] if person.sure and person.about in OURS]
        return min(near, key=lambda person: abs(person.first - cue.first)).about if near else ""

    def is_set_apart(self, cue: Cue, about: str = "") -> bool:
        """Whether the words are condemned, suffered, denied, reclaimed or idiom; or fiction aimed at nobody here."""
        kinds = {kind for kind, stretches in self._apart.items() if _covers(stretches, cue)}
        if cue.concept.startswith("insult."):
            kinds.discard("denounced")
        elif cue.concept == "threat.plain" and _MEANING & set(self.page.words[max(cue.first - 2, 0) : cue.last]):
            kinds.discard("condemned")
        return bool(kinds - {"fiction"}) or ("fiction" in kinds and about not in OURS)


def _is_predicate(before: list[str], *, verb: bool) -> bool:
    """Whether the words just before say of somebody that they are something, or (where a verb follows) do something."""
    if not before:
        return False
    said = any(one in _SUBJECTS and two in _COPULAS for one, two in pairwise(before))
    return said or before[-1] in _POINTING or (verb and before[-1] in _ACTING) or not _CONTRACTED.isdisjoint(before)


def _of_self(page: Page, cue: Cue) -> bool:
    before = page.words[max(page.begins[cue.first], cue.first - 5) : cue.first]
    if any(word in {"im", "myself"} for word in before):
        return not {"that", "he", "she", "they", "you", "hes", "shes", "theyre", "youre", "who"} & set(before)
    return any(one == "i" and two in {"am", "was", "feel", "felt", "look", "looked", "must"} for one, two in pairwise(before))


def _covers(stretches: list[tuple[int, int]], cue: Cue) -> bool:
    place = bisect_left(stretches, (cue.last, 0)) - 1
    return place >= 0 and stretches[place][1] > cue.first


def _seen(sheet: Sheet, page: Page, place: Place) -> Iterator[Person]:
    seen = [one for one in sheet.of(*_PEOPLE) if one.place == place and one.end]
    if not seen:
        return
    at = page.text.at
    starts = page.starts if isinstance(at, range) else [at[start] for start in page.starts]
    for one in seen:
        first = bisect_left(starts, one.start)
        named = one.kind == "person_name"
        about = (one.about if one.about in OURS else "named") if named else one.kind
        sure = named or one.certainty == "plain" or page.words[min(first, len(page.words) - 1)] in {"my", "our"}
        yield Person(first, max(first + 1, bisect_left(starts, one.end)), about, sure)


def _aimed(page: Page, fields: frozenset[str]) -> Iterator[Person]:
    called = {place for cue in page.found("insult.mild", "insult.strong") for place in range(cue.first, cue.last)}
    for about in _AIMS:
        for cue in page.found(f"aim.{about}"):
            if about != "thing" or cue.first not in called:  # a clown car is no car
                yield Person(cue.first, cue.last, about, True)
    if fields:
        for cue in page.found("aim.served"):
            yield Person(cue.first, cue.last, "service_user", False)


def _titled(people: list[Person]) -> list[Person]:
    """The same people, where a name right after a post ("our manager Sue") means whoever holds it."""
    for place in range(1, len(people)):
        before, person = people[place - 1], people[place]
        if person.about in {"named", "colleague"} and before.about in OURS and person.first <= before.last:
            people[place] = person._replace(about=before.about)
    return people


def _named(page: Page) -> Iterator[Person]:
    for place in page.places(given_names()):
        yield Person(place, place + 1, "named", True)
