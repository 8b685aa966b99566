"""POST /api/may-i takes and gives the rows of the contract, knows the register, looks nobody up and keeps nothing."""

import json

import pytest

from forethought.asking.access_row import access_answer_row, asked_of, decision_of
from forethought.guidance import load_named
from forethought.server.people.models import Person

OFFICE = {"days": "Mon-Fri", "work": "09:00-17:00", "core": ["10:00-12:00", "14:00-16:00"], "lunch": "12:00-14:00"}
ROW = {"id": "a1", "site": "facebook", "moment": "2026-11-17T10:40", "clock": "in", "person": {"pattern": OFFICE}}


def ask(client, row):
    return client.post("/api/may-i", row if isinstance(row, str) else json.dumps(row), content_type="application/json")


def test_the_answer_is_the_one_the_command_line_gives(client):
    response = ask(client, ROW)
    asked = asked_of(ROW)
    assert response.status_code == 200
    assert response.json() == access_answer_row("a1", decision_of(asked, load_named().access), asked.zone)
    assert response.headers["Cache-Control"] == "no-store"
    assert "Set-Cookie" not in response.headers


@pytest.mark.parametrize(
    ("row", "status", "words"),
    [
        ("no json", 400, "not JSON"),
        ("[]", 400, "one JSON object"),
        ({"sight": "facebook"}, 422, "“sight”"),
        ({"moment": "2026-11-17T10:40"}, 422, "“site”"),
        (ROW | {"moment": "noon"}, 422, "noon"),
        (ROW | {"person": {"name": "Ann"}}, 422, "“person.name”"),
        (ROW | {"person": {"pattern": OFFICE | {"days": "Mo"}}}, 422, "“days”"),
        (ROW | {"site": "a" * 600_000}, 413, "more than we can read"),
    ],
)
def test_what_cannot_be_read_is_one_plain_sentence(client, row, status, words):
    response = ask(client, row)
    assert response.status_code == status
    assert response.headers["Content-Type"] == "application/problem+json"
    assert words in response.json()["detail"]


@pytest.mark.django_db
def test_a_page_of_the_register_is_exempt_until_it_is_retired(client):
    from forethought.server.accounts.actions import register_page, retire_page

    by = Person.objects.create(number="100001", name="Ann Example")
    row = {name: value for name, value in ROW.items() if name != "site"} | {"url": "https://m.facebook.com/YouthServices/"}
    assert ask(client, row).json()["decision"] == "deny"
    page = register_page(by=by, address="facebook.com/youthservices", title="Youth", service="Youth", owner="Youth")
    assert ask(client, row).json()["decision"] == "allow"
    retire_page(by=by, page=page)
    assert ask(client, row).json()["decision"] == "deny"


def test_asking_for_a_site_by_name_opens_no_database(client):
    """The fixture of every page forbids it: this would fail otherwise."""
    assert ask(client, ROW | {"site": "banking"}).status_code == 200


def test_nothing_of_what_was_asked_is_logged(client, caplog):
    caplog.set_level(0)
    ask(client, ROW | {"site": "Zyxquibble", "id": "Zyxquibble"})
    assert "Zyxquibble" not in caplog.text
    assert "facebook" not in caplog.text
