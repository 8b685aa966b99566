"""A site of a council, with some records."""

import pytest

from tests.server.operating.place import Place


@pytest.fixture(scope="session")
def _made(tmp_path_factory):
    made = Place(tmp_path_factory.mktemp("council") / "data")
    made.done("prepare")
    made.write(5)
    return made


@pytest.fixture
def place(_made, tmp_path):
    """The same each time: a copy, made while nobody writes."""
    import shutil

    shutil.copytree(_made.data, tmp_path / "data")
    return Place(tmp_path / "data")


@pytest.fixture
def elsewhere(tmp_path):
    """Where nothing is yet."""
    return Place(tmp_path / "elsewhere" / "data")
