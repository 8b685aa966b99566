"""GET /api/reading: for the person who is signed in, and nobody else."""

import pytest

from .conftest import TODAY
from .test_not_yet import confirmed

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("data")]


def test_what_i_am_asked(ann, version, visits):
    client = visits(ann).client
    (row,) = client.get("/api/reading").json()
    assert (row["reference"], row["version"], row["digest"], row["since"]) == ("HRSM1", "D3", version.digest, None)
    assert row["asked_on"] == TODAY.isoformat()
    assert len(row["steps"]) == 10
    client.get(row["steps"][0]["url"])
    (row,) = client.get("/api/reading").json()
    assert [step["opened"] for step in row["steps"][:2]] == [True, False]
    confirmed(ann.reading_requests.get())
    assert client.get("/api/reading").json() == []


def test_whoever_is_not_signed_in_is_told_so_in_a_problem_document(client):
    answer = client.get("/api/reading")
    assert answer.status_code == 401
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert answer.json()["detail"] == "Sign in first."
