"""What every test stands on: parts that need something not installed are skipped loudly, or fail."""

import atexit
import os
import tempfile

import pytest
from hypothesis import settings

from forethought.reading.learned import is_installed

settings.register_profile("house", deadline=None, print_blob=True)  # no test is timed: the machine is shared
settings.load_profile("house")

DATA = tempfile.TemporaryDirectory(prefix="forethought-test-")  # the server's key and database, gone with the tests
atexit.register(DATA.cleanup)
os.environ["FORETHOUGHT_DATA"] = DATA.name
os.environ["FORETHOUGHT_READER"] = "rules"  # what the rules do is tested without the language model; tests of it ask for `language_model`


def require(what: str, reason: str) -> None:
    """Skip the test because `what` (browser, pictures, tesseract, squid, postgres, oidc) is not here, and say so.

    Where FORETHOUGHT_REQUIRE names it (comma-separated, as `.ci/run` does), fail instead.
    """
    required = os.environ.get("FORETHOUGHT_REQUIRE", "").replace(" ", "").split(",")
    if what in required:
        pytest.fail(f"{what} is required here: {reason}", pytrace=False)
    pytest.skip(f"NOT TESTED, no {what}: {reason}")


@pytest.fixture
def language_model(monkeypatch: pytest.MonkeyPatch) -> None:
    """The language model is on, as for anybody who installed the extra `reader`."""
    monkeypatch.delenv("FORETHOUGHT_READER")
    if not is_installed():
        require("reader", "onnxruntime, tokenizers or numpy is not installed")


LONGEST = ("tests/browser/", "tests/proxy/", "tests/server/test_postgres.py", "tests/house/test_canary.py")
"""What takes longest begins first, so that nobody waits for it at the end."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the longest first; all others stay as they are."""
    items.sort(key=lambda item: not item.nodeid.startswith(LONGEST))
