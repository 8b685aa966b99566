"""The examples set aside: written last, by a hand that had not seen the rules, and never looked at while writing them.

Whoever reads them to mend a rule spends them: write a new set then. The floors are a little below what was
measured: 260 examples, rules alone right 83.1 %, harmless told to stop or ask 6.3 %; with the language model 84.2 %, 2.1 %.
A change that makes reading worse in general fails here.
"""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from forethought.asking.draft_row import FIELDS, draft_of
from forethought.asking.expectation import Tally, expectation_of
from forethought.checks import check
from forethought.guidance import load_named

CASES = tomllib.loads(Path(__file__).with_name("set_aside.toml").read_text(encoding="utf-8"))["case"]


def figures() -> dict[str, Any]:
    tally = Tally()
    for case in CASES:
        row = {"text": case["draft"]} | {name: case[name] for name in FIELDS & case.keys()}
        tally.add(expectation_of(case), check(draft_of(row), load_named()))
    return tally.figures()


def test_the_rules_are_right_on_most_drafts_that_none_was_written_for() -> None:
    found = figures()
    assert found["rows"] >= 100
    assert found["right"] >= 0.81
    assert found["false_alarms"] <= 0.08


@pytest.mark.usefixtures("language_model")
def test_with_the_language_model_more_is_right_and_less_a_false_alarm() -> None:
    found = figures()
    assert found["right"] >= 0.82
    assert found["false_alarms"] <= 0.04
