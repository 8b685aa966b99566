"""Who stands near some words."""

import pytest

from forethought.reading import read
from forethought.reading.draft import Draft

NEAREST = [
    ("I told my manager the printer is a useless piece of shit", set()),
    ("My manager is a useless piece of shit, unlike the printer", {"manager"}),
    ("Our supervisor came in late. What an arsehole.", {"manager"}),
    ("My brother is an arsehole", set()),
]


@pytest.mark.parametrize(("text", "about"), NEAREST)
def test_an_insult_goes_to_the_nearest(text: str, about: set[str]) -> None:
    assert {seen.about for seen in read(Draft(text)).of("abuse") if seen.certainty == "plain"} == about


def test_long_drafts_are_read_in_a_time_that_grows_with_them() -> None:
    import time

    def seconds(times: int) -> float:
        start = time.process_time()
        read(Draft("my boss is a lying cow and " * times))
        return time.process_time() - start

    seconds(10)
    assert seconds(1600) < 40 * max(seconds(200), 0.002)
