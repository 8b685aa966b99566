"""The server answers *may I?* by the numbers of the edition in force, whatever they are."""

import json
import time
from pathlib import Path

import pytest

from forethought.access.token import Reason, token_of
from forethought.guidance import load
from forethought.server.hours import answers, api, refusals, snapshot
from forethought.server.library.actions import CAME_INTO_FORCE
from forethought.server.library.models import Version

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("data")]
THORNBY = load(Path(__file__).parents[2] / "access" / "thornby")


@pytest.fixture(autouse=True)
def thornby(monkeypatch):
    for module in (answers, api, refusals, snapshot):
        monkeypatch.setattr(module, "edition", lambda: THORNBY)


def test_the_api(client):
    row = {
        "site": "facebook",
        "moment": "2026-11-17T10:40",
        "person": {"pattern": {"days": "Mon-Fri", "core": ["10:00-12:00"], "work": "09:00-17:00"}},
    }
    answer = client.post("/api/may-i", json.dumps(row), content_type="application/json").json()
    assert (answer["decision"], answer["clauses"]) == ("deny", ["C.1", "C.2.b"])


def test_the_page():
    told = answers.answer_row({"site": "facebook", "device": "own"}, int(time.time()))
    assert [clause.id for clause in told.clauses] == ["C.1", "C.2.a"]


def test_the_reason_page():
    refusal = refusals.refusal_of(token_of(Reason("unsafe", "adult", 0)), int(time.time()))
    assert [clause.id for clause in refusal.clauses] == ["C.4 (2)"]


def test_what_the_proxies_read():
    assert snapshot.hours_rows(int(time.time()))["clauses"]["core_time"] == "C.1"


def test_they_are_told_when_another_version_comes_into_force(snapshot_folder):
    CAME_INTO_FORCE.send(Version, version=None)
    assert json.loads((snapshot_folder / "hours.json").read_text())["clauses"] == THORNBY.access
