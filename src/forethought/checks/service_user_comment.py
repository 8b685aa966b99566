"""A comment about somebody the Council serves."""

from __future__ import annotations

from collections.abc import Iterator

from forethought.reading import Observation, Reading
from forethought.words import _

from .finding import Match, seen_first, what

_MANNER = ("abuse", "discrimination", "threat", "harassment")
_MADE_OUT = ("person_name", "address", "phone", "email", "vehicle_registration", "date_of_birth", "case_reference", "nhs_number")


def find(reading: Reading) -> Iterator[Match]:
    """One comment: plain where they can be made out or are run down, else one to ask about."""
    answers = reading.draft.answers
    run_down = [seen for seen in reading.of(*_MANNER) if seen.about == "service_user" and seen.certainty == "plain"]
    told = reading.of("comment")
    about = [seen for seen in told if seen.about == "service_user"]
    if not (about or run_down) or answers.get("about_work") is False:
        return
    if run_down or answers.get("made_out") or _is_plain(reading, about):
        yield _plain(seen_first(about, run_down, _who(reading)), what(about or run_down))
    else:
        yield _possible(seen_first(about, _who(reading)), what(about), "made_out" if answers.get("about_work") else "about_work")


def _is_plain(reading: Reading, about: list[Observation]) -> bool:
    """Whether the comment is of a plain kind, and nothing says that they agreed or cannot be made out, or that the
    author tells of abuse that they suffered."""
    if reading.draft.answers.get("made_out") is False or reading.has("permission", "condemned"):
        return False
    return any(seen.certainty == "plain" for seen in about)


def _who(reading: Reading) -> list[Observation]:
    """The words that name the person served or make them out."""
    named = [seen for seen in reading.of(*_MADE_OUT) if seen.about in {"", "service_user"}]
    served = [seen for seen in reading.of("service_user", "identifiable") if seen.about == "service_user"]
    return [seen for seen in named + served if seen.place == "text"][:4]


def _plain(seen: tuple[Observation, ...], told: str) -> Match:
    return Match(
        "plain",
        seen,
        _("{what} speaks of somebody the Council serves in a way that could hurt them or give them away.").format(what=told),
        _("Do not post it, and talk it over with your manager or team instead."),
    )


def _possible(seen: tuple[Observation, ...], told: str, question: str) -> Match:
    return Match(
        "possible",
        seen,
        _("{what} seems to be about somebody the Council serves, who may know themselves in it even with no name.").format(what=told),
        _("Ask your manager first, or write about your own day with nobody else in it."),
        question,
    )
