"""What a picture shows, by its description."""

import pytest

from forethought.reading import read
from forethought.reading.draft import Draft
from forethought.reading.roles import role_of


def seen(role: str, shows: str, text: str = "Look") -> set[tuple[str, str, str]]:
    found = read(Draft(text, role=role_of(role), picture_shows=shows)).observations
    return {(seen.kind, seen.about, seen.certainty) for seen in found if seen.reader == "pictures"}


@pytest.mark.parametrize(
    ("role", "shows"),
    [
        ("teacher", "six pupils in the hall, faces clear"),
        ("care assistant", "an elderly woman with a cake"),
        ("registrar", "a bride and groom on the steps"),
        ("lifeguard", "a man in trunks by the poolside"),
        ("youth worker", "two teenagers on bikes"),
        ("home carer", "selfie with a resident in the lounge"),
    ],
)
def test_people_served_are_shown(role: str, shows: str) -> None:
    assert ("faces", "service_user", "plain") in seen(role, shows)


@pytest.mark.parametrize(
    "shows", ["the backs of ten pupils at their desks", "a child's hands holding clay", "a class seen from behind", "pupils, faces blurred"]
)
def test_backs_and_hands_are_only_possible(shows: str) -> None:
    assert ("faces", "service_user", "possible") in seen("teacher", shows)


@pytest.mark.parametrize(
    ("shows", "about"),
    [
        ("nine colleagues in silly hats", "colleagues"),
        ("the finance team in the pub", "colleagues"),
        ("a colleague asleep at a desk", "colleague"),
        ("one workmate in hi vis", "colleague"),
    ],
)
def test_colleagues_are_one_or_several(shows: str, about: str) -> None:
    assert ("faces", about, "plain") in seen("accountant", shows)


@pytest.mark.parametrize(
    ("role", "shows", "text"),
    [
        ("teacher", "the author's own children on a beach", "Look"),
        ("home carer", "an older woman with a cake", "Happy birthday Nan!"),
        ("parks gardener", "an empty bench", "Look"),
        ("librarian", "a cartoon of a woman and a printer", "Look"),
        ("HR adviser", "a selfie in a mirror", "Look"),
        ("archivist", "a black and white photograph of schoolchildren", "Look"),
    ],
)
def test_nobody_else_is_shown(role: str, shows: str, text: str) -> None:
    assert not {about for kind, about, _ in seen(role, shows, text) if kind == "faces"} - {"own"}


@pytest.mark.parametrize(
    ("role", "shows"),
    [
        ("benefits clerk", "my screen with claimants' names and amounts"),
        ("contact centre adviser", "a screenshot of a customer's email, name and street visible"),
        ("registrar", "a registration form, date of birth readable"),
    ],
)
def test_details_can_be_read_off_it(role: str, shows: str) -> None:
    assert ("screen", "service_user", "plain") in seen(role, shows)


@pytest.mark.parametrize("shows", ["a laptop with the lid shut", "a blank form with no name", "an invented name on a poster"])
def test_nothing_can_be_read_off_it(shows: str) -> None:
    assert not {kind for kind, _, _ in seen("benefits clerk", shows)} & {"screen", "identifiable"}


def test_a_number_plate_makes_somebody_out() -> None:
    assert ("identifiable", "service_user", "plain") in seen("parking officer", "a car with its number plate showing")
