"""The lists as other equipment fetches them: marks, 304, no cookies, nothing that is not for a list."""

import json

import pytest
from django.test import Client

from forethought.access.lists.dialects import DIALECTS
from forethought.access.lists.listed import names
from forethought.server.accounts.actions import register_page, retire_page
from forethought.server.environment import environment
from forethought.server.people.actions import add_person

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("data")]


@pytest.fixture
def page():
    by = add_person(number="1", name="Ana Commons", duties=["communications"])
    return register_page(by=by, address="facebook.com/NorthmereYouth", title="Youth", service="Youth", owner="Manager")


@pytest.fixture
def proxy(monkeypatch):
    monkeypatch.setenv("FORETHOUGHT_PROXY_ADDRESS", "proxy.northmere.example:3128")
    environment.cache_clear()
    yield "proxy.northmere.example:3128"
    monkeypatch.undo()
    environment.cache_clear()


@pytest.mark.parametrize("dialect", DIALECTS)
@pytest.mark.parametrize("name", names())
def test_every_list_is_served_as_plain_text_that_may_be_kept(name, dialect):
    response = Client().get(f"/lists/{name}.{dialect}.txt")
    assert response.status_code == 200
    assert response.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert response.headers["Cache-Control"] == "public, max-age=300"
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert not response.cookies
    assert response.content.endswith(b"\n")


@pytest.mark.parametrize("path", ["/lists/recreation.domain.txt", "/lists/browser-policy.json", "/lists/corporate-pages.path.txt"])
def test_whoever_has_a_list_is_told_so(path):
    first = Client().get(path)
    mark = first.headers["ETag"]
    assert mark.startswith('"')
    for sent in (mark, f"W/{mark}", f'"other", {mark}', "*"):
        again = Client().get(path, headers={"If-None-Match": sent})
        assert (again.status_code, again.content, again.headers["ETag"]) == (304, b"", mark)
        assert again.headers["Cache-Control"] == "public, max-age=300"
    assert Client().get(path, headers={"If-None-Match": '"other"'}).status_code == 200


def test_a_list_is_not_squeezed_so_its_mark_stays_strong():
    response = Client().get("/lists/recreation.domain.txt", headers={"Accept-Encoding": "gzip"})
    assert "Content-Encoding" not in response.headers
    assert response.headers["ETag"].startswith('"')


def test_head_gives_the_head_alone():
    full, head = Client().get("/lists/sport.path.txt"), Client().head("/lists/sport.path.txt")
    assert (head.status_code, head.content) == (200, b"")
    assert {name: head.headers[name] for name in ("ETag", "Cache-Control")} == {
        name: full.headers[name] for name in ("ETag", "Cache-Control")
    }


@pytest.mark.parametrize(
    "path", ["/lists/fun.domain.txt", "/lists/sport.csv.txt", "/lists/sport.txt", "/lists/corporate-pages.domain.txt", "/lists/"]
)
def test_there_are_no_other_lists(path):
    assert Client().get(path).status_code == 404


def test_lists_are_only_read():
    assert Client().post("/lists/sport.domain.txt").status_code == 405


def test_a_corporate_page_changes_the_policy_at_once_and_its_mark(page):
    with_it = Client().get("/lists/browser-policy.json")
    assert {"facebook.com/northmereyouth", "facebook.com/NorthmereYouth"} <= set(json.loads(with_it.content)["URLAllowlist"])
    assert Client().get("/lists/corporate-pages.path.txt").content == b"facebook.com/northmereyouth\n"
    retire_page(by=page.registered_by, page=page)
    without = Client().get("/lists/browser-policy.json", headers={"If-None-Match": with_it.headers["ETag"]})
    assert "facebook.com/northmereyouth" not in json.loads(without.content)["URLAllowlist"]


def test_no_list_to_hold_back_names_a_corporate_page(page):
    for name in names():
        assert b"northmereyouth" not in Client().get(f"/lists/{name}.path.txt").content


def test_the_proxy_file_names_the_proxy_of_the_setting(proxy):
    found = Client().get("/lists/proxy.pac")
    assert found.headers["Content-Type"] == "application/x-ns-proxy-autoconfig"
    assert f'"PROXY {proxy}"'.encode() in found.content


def test_without_the_setting_there_is_no_proxy_file():
    missing = Client().get("/lists/proxy.pac")
    assert (missing.status_code, missing.content) == (404, b"FORETHOUGHT_PROXY_ADDRESS does not say where the proxy is.\n")
