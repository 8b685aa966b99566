"""What is private about a person served, and what makes them out."""

import pytest

from forethought.reading import read
from forethought.reading.draft import Draft
from forethought.reading.roles import role_of


def seen(role: str, text: str) -> set[tuple[str, str]]:
    found = read(Draft(text, role=role_of(role))).of("private_matter", "identifiable")
    return {(seen.kind, seen.text.lower()) for seen in found}


@pytest.mark.parametrize(
    ("role", "text", "matter"),
    [
        ("home carer", "My lady on the Tuesday call has dementia and told me today I'm her sister", "dementia"),
        ("social worker", "A mum told me today her ex is in prison and she's glad", "in prison"),
        ("housing officer", "One of my tenants rang today, rent arrears up to her neck, in tears", "rent arrears"),
    ],
)
def test_a_private_matter_of_somebody_served(role: str, text: str, matter: str) -> None:
    assert ("private_matter", matter) in seen(role, text)


def test_an_address_makes_somebody_out() -> None:
    assert ("identifiable", "room 6") in seen("care assistant", "My lady in room 6 told me today she was a spy")


@pytest.mark.parametrize(
    "text", ["My mum has dementia and thinks I'm the milkman", "I've had cancer and I'm here", "Dementia Action Week starts on Monday"]
)
def test_nobody_served_has_no_private_matter(text: str) -> None:
    assert not seen("highways engineer", text)
