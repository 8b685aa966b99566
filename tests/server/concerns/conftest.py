"""Keys and receipts that are stretched in no time, and the people of a case."""

import pytest

from forethought.server.concerns import receipts
from forethought.server.keys import personal
from tests.server.concerns.people import Council


@pytest.fixture(autouse=True)
def _quick_keys(monkeypatch):
    monkeypatch.setattr(personal, "WORK", 2**4)
    monkeypatch.setattr(receipts, "WORK", 2**4)


@pytest.fixture
def council(db) -> Council:
    return Council()
