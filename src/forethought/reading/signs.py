"""Signs in a draft that somebody the author serves is spoken of: who, where, by what name, in what frame.

A sign is a word or a dotted name; `lexicon/lists/signs.txt` says what each weighs. One sign seldom settles it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from .gazetteer import given_names, may_be_surname, words_of
from .kin import called, our_own
from .mentions import Mention, mentions
from .nearby import by_sentence
from .page import Page
from .places import is_class, places
from .sheet import Sheet

_DIRECT = frozenset(
    "care social_work health education early_years youth foster housing advice registrar bereavement transport revenues library leisure "
    "protection parking planning member volunteer market elections customer".split()
)
_STREET = frozenset({"waste", "streets", "repairs", "parks", "catering"})
_ON_THE_ROAD = frozenset({"transport", "waste", "streets", "parking"})
"""Where the people met on a bus or in a street are those served."""
_WITH_CHILDREN = frozenset({"education", "early_years", "youth", "foster"})
_CHILDREN = frozenset("boy boys girl girls kids children lad lads lass baby babies class one".split())
PRONOUNS = frozenset("he she hes shes him his her hed shed hers himself herself".split())
_KIN = frozenset("nan nana nain taid gran granny grandad grandma mam mum dad mother father mummy daddy wife husband".split())
_ELDERS = frozenset("nan nana nain taid gran granny grandma grandad grandfather grandmother mother father".split())
_PARENTS = frozenset("mam mum dad mummy daddy da".split())
_OTHERS = ("people.family", "people.stranger", "people.colleague", "people.manager", "people.councillor", "people.public_figure")
_SPOKEN_OF = tuple(f"people.{name}" for name in "implied mine shamed looked premises mocked metonym".split())
_WHERE = ("frame.when", "frame.work", "frame.act", "frame.meet")
_AGAINST = ("frame.home", "frame.own", "frame.general", "frame.elsewhere", "frame.past", "frame.fiction", "frame.protest")
_FRAMES = frozenset((*_WHERE, *_AGAINST))
_AGAINST_ALL = frozenset((*_AGAINST, *_OTHERS, "frame.animal", "frame.official"))
_TELLING = frozenset(
    "mine implied met_today name_and_place name_and_private name_insulted crowd_insulted someone_shamed clean met address lone_pronoun "
    "room one_and_pronoun served trade_lone shamed looked premises mocked metonym name_and_trade met_at_trade".split()
)
"""Signs that tell more where nothing in the draft speaks of home, colleagues, politics or made-up people; ``!`` is put to them."""
_ROOMS = frozenset({"room", "flat"})
_MEETING = [[word] for word in ("meeting", "committee", "escape", "court", "exam", "training", "interview", "the")]
_IS_AUTHOR = frozenset("as im being become becoming ive am".split())
_TITLES = frozenset("mr mrs ms miss dr rev reverend pastor mister colonel sir lady".split())
_GREETING = frozenset("thanks thank cheers birthday well congrats congratulations @ love hiya hi hey dear hello".split())
_HOUSEHOLD = frozenset("family twins baby girl boy boys brothers lad kids lot clan girls siblings household funeral triplets".split())
_AGES = frozenset(
    "four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen about forty fifty sixty seventy".split()
)


_ENOUGH = 60
"""Person words looked at closely: more would tell no more, and cost the square of a long text."""


def duty(fields: frozenset[str]) -> str:
    """How close to people served a job is: ``direct``, ``street`` or ``other``."""
    return "direct" if fields & _DIRECT else "street" if fields & _STREET else "other"


def signs(sheet: Sheet) -> tuple[set[str], list[Mention]]:
    """The signs of a draft's text, and its words for people who may be served. Linear in its length."""
    page = sheet.page
    near = duty(sheet.draft.role.fields)
    found = {f"duty.{near}", f"long.{min(len(page.words) // 15, 6)}"}
    found.update(f"field.{field}" for field in sheet.draft.role.fields)
    found.update(_frames(page))
    taken = _taken(sheet, found)
    own = {mention.first for mention in called(sheet)}
    if own or any(True for _ in our_own(page)):
        found.add(f"kin_called.{near}")
    people = [m for m in _people(sheet) if m.first not in taken and m.first not in own]
    beside = by_sentence(page, _FRAMES) if people else {}
    for mention in people[:_ENOUGH]:
        found.update(_of_mention(page, mention, near, beside.get(page.begins[mention.first], {})))
    found.update(_of_pronouns(page, near, sheet.draft.role.fields, found))
    found.update(_of_names(page, near, taken))
    found.update(_of_places(sheet, near))
    found.update(_at_the_trade(sheet, people, near, found))
    found.update(_together(found, near))
    if found.isdisjoint(_AGAINST_ALL):
        found.update([f"{sign}!" for sign in found if sign.partition(".")[0] in _TELLING])
    found.update(page.at)
    return found, people


