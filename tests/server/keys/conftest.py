"""A house key file of each test's own, and a passphrase that is stretched in no time."""

import pytest

from forethought.server.keys import house_file, personal


@pytest.fixture(autouse=True)
def keys(tmp_path, monkeypatch):
    file = tmp_path / "house-keys"
    monkeypatch.setattr(house_file, "place", lambda: file)
    monkeypatch.setattr(personal, "WORK", 2**10)
    return file
