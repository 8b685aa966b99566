"""The file that the proxies read follows the register at once: they look at it every few seconds."""

import json

import pytest

from forethought.server.accounts.actions import approve_account, ask_for_account, pause_account, resume_account, retire_page
from forethought.server.environment import environment
from forethought.server.people.actions import add_person
from tests.server.accounts.conftest import WORDS

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("data")]


@pytest.fixture
def pages(tmp_path, monkeypatch):
    """The exempt pages, as they stand in the file."""
    monkeypatch.setenv("FORETHOUGHT_SNAPSHOT", str(tmp_path))
    environment.cache_clear()
    yield lambda: json.loads((tmp_path / "hours.json").read_text())["pages"]
    monkeypatch.undo()
    environment.cache_clear()


def test_the_file_holds_an_account_while_it_is_approved_and_no_longer(pages):
    dele, gus, anika = (add_person(number=name, name=name) for name in ("dele", "gus", "anika"))
    callum = add_person(number="callum", name="Callum", duties=["communications"])
    page = ask_for_account(by=dele, address="facebook.com/northmereyouth", holder=gus, deputy=anika, **WORDS)
    assert pages() == {}
    exempt, seen = {"facebook.com": ["/northmereyouth"]}, []
    for do in (approve_account, pause_account, resume_account, retire_page):
        do(by=callum, page=page)
        seen.append(pages())
    assert seen == [exempt, {}, exempt, {}]
