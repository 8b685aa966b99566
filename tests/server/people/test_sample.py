"""The sample council: made once on a fresh folder, never for a real council, and plainly marked."""

import os
import subprocess
import sys
from http.client import HTTPConnection

import pytest

from forethought.server.environment import Environment
from forethought.server.people import backend, sample
from forethought.server.people.actions import add_person
from forethought.server.people.models import Person, WorkArea
from forethought.server.sign_in import pages
from tests.server.page import Page
from tests.server.served import served

PEOPLE = len(sample.sample()["person"])


@pytest.fixture
def given(tmp_path, monkeypatch):
    """Settings that speak of no council, with a data folder of their own."""
    made = Environment(data=tmp_path)
    for module in (sample, pages):
        monkeypatch.setattr(module, "environment", lambda: made)
    return made


@pytest.mark.django_db
def test_everybody_of_the_sample_is_there_with_manager_place_and_duties(given):
    sample.make_sample()
    assert Person.objects.count() == PEOPLE
    assert given.is_sample
    youth = Person.objects.get(number="S09")
    assert (youth.line_manager.name, youth.work_area.name, youth.standing) == ("Gus Lindqvist", "Youth services", "employee")
    assert Person.objects.get(number="S12").standing == "elected_member"
    assert set().union(*(person.duties for person in Person.objects.all())) == {"hr", "policy_owner", "communications", "ict", "operator"}


@pytest.mark.django_db
def test_everybody_of_the_sample_has_a_pattern_of_the_contract_but_members_who_have_no_hours():
    pattern = pytest.importorskip("forethought.access.pattern")
    for row in sample.sample()["person"]:
        assert ("pattern" in row) == (row["job_title"] != "Councillor")
        if "pattern" in row:
            pattern.pattern_of(row["pattern"])


@pytest.mark.django_db
def test_what_is_removed_is_the_sample_alone(given):
    sample.make_sample()
    add_person(number="E1", name="Somebody real", line_manager=Person.objects.get(number="S01"))
    sample.remove_sample()
    assert [person.name for person in Person.objects.all()] == ["Somebody real"]
    assert not WorkArea.objects.exists()
    assert not given.sample_mark.exists()


@pytest.mark.django_db
def test_nobody_invented_is_known_to_a_real_council(given, monkeypatch):
    sample.make_sample()
    person = Person.objects.get(number="S01")
    assert backend.DirectoryBackend().user_can_authenticate(person)
    monkeypatch.setattr(sample, "environment", lambda: given._replace(council=("Northmere Council",)))
    assert not backend.DirectoryBackend().user_can_authenticate(person)


@pytest.mark.django_db
def test_the_page_offers_everybody_of_the_sample_only_there(given, visitor):
    assert "sample council" not in visitor.get("/sign-in").text
    sample.make_sample()
    page = visitor.get("/sign-in")
    assert page.text.count("S0") == 9
    assert "Nobody here is real" in page.text


def test_run_shows_the_sample_and_signs_one_in(tmp_path):
    with served(tmp_path) as site:
        connection = HTTPConnection("127.0.0.1", site.port, timeout=30)
        connection.request("GET", "/")
        page = Page(connection.getresponse().read().decode())
        connection.close()
        said = site.log.read_text()
    assert "This is a sample council. Its people are invented." in page.text
    assert "/sign-in" in said


@pytest.mark.parametrize(
    ("council", "before"),
    [
        ({"FORETHOUGHT_COUNCIL": "Northmere Council"}, ""),
        ({"FORETHOUGHT_HTTPS": "yes"}, ""),
        ({"FORETHOUGHT_DATABASE_URL": "sqlite:///{}/other.sqlite3"}, ""),
        ({}, "add-person"),
    ],
)
def test_there_is_none_where_a_council_is_real_or_the_folder_is_not_fresh(tmp_path, council, before):
    council = {name: value.format(tmp_path) for name, value in council.items()}
    if before:
        run(tmp_path, {}, "add-person", "E1", "--name", "Somebody real", "--no-password")
    assert run(tmp_path, council, "prepare").returncode == 0
    assert not (tmp_path / "data" / "sample-council").exists()


def test_the_sample_goes_when_the_folder_becomes_a_real_councils(tmp_path):
    run(tmp_path, {}, "prepare")
    assert (tmp_path / "data" / "sample-council").exists()
    done = run(tmp_path, {"FORETHOUGHT_COUNCIL": "Northmere Council"}, "prepare")
    assert done.returncode == 0
    assert not (tmp_path / "data" / "sample-council").exists()
    assert "Nobody has" in run(tmp_path, {}, "end-person", "S01").stderr


def run(tmp_path, settings, *arguments, given=""):
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("FORETHOUGHT_", "DJANGO_"))}
    command = [sys.executable, "-m", "forethought.server", *arguments]
    env = kept | {"FORETHOUGHT_DATA": str(tmp_path / "data")} | settings
    return subprocess.run(command, env=env, input=given, capture_output=True, text=True, timeout=120, check=False)
