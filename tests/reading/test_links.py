"""Links that may be unsafe."""

import pytest

from forethought.reading.draft import Draft
from forethought.reading.links import read
from forethought.reading.sheet import Sheet

UNSAFE = [
    ("films at http://movies4u.onion/x", "hidden"),
    ("https://hot-xxx.example/live", "adult"),
    ("WWW.BIG-CASINO.EXAMPLE/JOIN", "gambling"),
    ("http://198.51.100.7/a", "hostile"),
    ("get it https://files.example/setup.exe", "hostile"),
    ("https://unblock.example", "bypass"),
    ("enter your password at http://payroll.example/verify", "password"),
]
SAFE = [
    "https://www.bbc.co.uk/sport/cricket/essex",
    "https://www.gov.uk/login says use a strong password",
    "my password is awful",
    "casino night at the village hall",
    "https://",
    "",
]


@pytest.mark.parametrize(("text", "danger"), UNSAFE)
def test_an_unsafe_link_is_seen_with_its_danger(text: str, danger: str) -> None:
    (seen,) = read(Sheet(Draft(text)))
    assert (seen.kind, seen.about) == ("unsafe_link", danger)
    assert text[seen.start : seen.end] == seen.text


@pytest.mark.parametrize("text", SAFE)
def test_an_ordinary_link_is_not(text: str) -> None:
    assert not list(read(Sheet(Draft(text))))


def test_ten_thousand_links_are_read() -> None:
    assert len(list(read(Sheet(Draft("https://xxx.example/ " * 4000))))) == 4000
