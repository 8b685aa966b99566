"""A link that a committee or a union can be given: it opens one report, without signing in, for as long as it is good."""

from __future__ import annotations

from datetime import date, timedelta

from django.core import signing
from django.utils import timezone

from .quarters import Quarter, named

GOOD_FOR = timedelta(days=90)
_SIGNER = "forethought.server.reports"


def link_to(quarter: Quarter) -> str:
    """What stands in the address. Nothing of it is kept: the server knows it by its own key."""
    link: str = signing.TimestampSigner(salt=_SIGNER).sign(quarter.name)
    return link


def good_until() -> date:
    """The last day of a link that is made now."""
    last: date = timezone.localdate() + GOOD_FOR
    return last


def quarter_behind(link: str) -> Quarter | None:
    """The quarter that a link opens; none where it is not good, or not any more."""
    try:
        return named(signing.TimestampSigner(salt=_SIGNER).unsign(link, max_age=GOOD_FOR + timedelta(days=1)))
    except signing.BadSignature:
        return None
