"""Who may browse now: by token only, logins only, and the same answer as at the proxy."""

import base64
import time

import pytest
from django.test import Client

from forethought.access.clock import Clock
from forethought.access.snapshot import Worker, write_clock, write_hours
from forethought.access.spells import Timeline
from forethought.guidance import load_named
from forethought.server.environment import environment

TOKEN = "a-token-of-more-than-20-characters"
PATH = "/lists/may-browse-now.csv"


@pytest.fixture
def snapshot(monkeypatch, tmp_path, data):
    monkeypatch.setenv("FORETHOUGHT_GROUP_TOKEN", TOKEN)
    monkeypatch.setenv("FORETHOUGHT_SNAPSHOT", str(tmp_path))
    environment.cache_clear()
    yield tmp_path
    monkeypatch.undo()
    environment.cache_clear()


def ask(token: str = TOKEN, **headers: str):
    return Client().get(PATH, headers={"Authorization": f"Bearer {token}"} | headers)


def write(folder, **clock: Clock) -> None:
    now = int(time.time())
    timelines = {spell: Timeline((now - 3600, now + 3600), (spell, "off")) for spell in ("core", "lunch", "off")}
    people = {
        "ada": Worker("core"),
        "ben": Worker("lunch"),
        "cleo": Worker("off"),
        "dan": Worker(None),
        "eve": Worker("core", "elected_member"),
    }
    write_hours(folder, made=now, timelines=timelines, people=people, clauses=load_named().access)
    write_clock(folder, made=now, clock=clock)


def test_it_holds_the_logins_of_those_whom_the_proxy_would_let_pass(snapshot):
    write(snapshot)
    response = ask()
    assert response.content == b"login\nben\ncleo\ndan\neve\n"
    assert response.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert response.headers["Cache-Control"] == "no-store"


def test_it_follows_the_clock(snapshot):
    write(snapshot)
    mark = ask().headers["ETag"]
    assert ask(**{"If-None-Match": mark}).status_code == 304
    write(snapshot, ada=Clock("out", int(time.time()) - 60))
    assert b"\nada\n" in ask(**{"If-None-Match": mark}).content


@pytest.mark.parametrize(
    "shown", ["", "Bearer ", "Bearer wrong", "Basic", "Basic !!!", f"Token {TOKEN}", f"Bearer {TOKEN}x", "Basic " + "/w=="]
)
def test_without_the_token_nothing_is_said(shown, snapshot):
    write(snapshot)
    response = Client().get(PATH, headers={"Authorization": shown})
    assert response.status_code == 401
    assert b"ben" not in response.content
    assert response.headers["WWW-Authenticate"].startswith("Basic ")


def test_the_token_may_be_a_password(snapshot):
    write(snapshot)
    shown = base64.b64encode(f"fortigate:{TOKEN}".encode()).decode()
    assert Client().get(PATH, headers={"Authorization": f"Basic {shown}"}).status_code == 200


def test_before_the_hours_are_written_it_says_so(snapshot):
    assert ask().status_code == 503


def test_without_the_setting_there_is_no_such_file(data):
    assert Client().get(PATH).status_code == 404
