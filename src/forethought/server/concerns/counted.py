"""What concerns come to, for a report: by clause and route when they are raised, by outcome when they are closed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from forethought.server.counting.table import Table
from forethought.server.edition import edition
from forethought.words import _

from .models import ROUTES, Concern
from .outcomes import KEPT, outcome_words, route_words


def counted(first_day: date, last_day: date) -> Iterator[Table]:
    """Concerns that were raised, in two tables of the same things; and those that were closed."""
    days = (first_day, last_day)
    raised = list(Concern.objects.filter(raised_on__range=days).values_list("route", "clause"))
    routes, clauses = Counter(route for route, _clause in raised), Counter(clause for _route, clause in raised)
    by_route = {route_words(route): routes[route] for route in ROUTES}
    yield Table("concerns raised", _("Concerns that were raised, by whom they are about"), _("About"), by_route)
    yield Table("concerns raised", _("Concerns that were raised, by clause"), _("Clause"), _by_clause(clauses))
    outcomes = Counter(Concern.objects.filter(closed_on__range=days).values_list("outcome", flat=True))
    words = {outcome: outcome_words(outcome) for outcome in KEPT} | {"formal": _("It went on formally")}
    numbers = {told: outcomes[outcome] for outcome, told in words.items()}
    numbers[_("Anything else")] = sum(number for outcome, number in outcomes.items() if outcome not in words)
    yield Table("concerns closed", _("What concerns came to"), _("Outcome"), numbers)


def _by_clause(found: Counter[str]) -> dict[str, int]:
    """Every clause of the edition that answers; what names none, or one that is no more, stands together."""
    numbers = {clause.id: found[clause.id] for clause in edition().clauses}
    return numbers | {_("None, or one that is no more"): sum(found.values()) - sum(numbers.values())}
