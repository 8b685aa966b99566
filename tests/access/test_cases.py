"""The examples of section 7: people, sites and moments, each with what a fair adviser would answer, and why."""

import tomllib
from collections import Counter
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from forethought.access.ruling import RULINGS
from forethought.asking.access_row import access_answer_row, asked_of, decision_of
from forethought.guidance import load_named

D3 = load_named().access
FILES = {file.stem: tomllib.loads(file.read_text(encoding="utf-8")) for file in sorted((Path(__file__).parent / "cases").glob("*.toml"))}
CASES = [
    pytest.param({"given": data.get("given", {}), "pages": data.get("pages", {})} | case, id=f"{name}:{number}")
    for name, data in FILES.items()
    for number, case in enumerate(data["case"], 1)
]


@pytest.mark.parametrize("case", CASES)
def test_the_answer_is_what_a_fair_adviser_gives(case: dict[str, Any]) -> None:
    asked = asked_of(case["given"] | case["row"], case["pages"], now=0)
    decision = decision_of(asked, D3)
    answer = access_answer_row(None, decision, asked.zone)
    expected = {name: case.get(name, default) for name, default in (("decision", ""), ("clauses", []), ("missing", []), ("silent", False))}
    assert {name: answer[name] for name in expected} == expected, case["why"]
    assert answer["enforced"] == (case["decision"] == "deny" and asked.question.device == "council")
    if "until" in case:
        assert answer["until"] == case["until"], case["why"]
    if "then" in case:
        assert answer["then"] == case["then"], case["why"]
    assert (answer["until"] is None) == (answer["then"] is None)
    assert answer["until"] is None or datetime.fromisoformat(answer["until"]).timestamp() > asked.question.moment


@pytest.mark.parametrize("case", CASES)
def test_every_example_cites_clauses_and_says_why(case: dict[str, Any]) -> None:
    assert case["why"]
    for id in case["clauses"]:
        load_named().clause(id)


def test_there_are_many_examples_and_half_of_them_are_not_refused() -> None:
    decisions = Counter(case["decision"] for data in FILES.values() for case in data["case"])
    assert decisions.total() >= 120
    assert decisions["allow"] + decisions["advise"] >= decisions.total() / 2
    assert min(decisions.values()) >= 30


def test_every_reason_is_at_work_in_an_example() -> None:
    seen = set()
    for data in FILES.values():
        for case in data["case"]:
            seen.add(decision_of(asked_of(data.get("given", {}) | case["row"], data.get("pages", {}), now=0), D3).ruling.reason)
    assert seen == set(RULINGS)
