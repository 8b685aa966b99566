"""Words in disguise, shown at the same offsets; what is no word is left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forethought.reading import Draft, read
from forethought.reading.disguised import undisguised


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("those wh0res", "those whores"),
        ("send the w o m e n home", "send the women     home"),
        ("4ssholes", "assholes"),
        ("d1sabl3d people", "disabled people"),
    ],
)
def test_what_is_hidden_is_shown(given: str, shown: str) -> None:
    assert undisguised(given) == shown


@pytest.mark.parametrize(
    "given",
    [
        "GU14 7AB",
        "at 7pm on the 2nd",
        "the M25 and the A34",
        "07700 900123",
        "sam@example.org",
        "2025",
        "plan a b and so on",
        "£100",
    ],
)
def test_what_is_no_disguise_stays(given: str) -> None:
    assert undisguised(given) == given


@given(st.text(alphabet="ab 01@$.,é😀'", max_size=60))
def test_the_length_stays(text: str) -> None:
    assert len(undisguised(text)) == len(text)


def test_a_slur_in_disguise_is_possible_and_stands_where_it_is_written() -> None:
    text = "too many r e t a r d s on this road"
    [seen] = read(Draft(text)).of("discrimination")
    assert seen.certainty == "possible"
    assert seen.text == text[seen.start : seen.end]
    assert "r e t a r d" in seen.text
