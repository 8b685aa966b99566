"""Words against a protected characteristic: slurs, hatred, stereotypes, exclusion; never a view by itself."""

from __future__ import annotations

from collections.abc import Iterator

from .disguised import reach
from .observation import Observation, Place
from .phrases import Cue
from .scene import Scene
from .sheet import Sheet

AFTER = ("names", "people", "endorsement")

_GROUPS = ("group.race", "group.religion", "group.disability", "group.orientation", "group.trans", "group.sex", "group.age")
_LINKS = frozenset(
    "are is re were was be being all really just should shouldnt not no have has get belong belongs as like dont do deserve deserves "
    "need ought to so must will only always always every never cant wont with any nothing too take taking run commit make s in can "
    "who that they theyre them".split()
)
_CONTEMPT = frozenset(
    "bloody fucking filthy dirty these them those you too stupid bunch of disgusting effing f*cking youre typical like fat lazy thieving "
    "absolute hate ugly".split()
)
_GENERAL = frozenset({"hate.say", "hate.they", "hate.exclude", "hate.emote", "threat.plain"})
_EVERY = frozenset({"all", "these", "those", "of", "fucking", "bloody", "old", "young"})
_PRONOUNS = frozenset({"they", "them", "em", "theyre", "your", "youre", "their"})
_DENIED = frozenset({"not", "dont", "never", "doesnt", "didnt", "nobody"})
_SINGLE = frozenset({"woman", "female", "driver"})
_ANY = frozenset({"a", "any", "every", "no", "another"})


def read(sheet: Sheet) -> Iterator[Observation]:
    """Of the text, and of a shared picture that the author agrees with."""
    found = list(_of(sheet, "text"))
    yield from found or _in_disguise(sheet)
    if sheet.has("endorsement") and sheet.draft.picture_shows:
        yield from _of(sheet, "picture_shows")


def _in_disguise(sheet: Sheet) -> Iterator[Observation]:
    """The same of words in disguise, which may be none."""
    if sheet.uncovered is not sheet.page:
        uncovered = Sheet(sheet.draft._replace(text=sheet.uncovered.text.original))
        uncovered.seen = sheet.seen
        for seen in _of(uncovered, "text"):
            end = reach(sheet.draft.text, uncovered.draft.text, seen.end)
            yield seen._replace(end=end, certainty="possible", text=sheet.draft.text[seen.start : end])


def _of(sheet: Sheet, place: Place) -> Iterator[Observation]:
    page = sheet.page if place == "text" else sheet.picture
    slurs, says, soft = page.found("slur."), page.found("hate.say", "hate.jibe"), page.found("soft.")
    groups = page.found(*_GROUPS)
    if not (slurs or says or soft or groups or page.has("shared.mock")):
        return
    scene = Scene(sheet, place)
    shared = (
        [*groups, *page.found("crowd.")] if place != "text" and page.has("shared.by") and page.has("shared.mock", "threat.plain") else []
    )
    their = page.found("hate.they") if groups or slurs or says else []
    contempt = [cue for cue in soft if _is_contempt(scene, cue)]
    cues = {*shared, *slurs, *says, *their, *contempt, *_against(scene, groups), *_of_them(scene, groups)}
    for cue in sorted(cues, key=lambda cue: (cue.first, cue.last, cue.concept)):  # a set has no order of its own
        if place != "text" or not scene.is_set_apart(cue, "group"):
            about = _whom(scene, cue)
            if about not in {"self", "family"} and (about != "thing" or groups):
                yield sheet.at_cue("discrimination", cue, "plain", "discrimination", about, place=place)


def _whom(scene: Scene, cue: Cue) -> str:
    """Somebody of work where the words are of one event or one person; a group where they are general."""
    about = scene.whom(cue)
    if about == "self" or (about == "family" and cue.concept not in _GENERAL):
        return about
    beside = scene.beside(cue)
    if beside or cue.concept in _GENERAL:
        return "group" if beside in {"", "council"} else beside
    pointed = scene.pointed_at(cue)
    if pointed or about == "service_user" or scene.served_here:
        return pointed or "service_user"
    return scene.at_hand if cue.concept == "hate.jibe" else "group"


def _is_contempt(scene: Scene, cue: Cue) -> bool:
    words = scene.page.words
    before = words[max(scene.page.begins[cue.first], cue.first - 2) : cue.first]
    return bool(_CONTEMPT & set(before)) or any(scene.near(cue, "insult.strong", "hate.say", "hate.jibe", before=4, after=4))


def _against(scene: Scene, groups: list[Cue]) -> Iterator[Cue]:
    """What is said against a group: of it (after its name, linked) or felt at it (before its name)."""
    for group in groups:
        if not _is_one_person(scene, group):
            said = scene.near(group, "hate.word", "hate.person", "hate.exclude", "hate.claim", "insult.strong", after=9)
            yield from (word for word in said if word.first >= group.last and _linked(scene, group, word))
            yield from (word for word in scene.near(group, "hate.emote", before=5) if word.last <= group.first)
            yield from (word for word in scene.near(group, "hate.word", before=1) if _just_before(scene, word, group))
            yield from scene.near(group, "threat.plain", before=6, after=10)


def _is_one_person(scene: Scene, group: Cue) -> bool:
    """Whether the word means one woman and not women ("that woman", but not "no woman")."""
    words = scene.page.words
    return words[group.last - 1] in _SINGLE and not (group.first and words[group.first - 1] in _ANY)


def _linked(scene: Scene, group: Cue, word: Cue) -> bool:
    if word.concept == "hate.claim" and not _DENIED.isdisjoint(scene.page.words[max(word.first - 2, 0) : word.first]):
        return False
    between = scene.page.words[group.last : word.first + 1]
    return bool(_LINKS & set(between)) or word.first - group.last <= 1


def _just_before(scene: Scene, word: Cue, group: Cue) -> bool:
    words = scene.page.words
    return word.last <= group.first and set(words[word.last : group.first]) <= _EVERY and words[group.last - 1] not in _SINGLE


def _of_them(scene: Scene, groups: list[Cue]) -> Iterator[Cue]:
    """What a sentence beside the group's says of *them*."""
    page = scene.page
    hard = page.found("insult.strong", "hate.person", "hate.emote", "hate.exclude", "threat.plain", "threat.weak") if groups else []
    sentences = {page.begins[group.first] for group in groups}
    nouns = page.found("insult.strong", "insult.linked", "hate.word", "hate.claim") if groups else []
    for cue in {*hard, *(cue for cue in nouns if cue.first == page.begins[cue.first])}:
        begin, end = page.begins[cue.first], page.ends[cue.first]
        beside = {page.begins[begin - 1] if begin else -1, end}
        said = cue.first == begin or _PRONOUNS & set(page.words[max(begin, cue.first - 4) : min(end, cue.last + 3)])
        if begin not in sentences and beside & sentences and said:
            yield cue
