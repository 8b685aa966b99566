"""Clause 9.2 is cited with every answer whose advice is to ask, and with no other."""

import pytest

from forethought.checks import Advice, Finding, Match
from forethought.checks.ask_first import follow
from forethought.guidance import Strength
from forethought.reading import Draft, Reading

READING = Reading(Draft("words"), ())


def finding(strength: Strength, certainty: str) -> Finding:
    match = Match(certainty, (), "This was seen.", "Do this instead.")  # type: ignore[arg-type]
    return Finding("9.1(1)", strength, "disrepute", match)


def test_advice_to_ask_cites_the_clause_about_asking() -> None:
    [match] = follow(READING, [finding(Strength.UNACCEPTABLE, "possible"), finding(Strength.RECOMMENDED, "plain")])
    assert match.certainty == "possible"


@pytest.mark.parametrize(
    "findings",
    [[], [finding(Strength.RECOMMENDED, "possible")], [finding(Strength.UNACCEPTABLE, "possible"), finding(Strength.MISCONDUCT, "plain")]],
)
def test_other_advice_does_not(findings: list[Finding]) -> None:
    assert max((f.advice for f in findings), default=Advice.NOTHING_FOUND) != Advice.ASK
    assert not list(follow(READING, findings))
