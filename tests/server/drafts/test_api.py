"""The HTTP API takes and gives the rows of the contract, and refuses what it cannot read in one sentence and in time."""

import json

import pytest

from forethought.asking.answer_row import answer_row
from forethought.asking.draft_row import draft_of
from forethought.checks import check
from forethought.guidance import load_named

ROW = {"id": "1", "text": "home visit to Mrs Hartley, 9 Brook Lane this morning", "role": "social worker", "site": "facebook"}


def ask(client, body, path="/api/check", content_type="application/json"):
    data = body if isinstance(body, (str, bytes)) else json.dumps(body)
    return client.post(path, data, content_type=content_type)


def test_the_answer_is_the_one_the_command_line_gives(client):
    response = ask(client, ROW)
    assert response.status_code == 200
    assert response.json() == json.loads(json.dumps(answer_row("1", check(draft_of(ROW), load_named()))))
    assert response.headers["Cache-Control"] == "no-store"


def test_a_connection_is_answered_as_the_contract_has_it(client):
    row = {
        "id": "c1",
        "role": "youth worker",
        "direction": "received",
        "person": {"service_user": True, "child": True, "relation": "pupil"},
    }
    answer = ask(client, row, "/api/connect").json()
    assert (answer["id"], answer["advice"]) == ("c1", "do-not-connect")


@pytest.mark.parametrize(
    ("body", "status", "words"),
    [
        ("not json", 400, "not JSON"),
        ("[1]", 400, "one JSON object"),
        ("[" * 200_000, 400, "nested too deeply"),
        ('{"text": ' + "9" * 6000 + "}", 400, "not JSON"),
        (b'{"text": "\xff"}', 400, "not JSON"),
        ({"words": "a"}, 422, "There is no field called “words”"),
        ({"text": ""}, 422, "empty"),
        ({"text": 5}, 422, "must be text"),
        ({"text": "a" * 100_001}, 422, "100001 characters"),
        ({"text": "a" * 600_000}, 413, "more than we can read"),
    ],
)
def test_what_cannot_be_read_is_one_plain_sentence(client, body, status, words):
    response = ask(client, body)
    assert response.status_code == status
    assert response.headers["Content-Type"] == "application/problem+json"
    assert words in response.json()["detail"]


def test_other_types_are_refused(client):
    assert ask(client, "text=a", content_type="application/x-www-form-urlencoded").status_code == 415


@pytest.mark.parametrize(
    "text", ["\ud800\udfff\udcff lone", "a" * 100_000, "😀" * 60_000, "“" * 100_000, "((((" * 25_000, "\u202eabc" * 20_000, "'\"" * 50_000]
)
def test_hostile_text_is_answered_or_refused(client, text):
    assert ask(client, {"text": text}).status_code in {200, 413, 422}


def test_an_unknown_address_of_the_api_is_a_problem_document(client):
    response = client.get("/api/no-such-thing")
    assert (response.status_code, response.headers["Content-Type"]) == (404, "application/problem+json")


def test_clauses_are_listed_and_found_by_id(client):
    listed = client.get("/api/clauses").json()
    assert "9.1(4)" in {clause["id"] for clause in listed}
    assert client.get("/api/clauses/9.1(4)").json()["strength"] == "unacceptable"
    assert client.get("/api/clauses/99").status_code == 404
