"""What the reader learns to tell: the names of its outputs, in order, and how a row of the examples answers each."""

from __future__ import annotations

import math
from typing import Any, NamedTuple

ABUSE = ("hateful", "offensive")
TARGETS = ("group", "person", "none")
OBSERVATIONS = tuple(
    (
        "service_user identifiable colleague manager councillor council self_or_family public_figure stranger personal_detail confidential "
        "speaks_for_council logo insult discriminatory threat harassment allegation author_misconduct venting disclosure protected_opinion "
        "endorses condemns reclaimed praise campaign work_shown names_employer resident_voice humour ordinary"
    ).split()
)
FINER = tuple("permission_given permission_refused already_public hinted group fiction not_human".split())
"""Told only of rows written after the first 9,568."""
CHECKS = {
    "9.1(1)": "disrepute",
    "9.1(2)": "policy_breach",
    "9.1(3)": "speaking_for_council",
    "9.1(4)": "service_user_comment",
    "9.1(5)": "colleague_details",
    "9.1(6)": "council_confidential",
    "9.1(7)": "offensive_comment",
    "8.2": "employer_named",
    "8.3": "business_network",
    "8.4": "letting_off_steam",
    "8.6": "served_confidential",
}
"""The clauses of HRSM1 D3 that the examples cite, and the check whose name the output bears: another edition numbers otherwise."""
ADVICE = ("nothing-found", "take-care", "ask-line-manager", "do-not-post")
TOLD = ABUSE + OBSERVATIONS + FINER + tuple(CHECKS.values())
"""Outputs that are told one by one, each a chance of its own; `TARGETS` and `ADVICE` share theirs out."""
OUTPUTS = TOLD + tuple(f"target_{name}" for name in TARGETS) + tuple(f"advice_{name}" for name in ADVICE)

_UNKNOWN = math.nan
_AGAINST = frozenset({"insult", "discriminatory", "threat", "harassment"})
_LOWERED = frozenset({"condemns", "reclaimed", "fiction"})
_PERSONS = frozenset({"colleague", "manager", "councillor", "service_user", "public_figure", "stranger"})
_SECOND = 0.25
"""The share of an advice that a second reader could give."""

Row = dict[str, Any]


class Labels(NamedTuple):
    """The answers for one row: of `TOLD` (NaN where not known), the shares of `TARGETS` and of `ADVICE` (all zero where not known)."""

    told: list[float]
    target: list[float]
    advice: list[float]


def of_example(row: Row) -> Labels:
    """The answers of a row of our own examples."""
    seen = set(row["observations"])
    told = dict.fromkeys(OBSERVATIONS, 0.0) | dict.fromkeys(seen & set(OBSERVATIONS), 1.0)
    told |= {name: float(name in seen) if row.get("finer") else _UNKNOWN for name in FINER}
    told |= {check: float(clause in row["clauses"]) for clause, check in CHECKS.items()}
    against = bool(seen & _AGAINST) and not (seen & _LOWERED)
    told["hateful"] = float("discriminatory" in seen and not (seen & _LOWERED))
    told["offensive"] = float(against)
    target = "none" if not against else "group" if told["hateful"] or "group" in seen else "person" if seen & _PERSONS else "none"
    return Labels([told[name] for name in TOLD], [float(name == target) for name in TARGETS], _advice(row))


def of_abuse(hateful: float | None, offensive: float | None, target: str | None) -> Labels:
    """The answers of a row of a public set, which tells only of abuse; None where it does not say."""
    told = dict.fromkeys(TOLD, _UNKNOWN)
    told["hateful"] = _UNKNOWN if hateful is None else hateful
    told["offensive"] = _UNKNOWN if offensive is None else offensive
    return Labels(list(told.values()), [float(name == target) for name in TARGETS], [0.0] * len(ADVICE))


def _advice(row: Row) -> list[float]:
    others = [name for name in row.get("also_ok", ()) if name != row["advice"]]
    shares = {row["advice"]: 1 - (_SECOND if others else 0)} | {name: _SECOND / len(others) for name in others}
    return [shares.get(name, 0.0) for name in ADVICE]
