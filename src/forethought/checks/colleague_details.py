"""Contact details or private matters of a colleague."""

from __future__ import annotations

from collections.abc import Iterator

from forethought.reading import Observation, Reading
from forethought.words import _

from .finding import Match, seen_first, what

_CONTACT = (
    "phone",
    "email",
    "address",
    "handle",
    "postcode",
    "date_of_birth",
    "vehicle_registration",
    "bank_account",
    "payment_card",
    "nino",
)
_COLLEAGUES = ("colleague", "manager")


def find(reading: Reading) -> Iterator[Match]:
    """A colleague decides about their own details: plain where they refused, possible until they have agreed."""
    agreed = reading.draft.answers.get("colleagues_agreed")
    if agreed or (agreed is None and _is_agreed(reading)):
        return
    refused = agreed is False or bool(_of_colleagues(reading, "permission_refused"))
    details = [seen for seen in reading.of(*_CONTACT) if _is_a_colleagues(seen, reading, refused=refused)]
    if details:
        home = any(seen.kind == "address" and seen.about in _COLLEAGUES for seen in details)
        yield Match(
            "plain" if refused or home else "possible",
            seen_first(details),
            _("{what} is somebody's own, and anybody could use it to trouble them.").format(what=what(seen_first(details))),
            _("Leave it out, or ask the person first."),
            question="" if agreed is False else "colleagues_agreed",
        )
    private = [seen for seen in reading.of("private_matter") if seen.about in _COLLEAGUES]
    if private:
        yield Match(
            "plain" if refused or any(seen.certainty == "plain" for seen in private) else "possible",
            seen_first(private),
            _("{what} tells a colleague's private business.").format(what=what(seen_first(private))),
            _("Leave it out, as it is for them to tell."),
            question="" if agreed is False else "colleagues_agreed",
        )


def _is_agreed(reading: Reading) -> bool:
    return bool(_of_colleagues(reading, "permission")) and not _of_colleagues(reading, "permission_refused")


def _of_colleagues(reading: Reading, kind: str) -> list[Observation]:
    return [seen for seen in reading.of(kind) if seen.about in (*_COLLEAGUES, "")]


def _is_a_colleagues(seen: Observation, reading: Reading, *, refused: bool) -> bool:
    """A mention of an account is an ordinary thing. Somebody's own number might be a colleague's; where they did not
    want it out, it need not say whose it is."""
    if seen.kind == "handle" and seen.certainty == "possible":
        return False
    if seen.about == "somebody":
        return seen.kind in {"phone", "email", "address", "handle"} and not reading.about("service_user")
    if seen.about == "" and refused and not reading.has("service_user"):
        return reading.has("person_name", *_COLLEAGUES)
    return seen.about in _COLLEAGUES
