"""What the address of the reason page holds: why, which kind of site and until when; never the person or the site."""

from typing import NamedTuple

LONGEST = 100


class Reason(NamedTuple):
    """A refusal as its page shows it: the code of the reason (`access.reasons`), the kind of site
    (`access.catalogue.KINDS`; empty where it is not said) and when it changes (UTC epoch seconds; 0: not known)."""

    reason: str
    kind: str = ""
    until: int = 0


def token_of(reason: Reason) -> str:
    """``core.social-networking.1795608000``: only letters, digits, hyphens and full stops, so it needs no encoding."""
    return f"{reason.reason}.{reason.kind.replace(' ', '-')}.{reason.until}"


def reason_of(token: str) -> Reason | None:
    """What a token says; None where it is none, so that a page can say what it says to everybody."""
    parts = token.split(".") if len(token) <= LONGEST and token.isascii() else []
    if len(parts) != 3 or not all(part.replace("-", "").isalnum() or not part for part in parts[:2]):
        return None
    reason, kind, until = parts
    if not reason or not until.isdecimal():
        return None
    return Reason(reason, kind.replace("-", " "), int(until))
