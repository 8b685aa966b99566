"""Drafts about a friend, follow or group request with somebody served."""

import pytest

from forethought.reading.connection import read
from forethought.reading.draft import Draft
from forethought.reading.sheet import Sheet

CASES = [
    ("accepted a friend request from a lad in my class", "plain"),
    ("added all my pupils on snap", "plain"),
    ("a lad in my class sent me a friend request, do I accept?", "possible"),
    ("an old pupil has added me on here", "possible"),
    ("one of my tenants has sent a friend request", "possible"),
    ("accepted a friend request from my cousin", ""),
    ("I never accept friend requests from pupils", ""),
    ("my pupils made me laugh", ""),
    ("", ""),
]


@pytest.mark.parametrize(("text", "certainty"), CASES)
def test_a_request_is_seen_and_how_plainly(text: str, certainty: str) -> None:
    assert {seen.certainty for seen in read(Sheet(Draft(text)))} == ({certainty} if certainty else set())
