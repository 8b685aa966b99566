"""What a finding falls away before: protected expression, and a possible protected disclosure.

A clause names its guards in the edition (``gives_way_to``); LABELLING gives the rules.
"""

from __future__ import annotations

from collections.abc import Callable

from forethought.guidance import Clause
from forethought.reading import Reading

from .finding import Finding

ABUSIVE = ("abuse", "discrimination", "threat", "harassment")


def falls_away(finding: Finding, clause: Clause, reading: Reading) -> bool:
    """Whether one of the clause's guards takes the finding away."""
    return any(GUARDS[guard](finding, reading) for guard in clause.gives_way_to)


def _is_protected_expression(finding: Finding, reading: Reading) -> bool:
    """Belief, politics, union, pay, harassment suffered, wrongdoing seen: reputation falls away unless
    the manner is abusive or a person served can be made out."""
    if not reading.has("protected", "disclosure"):
        return False
    return not (reading.has(*ABUSIVE, "misconduct") or _somebody_served(reading))


def _is_possible_disclosure(finding: Finding, reading: Reading) -> bool:
    """A possible protected disclosure is never warned off, unless a person served can be made out or a
    named person is accused (then both are said)."""
    if not reading.has("disclosure") or finding.check == "possible_disclosure":
        return False
    if any(seen.kind == "misconduct" and seen.about == "self" for seen in finding.match.seen):
        return False  # the author's own breach, told, is no disclosure
    return not (_somebody_served(reading) or reading.plain("allegation"))


def _somebody_served(reading: Reading) -> bool:
    return reading.plain("service_user") and reading.has("identifiable", "person_name", "address")


GUARDS: dict[str, Callable[[Finding, Reading], bool]] = {
    "protected-expression": _is_protected_expression,
    "possible-disclosure": _is_possible_disclosure,
}
"""Every guard a clause may give way to, by its name."""
