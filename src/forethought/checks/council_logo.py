"""Using the Council's logo, crest or badge."""

from __future__ import annotations

from collections.abc import Iterator

from forethought.reading import Reading
from forethought.words import _

from .finding import Match, seen_first


def find(reading: Reading) -> Iterator[Match]:
    """A logo that is used is plain; one that is only in view, or asked about, is possible. In a profile any is plain."""
    if reading.draft.capacity == "service":
        return
    seen = reading.of("logo")
    if not seen:
        return
    used = [one for one in seen if one.certainty == "plain"] or (seen if reading.draft.kind == "profile" else [])
    instead = _("Leave the logo out, or ask the communications team.")
    if used:
        because = _("The Council's logo or crest makes this look like the Council's own.")
        yield Match("plain", seen_first(used), because, instead, signposts=("communications",))
    else:
        yield Match("possible", seen_first(seen), _("The Council's logo or crest can be seen, so this may look official."), instead)
