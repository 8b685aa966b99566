"""The operator's page: how each feed fares, in words and counts; a secret is shown once; nobody's number or clock is on it."""

import re
import time
from collections.abc import Callable
from typing import Any

import pytest

from forethought.server.hours.actions.feeding import ensure_feed, note_fault, note_heard
from forethought.server.hours.feeds.clocked import Refused
from forethought.server.hours.feeds.tally import Tally
from forethought.server.hours.models import Feed
from forethought.server.people.actions import add_person
from tests.server.conftest import Visitor

pytestmark = pytest.mark.django_db(transaction=True)

FEEDS = """
[gate]
kind = "webhook"
[own]
kind = "webhook"
secret_from = "OWN_SECRET"
[terminals]
kind = "csv"
folder = "drop"
stale_after_minutes = 30
[rota]
kind = "roster"
"""


@pytest.fixture
def operator(visitor: Visitor, people: dict[str, int]) -> Visitor:
    visitor.client.force_login(add_person(number="S1", name="Olu Operator", duties=["operator"]))
    return visitor


def test_no_feed_is_on_unless_it_was_switched_on(operator: Visitor) -> None:
    assert "No feed is switched on" in operator.get("/hours/feeds").text


def test_a_feed_that_was_never_heard_of_is_said_to_be_silent(operator: Visitor, name_feeds: Callable[..., Any]) -> None:
    name_feeds(FEEDS)
    page = operator.get("/hours/feeds").text
    assert page.count("Never") == 4
    assert page.count("working patterns are used") == 3
    assert "It has no secret yet" in page


def test_counts_and_sentences_of_today(operator: Visitor, name_feeds: Callable[..., Any]) -> None:
    now = int(time.time())
    ensure_feed(named=name_feeds(FEEDS)["terminals"])
    tally = Tally()
    tally.new = 1204
    tally.refuse([Refused(3, "number", "Nobody in the directory has this employee number.")] * 2)
    note_heard(name="terminals", now=now - 300, tally=tally)
    page = operator.get("/hours/feeds").text
    assert "Last heard of 5 minutes ago Taken today 1204 Refused today 2 2 times: Nobody in the directory" in page
    note_fault(name="terminals", now=now, sentence="The feed's folder does not exist, or may not be read.")
    assert "it could not be read. The feed's folder does not exist" in operator.get("/hours/feeds").text


def test_counts_of_yesterday_are_not_shown_as_todays(operator: Visitor, name_feeds: Callable[..., Any]) -> None:
    ensure_feed(named=name_feeds(FEEDS)["terminals"])
    tally = Tally()
    tally.new = 77
    note_heard(name="terminals", now=int(time.time()) - 86_400, tally=tally)
    assert "Taken today 0" in operator.get("/hours/feeds").text


def test_a_secret_is_shown_once(operator: Visitor, name_feeds: Callable[..., Any]) -> None:
    name_feeds(FEEDS)
    asked = operator.get("/hours/feeds/gate/secret")
    assert "fts_" not in asked.html
    first = re.search(r"fts_[\w-]+", operator.post("/hours/feeds/gate/secret", do="new").html)
    assert first
    assert first[0] not in operator.get("/hours/feeds/gate/secret").html + operator.get("/hours/feeds").html
    assert first[0] not in Feed.objects.get(name="gate").secret
    assert "It has one secret" in operator.get("/hours/feeds").text
    operator.post("/hours/feeds/gate/secret", do="new")
    assert "the old one still counts" in operator.get("/hours/feeds").text
    assert operator.client.post("/hours/feeds/gate/secret", {"do": "end"}).status_code == 302
    assert "It has one secret" in operator.get("/hours/feeds").text


@pytest.mark.parametrize("name", ["own", "terminals", "nothing"])
def test_no_secret_is_made_for_a_feed_that_has_none_here(operator: Visitor, name_feeds: Callable[..., Any], name: str) -> None:
    name_feeds(FEEDS)
    operator.get(f"/hours/feeds/{name}/secret", status=404)


def test_only_operators_see_feeds(visitor: Visitor, people: dict[str, int]) -> None:
    visitor.client.force_login(add_person(number="S2", name="Ed", duties=["hr", "ict", "policy_owner", "communications"]))
    visitor.get("/hours/feeds", status=403)
