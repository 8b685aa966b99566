"""Rows of `forethought connect`."""

from typing import Any

import pytest

from forethought.asking.connection_row import connection_answer_row, connection_of
from forethought.asking.fault import UnusableRow
from forethought.checks.connect import Person, connect
from forethought.guidance import load_named

ROW: dict[str, Any] = {
    "id": "c1",
    "site": "facebook",
    "role": "youth worker",
    "direction": "SENT",
    "account": "personal",
    "person": {"service_user": True, "former": False, "child": True, "vulnerable_adult": None, "relation": "pupil"},
    "text": "he asked me twice",
}


def test_a_row_becomes_a_connection() -> None:
    connection = connection_of(ROW)
    assert connection.person == Person(True, False, True, None, "pupil")
    assert (connection.direction, connection.account, connection.text) == ("sent", "personal", "he asked me twice")


def test_everything_may_be_left_out() -> None:
    assert connection_of({}).person == Person()


FAULTS: list[tuple[Any, str]] = [
    ([], "A row must be a JSON object."),
    ({"name": "x"}, "There is no field called “name”."),
    ({"person": {"name": "x"}}, "There is no field called “person.name”."),
    ({"person": "x"}, "The field “person” must be a JSON object."),
    ({"person": {"child": "yes"}}, "The field “child” must be true or false."),
    ({"direction": "both"}, "The field “direction” must be one of received, sent."),
    ({"account": 3}, "The field “account” must be text."),
]


@pytest.mark.parametrize(("row", "sentence"), FAULTS)
def test_a_fault_is_one_plain_sentence(row: Any, sentence: str) -> None:
    with pytest.raises(UnusableRow) as fault:
        connection_of(row)
    assert str(fault.value) == sentence


def test_an_answer_has_the_shape_of_a_check() -> None:
    row = connection_answer_row("c1", connect(connection_of(ROW), load_named()))
    assert row["advice"] == "do-not-connect"
    assert row["id"] == "c1"
    assert {finding["clause"] for finding in row["findings"]} == {"8.5", "9.1(8)"}
    assert all(finding["spans"] == [] for finding in row["findings"])
    assert {"edition", "signposts", "questions", "coverage"} <= set(row)
