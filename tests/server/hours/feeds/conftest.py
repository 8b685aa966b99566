"""Feeds named in a file of the test's own, and people to clock."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from forethought.server.environment import environment
from forethought.server.hours.feeds.named import Named, named_feeds
from forethought.server.people.actions import add_person


@pytest.fixture
def name_feeds(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Callable[[str], dict[str, Named]]]:
    """Name feeds as the Council does: in a TOML file that a setting points to."""

    def name(text: str) -> dict[str, Named]:
        file = tmp_path / "feeds.toml"
        file.write_text(text)
        monkeypatch.setenv("FORETHOUGHT_FEEDS", str(file))
        environment.cache_clear()
        named_feeds.cache_clear()
        return named_feeds()

    yield name
    monkeypatch.undo()
    environment.cache_clear()
    named_feeds.cache_clear()


@pytest.fixture
def people(transactional_db: None, data: Path) -> dict[str, int]:
    """Two people by employee number."""
    return {
        number: add_person(number=number, name=name, email=f"{name}@northmere.example").pk
        for number, name in (("10023", "ann"), ("10024", "bo"))
    }
