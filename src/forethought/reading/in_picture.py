"""What was seen in a picture itself: faces, place data, serial numbers and names in hidden data, words, registered logos."""

from __future__ import annotations

from collections.abc import Iterator

from .look import Look, Sight
from .observation import Certainty, Observation
from .sheet import Sheet

AFTER = ("people", "pictures")

_USED = 0.2
"""The share of a picture from which a logo in it is used, not only in view."""
_SELF = frozenset({"me", "myself", "selfie", "selfies"})


def read(sheet: Sheet) -> Iterator[Observation]:
    """What each picture that was opened holds; nothing where none was."""
    if not sheet.draft.looks:
        return
    about = _whom(sheet)
    for number, look in enumerate(sheet.draft.looks):
        for sight in look.faces:
            yield _at(number, "face", sight, "plain", about)
        for kind, texts in _hidden(look).items():
            for text in texts:
                yield Observation(kind, 0, 0, text, "plain", "in_picture", "", "picture", number)
        for sight in look.logos:
            yield _at(number, "logo", sight, "plain" if _share(sight, look) >= _USED else "possible", "council")


def _hidden(look: Look) -> dict[str, tuple[str, ...]]:
    return {
        "place_data": (look.place,) if look.place else (),
        "camera_serial": look.serials,
        "metadata_name": look.names,
        "picture_text": tuple(filter(None, (look.printed, look.described))),
    }


def _at(number: int, kind: str, sight: Sight, certainty: Certainty, about: str) -> Observation:
    return Observation(kind, 0, 0, sight.name, certainty, "in_picture", about, "picture", number, sight.box)


def _share(sight: Sight, look: Look) -> float:
    return sight.box[2] * sight.box[3] / max(1, look.width * look.height)


def _whom(sheet: Sheet) -> str:
    """Whose faces they are, by the author's description or else the author's own words; empty where neither tells."""
    described = [seen.about for seen in sheet.of("faces")]
    if described:
        return described[0]
    if sheet.has("service_user"):
        return ""
    people = sum(len(look.faces) for look in sheet.draft.looks)
    if sheet.has("family") or (people == 1 and not _SELF.isdisjoint(sheet.page.words + sheet.picture.words)):
        return "own"
    return "colleagues" if sheet.has("colleague", "manager") and people > 1 else "colleague" if sheet.has("colleague", "manager") else ""
