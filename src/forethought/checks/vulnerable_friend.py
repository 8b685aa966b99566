"""A connection with a person served who is a child or a vulnerable adult."""

from __future__ import annotations

from collections.abc import Iterator

from forethought.reading import Reading
from forethought.words import _

from .finding import Match


def find(reading: Reading) -> Iterator[Match]:
    """A draft or a question about a friend, follow or group request with somebody served (8.5, 9.1(8))."""
    seen = tuple(one for one in reading.of("connection") if one.about != "not_vulnerable")
    if not seen:
        return
    plain = any(one.certainty == "plain" for one in seen)
    asked = reading.draft.kind == "connection"
    signposts = ("safeguarding",) if not asked or any(one.about == "vulnerable" for one in seen) else ()
    because, instead = (_told_plain if plain else _told_possible)(asked)
    yield Match("plain" if plain else "possible", seen, because, instead, signposts=signposts)


def _told_plain(asked: bool) -> tuple[str, str]:
    because = _("This is about being online friends with a child or an adult at risk whom you serve, which may not keep them or you safe.")
    if asked:
        return because, _("Do not send it or say yes, or undo it kindly and tell the safeguarding team if it is done.")
    return because, _("Undo the link kindly, and tell the safeguarding team that it was made.")


def _told_possible(asked: bool) -> tuple[str, str]:
    because = _("This may be somebody you serve, or did, and being online friends could harm a child or an adult at risk.")
    if asked:
        return because, _("Leave the request until you have asked: it is not rude to wait.")
    return because, _("Ask before you say yes: it is not rude to wait.")
