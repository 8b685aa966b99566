"""Who a draft is about: people served by the author's field of work, and everybody else."""

import pytest

from forethought.reading.draft import Draft
from forethought.reading.people import read
from forethought.reading.roles import role_of
from forethought.reading.sheet import Sheet

SERVED = [
    ("home carer", "My tenant in the flat below my last call told me today she's never seen the sea"),
    ("teaching assistant", "One of mine asked me today if clouds have bones"),
    ("housing officer", "A tenant rang this morning in tears about her boiler"),
    ("planning officer", "An applicant told me today his shed is spiritual"),
    ("librarian", "Old fella came in today and read to me for an hour"),
    ("lifeguard", "Little lad in my lesson did his first width today"),
    ("registrar", "A bride today told me she was in tears, then so was the groom"),
    ("Councillor", "A resident at my surgery today told me she sleeps in her car"),
    ("bin man", "Lady on our round came out today with a tray of tea for us"),
]
NOT_SERVED = [
    ("home carer", "My nan told me today she wants a motorbike"),
    ("teacher", "My own daughter said today that I snore"),
    ("librarian", "The robin came back to the window today"),
    ("housing officer", "Woman in Tesco coughed on my bread"),
    ("lifeguard", "We need a rise and a union that means it"),
    ("bin man", "Sunrise over the depot, not a soul about"),
    ("registrar", "If you want to give notice, book on the website"),
    ("accountant", "Year end is nigh"),
    ("home carer", ""),
]


def seen(role: str, text: str) -> set[tuple[str, str]]:
    return {(seen.kind, seen.about) for seen in read(Sheet(Draft(text, role=role_of(role))))}


@pytest.mark.parametrize(("role", "text"), SERVED)
def test_somebody_served_is_spoken_of(role: str, text: str) -> None:
    assert ("comment", "service_user") in seen(role, text)
    assert seen(role, text.upper()) == seen(role, text) == seen(role, text.replace(" ", "  "))


@pytest.mark.parametrize(("role", "text"), NOT_SERVED)
def test_nobody_served_is_spoken_of(role: str, text: str) -> None:
    assert ("comment", "service_user") not in seen(role, text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("my nan makes the best scones", "family"),
        ("Dad has bought a third shed", "family"),
        ("our head of service has resigned", "manager"),
        ("Cllr Webb opened the fete", "councillor"),
        ("the council has fixed the swings", "council"),
        ("my colleague brought cake", "colleague"),
        ("the prime minister was on the radio", "public_figure"),
        ("some stranger gave me an umbrella", "stranger"),
    ],
)
def test_other_people_are_told_apart(text: str, kind: str) -> None:
    assert (kind, kind) in seen("highways engineer", text)


@pytest.mark.parametrize("text", ["Residents loved the carols", "Tenants, the choir is back on Monday"])
def test_people_served_at_large_are_a_group(text: str) -> None:
    assert ("service_user", "group") in seen("sheltered scheme manager", text)
    assert ("service_user", "service_user") not in seen("sheltered scheme manager", text)


def test_the_words_that_name_somebody_served_are_marked() -> None:
    draft = Draft("Yesterday a tenant sang to me", role=role_of("housing officer"))
    named = [seen for seen in read(Sheet(draft)) if seen.kind == "service_user"]
    assert [(draft.text[seen.start : seen.end], seen.certainty) for seen in named] == [("a tenant", "plain")]


def test_my_boys_are_a_foster_carers_charges_and_anybody_elses_family() -> None:
    assert ("family", "family") in seen("plumber", "my boys made me a card")
    assert ("family", "family") not in seen("youth worker", "my boys made me a card")


def test_where_nobody_is_named_the_sentence_that_speaks_of_somebody_is_marked() -> None:
    draft = Draft("Long day. He cried all through it bless him, then asked me the same thing again. Chips now.", role=role_of("home carer"))
    [comment] = [seen for seen in read(Sheet(draft)) if seen.kind == "comment"]
    assert comment.text == "He cried all through it bless him, then asked me the same thing again."
