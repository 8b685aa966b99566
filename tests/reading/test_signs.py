"""The signs that somebody served is spoken of."""

import pytest

from forethought.reading.draft import Draft
from forethought.reading.roles import role_of
from forethought.reading.sheet import Sheet
from forethought.reading.signs import duty, signs


@pytest.mark.parametrize(
    ("title", "near"), [("home carer", "direct"), ("refuse loader", "street"), ("accountant", "other"), ("employee", "other")]
)
def test_how_close_a_job_is_to_people_served(title: str, near: str) -> None:
    assert duty(role_of(title).fields) == near


def test_a_name_and_a_place_tell_more_together() -> None:
    found, _people = signs(Sheet(Draft("Wilf at number 9 again", role=role_of("home carer"))))
    assert {"named.direct", "unit.direct", "name_and_place.direct"} <= found
