"""What was seen in a picture, in words for people."""

from __future__ import annotations

from collections.abc import Iterator

from forethought.reading.look import Look
from forethought.words import _


def seen_lines(look: Look) -> Iterator[str]:
    """A line for each kind of thing; what is not there is said too, so that nobody wonders."""
    faces = len(look.faces)
    yield _("no faces seen") if not faces else _("1 face seen") if faces == 1 else _("{count} faces seen").format(count=faces)
    if look.words:
        yield _("words read: “{words}”").format(words=_cut(look.printed))
    else:
        yield _("words could not be read here") if "words" in look.unseen else _("no words read")
    if look.logos:
        yield _("the Council's logo seen")
    if look.place:
        yield _("hidden in it: where it was taken ({place})").format(place=look.place)
    if look.taken:
        yield _("hidden in it: when it was taken ({time})").format(time=look.taken)
    if look.serials:
        yield _("hidden in it: the number of the camera ({number})").format(number=", ".join(look.serials))
    if look.names:
        yield _("hidden in it: names ({names})").format(names=_cut(", ".join(look.names)))
    if look.described:
        yield _("hidden in it: a description (“{words}”)").format(words=_cut(look.described))


def _cut(text: str, longest: int = 400) -> str:
    """The text on one line, cut where it is long."""
    line = " / ".join(text.splitlines())
    return line if len(line) <= longest else line[:longest] + "…"