def _at_the_trade(sheet: Sheet, people: list[Mention], near: str, found: set[str]) -> Iterator[str]:
    """How much of the draft is of the author's own kind of work, and who is spoken of beside it."""
    page = sheet.page
    cues = page.found(*(f"craft.{field}" for field in sheet.draft.role.fields))
    kinds = len({page.words[cue.first] for cue in cues[:_ENOUGH]})
    yield f"trade.{min(kinds, 3)}"
    if not kinds:
        return
    if not page.at.keys().isdisjoint(PRONOUNS):
        yield f"trade_pronoun.{near}" if f"lone_pronoun.{near}" not in found else f"trade_lone.{near}"
    if f"clean.{near}" in found and "met_today" in found:
        yield f"met_at_trade.{near}"
    spoken = {page.begins[cue.first] for cue in cues[:_ENOUGH]}
    for mention in people[:_ENOUGH]:
        beside = "trade_beside" if page.begins[mention.first] in spoken else "trade_near"
        yield f"{beside}.{kind_of(page, mention)}"


def _together(found: set[str], near: str) -> Iterator[str]:
    """Signs that tell more together than one by one: a name and a place, a name and a private matter."""
    name = not found.isdisjoint({f"named.{near}", f"titled.{near}", f"full_name.{near}", f"household.{near}", "name_initial"})
    others = not found.isdisjoint(_OTHERS)
    place = not found.isdisjoint({f"unit.{near}", f"address.{near}", f"street.{near}", f"class.{near}"})
    private = "private.0" not in found
    if place and not others:
        yield f"place_alone.{near}"
    if name and place:
        yield f"name_and_place.{near}"
    if name and private and not others:
        yield f"name_and_private.{near}"
    if (place or name) and not found.isdisjoint({f"shamed.{near}", "an_insult"}):
        yield f"someone_shamed.{near}"
    if name and "trade.0" not in found and not others:
        yield f"name_and_trade.{near}"
    if place and private:
        yield f"place_and_private.{near}"
    if name and "an_insult" in found and not others:
        yield f"name_insulted.{near}"
    if "an_insult" in found and ("frame.crowd" in found or any(sign.startswith(("many", "served_many")) for sign in found)):
        yield f"crowd_insulted.{near}"


def _frames(page: Page) -> Iterator[str]:
    where = [concept for concept in _WHERE if concept in page.cues]
    for concept in page.families.get("frame", ()):
        if concept not in where:
            yield concept
            if len(page.cues[concept]) > 1:
                yield concept + ".more"
    yield f"private.{min(len(page.families.get('private', ())), 3)}"
    yield f"context.{len(where)}"
    yield from [f"has.{concept}" for concept in where]
    if page.has("insult.strong", "hate.say"):
        yield "an_insult"


def _taken(sheet: Sheet, found: set[str]) -> set[int]:
    """The words that name other people than those served: family, colleagues, strangers."""
    taken: set[int] = set()
    with_children = sheet.draft.role.fields & _WITH_CHILDREN
    for concept in _OTHERS:
        for cue in sheet.page.found(concept):
            if concept == "people.stranger" and sheet.draft.role.fields & _ON_THE_ROAD:
                continue
            if with_children and concept == "people.family" and sheet.page.words[cue.last - 1] in _CHILDREN:
                continue
            found.add(concept)
            taken.update(range(cue.first, cue.last))
    near = duty(sheet.draft.role.fields)
    found.update([f"{concept[7:]}.{near}" for concept in _SPOKEN_OF if concept in sheet.page.cues])
    return taken


def _people(sheet: Sheet) -> Iterator[Mention]:
    """Words for people, but for the author ("as a resident") and whoever reads ("Reader, I married him")."""
    fields = (f"served.{field}" for field in sheet.draft.role.fields)
    words = sheet.page.words
    for mention in mentions(sheet.page, "served.any", *fields, "who.adult", "who.child", "who.kin", "who.group", "who.many"):
        before = words[max(0, mention.start - 4) : mention.start]
        is_author = mention.article == "indefinite" and (not _IS_AUTHOR.isdisjoint(before[-1:]) or "as" in before)
        is_reader = words[mention.first] == "reader" and words[mention.last : mention.last + 1] in ([","], [":"])
        if not (is_author or is_reader):
            yield mention


def kind_of(page: Page, mention: Mention) -> str:
    """What kind of word it is and how it stands: ``child.a``, ``served.own``, ``many.some``…"""
    noun = "served" if mention.concept.startswith("served") else mention.concept[4:]
    last = page.words[mention.last - 1]
    if noun == "served" and (last.endswith("s") or last in {"people", "children"}):
        noun = "served_many"
    if noun in {"many", "served_many"}:
        return noun + {"own": ".own", "several": ".some", "definite": ".some", "indefinite": ".some"}.get(mention.article, "")
    if noun == "kin" and mention.first and page.words[mention.first - 1] in {"his", "her", "their"}:
        return "kin.their"
    if noun == "kin" and mention.article in {"bare", ""} and not _owns(page, mention):
        return "kin.elder" if last in _ELDERS else "kin.parent" if last in _PARENTS else "kin"
    return noun + {"indefinite": ".a", "several": ".a", "definite": ".the", "own": ".own", "bare": ".bare"}.get(mention.article, "")


def _owns(page: Page, mention: Mention) -> bool:
    return "'" in page.text.plain[page.starts[mention.last - 1] : page.stops[mention.last - 1]]


