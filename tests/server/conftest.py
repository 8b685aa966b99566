"""A served site in a folder of its own, and a visitor who looks at every page fetched."""

import os
import tempfile
from io import StringIO
from pathlib import Path

import django
import pytest
from django.core.management import call_command
from django.db import connections
from django.db.backends.base.introspection import BaseDatabaseIntrospection
from django.test import Client

from forethought.server import edition
from tests.server.page import Page

os.environ["DJANGO_SETTINGS_MODULE"] = "forethought.server.settings"
os.environ["FORETHOUGHT_DATA"] = tempfile.mkdtemp(prefix="forethought-server-")
os.environ["FORETHOUGHT_HOSTS"] = "testserver,localhost,127.0.0.1"
os.environ["FORETHOUGHT_CHECKS_A_MINUTE"] = os.environ["FORETHOUGHT_PAGES_A_MINUTE"] = "1000000"
django.setup()

_all_tables = BaseDatabaseIntrospection.django_table_names


def _tables_that_can_be_emptied(self, *given, **named):
    """Tests empty every table between them, but the database refuses to empty the journal."""
    return [name for name in _all_tables(self, *given, **named) if name != "journal_entry"]


BaseDatabaseIntrospection.django_table_names = _tables_that_can_be_emptied


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_setupnodes() -> None:
    """Each worker makes a folder of its own below; with this set, Django would start with ours before that."""
    os.environ.pop("DJANGO_SETTINGS_MODULE", None)


class Visitor:
    """A browser without JavaScript: every page it fetches is looked at."""

    def __init__(self) -> None:
        self.client = Client()

    def get(self, path: str, status: int = 200) -> Page:
        """The page at an address."""
        return self._look(self.client.get(path), status)

    def post(self, path: str, status: int = 200, **fields: object) -> Page:
        """The page that a form sent to this address brings."""
        return self._look(self.client.post(path, fields), status)

    def _look(self, response, status: int) -> Page:
        assert response.status_code == status, response.content[:500]
        page = Page(response.content.decode())
        assert page.faults(response.headers) == []
        return page


@pytest.fixture(scope="session")
def data(django_db_blocker) -> Path:
    """The data folder, prepared as the first start does it. After that no page may touch the database."""
    with django_db_blocker.unblock():
        call_command("migrate", verbosity=0, interactive=False)
        connections.close_all()
    call_command("collectstatic", verbosity=0, interactive=False, stdout=StringIO())
    return Path(os.environ["FORETHOUGHT_DATA"])


@pytest.fixture(autouse=True)
def _nothing_adopted():
    """What one test adopts does not answer in the next."""
    yield
    edition.forget()


@pytest.fixture
def visitor(data: Path) -> Visitor:
    return Visitor()


@pytest.fixture
def client(data: Path) -> Client:
    """A program that asks the API; the server's own errors come as answers, not as exceptions."""
    return Client(raise_request_exception=False)
