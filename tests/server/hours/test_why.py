"""The page that the proxy sends people to, and “this is for my work”."""

import time

import pytest
from django.test import Client

from forethought.access.catalogue import KINDS
from forethought.access.recreation import nature_of
from forethought.access.ruling import RULINGS
from forethought.access.token import Reason, token_of
from forethought.server.hours.models import Count, WorkUse
from forethought.server.hours.refusals import refusal_of
from forethought.server.people.actions import add_person

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("data")]
CORE = token_of(Reason("core", "social networking", int(time.time()) + 600))


def test_it_says_why_until_when_and_how_to_ask(visitor):
    text = visitor.get(f"/why?{CORE}").text
    assert "Not right now These are core hours" in text
    assert "This holds until " in text
    assert "What 7.1 says" in text
    assert "Ask your line manager. If you have none" in text
    assert "This is for my work" in text


@pytest.mark.parametrize("reason", [code for code, ruling in RULINGS.items() if ruling.decision == "deny"])
@pytest.mark.parametrize("kind", ["", *KINDS])
def test_every_refusal_has_a_page_and_what_is_unsafe_is_for_nobodys_work(reason, kind):
    refusal = refusal_of(token_of(Reason(reason, kind, 0)), 1_764_000_000)
    assert refusal.is_read
    assert refusal.clauses
    assert bool(refusal.kind) == (bool(kind) and reason != "unsafe" and nature_of((kind,)) != "unsafe")


@pytest.mark.parametrize(
    "token",
    [
        "",
        "x",
        "core",
        "core.social-networking",
        "right-time..0",
        "core.facebook.com.0",
        "core.%3Cscript%3E.0",
        "core.nonsense.1",
        "c" * 500,
    ],
)
def test_what_no_proxy_would_say_brings_a_general_page(visitor, token):
    page = visitor.get(f"/why?{token}")
    assert "did not open this page for you now" in page.text
    assert "nonsense" not in page.html
    assert "for my work" not in page.text


@pytest.mark.parametrize("until", [0, 1, 9_999_999_999_999])
def test_a_moment_that_is_no_good_is_left_out(until):
    assert refusal_of(token_of(Reason("core", "", until)), 1_764_000_000).until == ""


def test_whoever_is_not_signed_in_signs_in_first_and_comes_back(visitor):
    response = visitor.client.post("/why", {"kind": "social networking", "token": CORE})
    assert response.headers["Location"] == f"/sign-in?next=%2Fwhy%3F{CORE}"
    assert (
        visitor.client.post("/why", {"kind": "social networking", "token": "//evil.example"}).headers["Location"] == "/sign-in?next=%2Fwhy"
    )
    assert not WorkUse.objects.exists()


def test_for_my_work_holds_today_for_the_kind_and_is_counted_without_a_name(visitor):
    person = add_person(number="E1", name="Ann", login="ann")
    visitor.client.force_login(person)
    for _ in range(2):
        assert "until midnight" in visitor.post("/why", kind="social networking", token=CORE).text
    assert [(use.person, use.kind) for use in WorkUse.objects.all()] == [(person, "social networking")]
    assert list(Count.objects.values_list("what", "key", "number")) == [("for work", "social networking", 1)]


@pytest.mark.parametrize("kind", ["adult", "circumvention", "facebook", "", "https://facebook.com"])
def test_neither_a_site_nor_an_unsafe_kind_is_for_work(visitor, kind):
    visitor.client.force_login(add_person(number="E1", name="Ann"))
    assert "Not for work either" in visitor.post("/why", 400, kind=kind).text
    assert not WorkUse.objects.exists()


def test_the_proxys_own_word_for_who_somebody_is_is_not_believed():
    add_person(number="E1", name="Ann", login="ann")
    told = {"X-Forwarded-User": "ann", "Remote-User": "ann", "X-Remote-User": "ann"}
    assert Client().post("/why", {"kind": "social networking"}, headers=told).status_code == 302
    assert not WorkUse.objects.exists()
