"""The sample council has two versions of the guidance, so that what changed can be seen."""

import pytest

from forethought.server import edition
from forethought.server.environment import Environment
from forethought.server.library.in_force import changed_clauses, current
from forethought.server.library.models import Version
from forethought.server.library.readiness import missing
from forethought.server.people import sample

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("data")]


@pytest.fixture
def made(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(sample, "environment", lambda: Environment(data=tmp_path))
    sample.make_sample()


def test_four_clauses_differ(made):
    earlier, later = Version.objects.exclude(status="draft").order_by("in_force_from")
    assert (earlier.name, earlier.status, later.name, later.status) == ("HRSM1 D2", "superseded", "HRSM1 D3", "in_force")
    found = {(change.now or change.was).id: change.changes for change in changed_clauses(earlier, later)}
    assert found == {"6.4": ("new",), "8.7": ("gone",), "8.4": ("reworded",), "8.5": ("reworded", "strength")}
    assert later.approved_as == "Hannah Osei"
    assert later.drafted_by.name == "Patience Adeyemi"


def test_the_server_answers_by_it(made, client):
    edition.look()
    assert client.get("/guidance/8.4").status_code == 200
    assert "your yearly review" in client.get("/guidance/8.4").content.decode()
    assert "your yearly review" not in client.get("/guidance/8.4?on=2011-05-01").content.decode()
    on = {name: client.get("/api/clauses", {"on": name}) for name in ("2011-01-31", "2011-05-01", "2012-01-01", "never")}
    assert [response.status_code for response in on.values()] == [404, 200, 200, 422]
    assert "8.7" in {row["id"] for row in on["2011-05-01"].json()}
    assert "8.7" not in {row["id"] for row in on["2012-01-01"].json()}


def test_a_draft_was_begun_in_which_one_clause_waits(made):
    begun = Version.objects.get(version="D4")
    assert [lack.page for lack in missing(begun)] == ["tree", "bindings"]
    assert "clause 8.2" in missing(begun)[1].says
    assert {change.now.id: change.changes for change in changed_clauses(current(), begun)} == {"8.2": ("reworded",)}


def test_it_goes_with_the_sample(made):
    sample.remove_sample()
    assert not Version.objects.exists()
    assert current() is None
