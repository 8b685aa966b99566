"""What kinds of site are for."""

import pytest

from forethought.access.recreation import nature_of

NATURES = [
    (("social networking",), False, "social"),
    (("business network",), False, "social"),
    (("sport", "social networking"), False, "recreational"),
    (("shopping",), False, "recreational"),
    (("webmail",), False, "recreational"),
    (("banking",), False, "personal"),
    (("news", "sport"), False, "personal"),
    (("encyclopaedia",), False, "reference"),
    (("work tool", "messaging"), True, "work"),
    (("messaging", "forum"), True, "work"),
    (("adult",), False, "unsafe"),
    (("social networking", "adult"), False, "unsafe"),
    (("work tool", "circumvention"), True, "unsafe"),
    (("something new", "games"), False, "recreational"),
    (("something new",), False, ""),
    ((), False, ""),
]


@pytest.mark.parametrize(("kinds", "work_normal", "nature"), NATURES)
def test_the_first_known_kind_says_it_but_an_unsafe_one_before_all(kinds: tuple[str, ...], work_normal: bool, nature: str) -> None:
    assert nature_of(kinds, work_normal) == nature