def _of_mention(page: Page, mention: Mention, near: str, here: dict[str, list[int]]) -> Iterator[str]:
    """What is told by a person word, and by the frames ``here`` in its sentence."""
    kind = kind_of(page, mention)
    around = min(sum(concept in here for concept in _WHERE), 2)
    yield f"{kind}.{near}"
    yield f"{kind}+{around}"
    if "." in kind:
        against = [concept for concept in _AGAINST if concept in here]
        yield from [f"beside.{concept[6:]}" for concept in against]
        if around and not against:
            yield f"clean.{near}"
    if mention.article in {"indefinite", "bare", "several"}:
        if any(abs(place - mention.last) <= 7 for place in here.get("frame.when", ())):
            yield "met_today"
        if any(0 <= place - mention.last <= 3 for place in here.get("frame.act", ())):
            yield f"did.{near}"
    if mention.article and any(0 <= mention.start - place <= 4 for place in here.get("frame.meet", ())):
        yield f"met.{near}"
    if any(0 <= place - mention.last <= 5 for place in here.get("frame.work", ())):
        yield f"at_work.{near}"
    yield from _of_edges(page, mention, near, kind)


def _of_edges(page: Page, mention: Mention, near: str, kind: str) -> Iterator[str]:
    """What stands right before and after a person word."""
    after = page.words[mention.last : mention.last + 2]
    if mention.start == 0:
        yield f"opens.{near}"
    if after and after[0] in {"who", "whos", "whose", "that", "i", "we"}:
        yield f"who.{near}.{kind.rpartition('.')[2]}"
    if len(after) == 2 and after[0] == "of" and (after[1][0].isdecimal() or after[1] in _AGES):
        yield "with_age"


def _of_pronouns(page: Page, near: str, fields: frozenset[str], found: set[str]) -> Iterator[str]:
    """He or she, alone or after somebody who is named."""
    if page.at.keys().isdisjoint(PRONOUNS):
        return
    if page.words[0] in PRONOUNS:
        yield "opens_with_pronoun"
    ends = (".a." + near, ".the." + near, ".own." + near, ".bare." + near)
    told = any(sign.endswith(ends) for sign in found)
    if "frame.animal" in found:
        yield "pronoun_animal"
    elif told or not found.isdisjoint(_OTHERS) or not page.at.keys().isdisjoint(_KIN):
        yield f"pronoun.{near}"
        if not found.isdisjoint({f"adult.a.{near}", f"served.a.{near}", f"child.a.{near}", f"kin.a.{near}", f"served.own.{near}"}):
            yield f"one_and_pronoun.{near}"
    else:
        yield f"lone_pronoun.{near}"
        yield from (f"lone_pronoun.{field}" for field in fields)


@cache
def _name_words() -> frozenset[str]:
    """Words at which a name may stand: given names that are no ordinary words, titles, words for a household."""
    return given_names() | _TITLES | _HOUSEHOLD


def _of_names(page: Page, near: str, taken: set[int]) -> Iterator[str]:
    """Names of people, by their titles, given names and households."""
    words = page.words
    for place in page.places(_name_words()):
        word, before = words[place], words[place - 1] if place else ""
        after = words[place + 1] if place + 1 < len(words) else ""
        if word in _TITLES:
            if len(after) == 1 and place + 2 < len(words):  # Mr P Vickers
                after = words[place + 2]
            if len(after) > 2 and may_be_surname(after):
                yield f"titled.{near}"
        elif word in _HOUSEHOLD:
            if before not in words_of("no_street") and may_be_surname(before):
                yield f"household.{near}"
        else:
            yield from _of_given_name(page, place, near, taken)


def _of_given_name(page: Page, place: int, near: str, taken: set[int]) -> Iterator[str]:
    """How a given name is used: in thanks, of the author's own, of kin or of somebody else; what follows it."""
    before = page.words[place - 1] if place else ""
    after, later = (*page.words[place + 1 : place + 3], "", "")[:2]
    use = "greeted" if before in _GREETING else "own_name" if before in {"my", "our"} else "kin_name" if place - 1 in taken else "named"
    yield f"{use}.{near}"
    if len(after) > 3 and may_be_surname(after):
        yield f"full_name.{near}"
    elif len(after) == 1 and after.isalpha() and after not in "aix":
        yield "name_initial"
    elif after == "(" or (after == "," and later[:1].isdecimal()):
        yield "name_age"


def _of_places(sheet: Sheet, near: str) -> Iterator[str]:
    """House numbers, rooms, streets and school classes."""
    page = sheet.page
    if sheet.draft.role.fields & _WITH_CHILDREN and any(is_class(word) for word in page.numbers):
        yield f"class.{near}"
    for first, last in places(page):
        number, word = page.words[first], page.words[last - 1]
        if number in _ROOMS and page.words[first - 1 : first] not in _MEETING:
            yield f"room.{near}"
        yield (
            f"street.{near}"
            if not word[0].isdecimal() and not number[0].isdecimal()
            else f"address.{near}"
            if number[0].isdecimal()
            else f"unit.{near}"
        )
