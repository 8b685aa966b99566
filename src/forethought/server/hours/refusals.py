"""Why the Council's network did not open a page, as the reason page tells it. Neither who asked nor which site is known here."""

from __future__ import annotations

from typing import NamedTuple

from forethought.access.catalogue import KINDS
from forethought.access.reasons import BECAUSE
from forethought.access.recreation import nature_of
from forethought.access.ruling import RULINGS, cited
from forethought.access.token import Reason, reason_of
from forethought.guidance import Clause
from forethought.server.edition import edition
from forethought.words import _

from .wording import moment_told

YEAR = 366 * 86400


class Refusal(NamedTuple):
    """What the page says. ``kind`` is empty where it is not known, or where saying that it is for work would change nothing."""

    is_read: bool
    heading: str
    because: str
    until: str = ""
    kind: str = ""
    clauses: tuple[Clause, ...] = ()
    shown_kind: str = ""


def refusal_of(token: str, now: int) -> Refusal:
    """What a token tells; a general sentence where it tells nothing, or something that no proxy of ours would say."""
    told = reason_of(token)
    if told is None or told.reason not in RULINGS or RULINGS[told.reason].decision == "allow" or told.kind not in {"", *KINDS}:
        return Refusal(is_read=False, heading=_("Not right now"), because=_("The Council’s network did not open this page for you now."))
    kind = told.kind if told.kind and told.reason != "unsafe" and nature_of((told.kind,)) != "unsafe" else ""
    return Refusal(
        is_read=True,
        heading=_("This site is not for work") if told.reason == "unsafe" else _("Not right now"),
        because=_(BECAUSE[told.reason]),
        until=_changes(told, now),
        kind=kind,
        clauses=tuple(edition().clause(id) for id in cited(RULINGS[told.reason], edition().access)),
        shown_kind=told.kind,
    )


def _changes(told: Reason, now: int) -> str:
    if told.reason == "unsafe" or not now < told.until < now + YEAR:
        return ""
    return _("This holds until {moment}.").format(moment=moment_told(told.until, now))
