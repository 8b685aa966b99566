"""What questions count for a report: what became of them, how soon they were answered, and which clause they were about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from forethought.server.counting.table import Table
from forethought.server.edition import edition
from forethought.words import _

from .about_clauses import key_of, referral_clause
from .models import ANSWERED, LAPSED, OPEN, WITHDRAWN, Referral
from .wording import BETTER_NOT, CHANGE, GO_AHEAD, outcome_words

_HOME = ZoneInfo("Europe/London")
_OF = "questions"


def counted(first_day: date, last_day: date) -> Iterator[Table]:
    """Questions that were sent in the time, each in one row of each table."""
    first, after = (int(datetime.combine(day, time(), _HOME).timestamp()) for day in (first_day, last_day + timedelta(days=1)))
    sent = list(Referral.objects.filter(sent_at__gte=first, sent_at__lt=after).defer("sealed", "reasons", "example"))
    yield Table(_OF, _("Questions to a manager or another person, by what became of them"), _("What became of them"), _ends(sent))
    yield Table(_OF, _("Questions to a manager or another person, by how soon they were answered"), _("Answered"), _times(sent))
    yield Table(_OF, _("Questions to a manager or another person, by clause"), _("Clause"), _clauses(sent))


def _ends(sent: Iterable[Referral]) -> dict[str, int]:
    names = {name: outcome_words(name) for name in (GO_AHEAD, CHANGE, BETTER_NOT)}
    names |= {WITHDRAWN: _("Taken back"), LAPSED: _("Nobody answered in 7 days"), OPEN[0]: _("Not answered yet")}
    found = Counter(one.outcome if one.state == ANSWERED else OPEN[0] if one.state in OPEN else one.state for one in sent)
    return {words: found[name] for name, words in names.items()}


def _times(sent: Iterable[Referral]) -> dict[str, int]:
    names = (_("Within a day"), _("Within 3 days"), _("Later"), _("Not answered"))
    found = Counter(_how_soon(one) for one in sent)
    return {words: found[number] for number, words in enumerate(names)}


def _how_soon(one: Referral) -> int:
    if one.state != ANSWERED or one.closed_at is None:
        return 3
    days = (one.closed_at - one.sent_at) / 86400
    return 0 if days <= 1 else 1 if days <= 3 else 2


def _clauses(sent: Iterable[Referral]) -> dict[str, int]:
    """By the first clause of each, the strongest. Every clause that could be one has a row, used or not."""
    now = edition()
    rows = {
        key_of(clause, now): f"{clause.id} {clause.title}".strip()
        for clause in now.clauses
        if clause.checks or clause == referral_clause(now)
    }
    found = Counter(one.clauses[0][0] if one.clauses and one.clauses[0][0] in rows else "" for one in sent)
    return {words: found[key] for key, words in rows.items()} | {_("A clause that is not in the guidance any more"): found[""]}
