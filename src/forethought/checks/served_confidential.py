"""What was learnt in confidence about somebody the Council serves."""

from __future__ import annotations

from collections.abc import Iterator

from forethought.reading import Observation, Reading
from forethought.reading.kinds import DETAILS
from forethought.words import _

from .finding import Match, seen_first, what


def find(reading: Reading) -> Iterator[Match]:
    """A private matter of a person served who can be made out."""
    if reading.draft.answers.get("about_work") is False or not reading.has("comment") or reading.has("permission"):
        return
    matters = [seen for seen in reading.of("private_matter") if seen.about == "service_user" and seen.certainty == "plain"]
    made_out = _made_out(reading)
    if matters and made_out:
        yield Match(
            "plain",
            seen_first(matters, made_out),
            _("{what} tells a private matter that you know through your work, and people could find out whose.").format(what=what(matters)),
            _("Keep it to yourself and to the colleagues who need it for the work."),
        )


def _made_out(reading: Reading) -> list[Observation]:
    named = [seen for seen in reading.of(*DETAILS) if seen.about in {"", "service_user"}]
    return named + [seen for seen in reading.of("identifiable") if seen.about == "service_user" and seen.place == "text"]
