"""What the tests of working time write stays in folders of their own."""

import pytest

from forethought.server.environment import environment


@pytest.fixture(autouse=True)
def snapshot_folder(monkeypatch, tmp_path):
    """Where the proxies would read."""
    monkeypatch.setenv("FORETHOUGHT_SNAPSHOT", str(tmp_path / "snapshot"))
    environment.cache_clear()
    yield tmp_path / "snapshot"
    monkeypatch.undo()
    environment.cache_clear()
