"""The examples: drafts written for the guidance, each with the advice a fair adviser gives, and why.

``missed = true`` marks an example whose advice the checks do not reach yet: it stays an example, and its test fails
as expected. Take the mark away when a rule reaches it.
"""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from forethought.asking.draft_row import draft_of
from forethought.checks import check
from forethought.guidance import load_named

CASES = [
    pytest.param(case, id=f"{file.stem}:{number}", marks=[pytest.mark.xfail(reason="missed", strict=True)] if case.get("missed") else [])
    for file in sorted((Path(__file__).parent / "cases").glob("*.toml"))
    for number, case in enumerate(tomllib.loads(file.read_text(encoding="utf-8"))["case"], 1)
]
JUDGEMENT = {"draft", "advice", "also_ok", "must_not", "clauses", "why", "missed"}


@pytest.mark.parametrize("case", CASES)
def test_the_advice_is_what_a_fair_adviser_gives(case: dict[str, Any]) -> None:
    row = {"text": case["draft"]} | {name: value for name, value in case.items() if name not in JUDGEMENT}
    answer = check(draft_of(row), load_named())
    assert answer.advice.word in {case["advice"], *case.get("also_ok", ())}, case["draft"]
    missing = set(case["clauses"]) - {finding.clause for finding in answer.findings}
    assert not missing or answer.advice.word != case["advice"], f"{sorted(missing)} not cited: {case['draft']}"
