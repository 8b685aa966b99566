"""POST /api/clock/{feed}: signed messages in any order; forged, stale and hostile ones; nothing of them in any log."""

import json
import logging
import random
import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from django.test import Client

from forethought.server.hours.actions.feeding import end_old_secret, ensure_feed, make_secret
from forethought.server.hours.feeds.signed import sign
from forethought.server.hours.models import ClockEvent, ClockState, Feed

pytestmark = pytest.mark.django_db(transaction=True)

FEEDS = '[gate]\nkind = "webhook"\n[terminals]\nkind = "csv"\nfolder = "x"\n'


def event(id: str, number: str = "10023", kind: str = "in", ago: int = 3600) -> dict[str, str]:
    return {"id": id, "number": number, "kind": kind, "at": datetime.fromtimestamp(time.time() - ago, UTC).isoformat()}


class Gate:
    """Another system that sends signed messages."""

    def __init__(self, client: Client, secret: str) -> None:
        self.client, self.secret = client, secret

    def send(self, *events: Any, feed: str = "gate", ago: int = 0, body: bytes | None = None, **headers: str) -> Any:
        at = int(time.time()) - ago
        body = json.dumps({"events": events}).encode() if body is None else body
        headers = {"Forethought-Timestamp": str(at), "Forethought-Signature": sign(self.secret, at, body)} | headers
        return self.client.post(f"/api/clock/{feed}", body, content_type="application/json", headers=headers)


@pytest.fixture
def gate(client: Client, people: dict[str, int], name_feeds: Callable[..., Any]) -> Gate:
    return Gate(client, make_secret(feed=ensure_feed(named=name_feeds(FEEDS)["gate"]), now=int(time.time())))


def test_events_are_taken_and_the_clock_follows(gate: Gate) -> None:
    answer = gate.send(event("1"), event("2", "10024", "Clock Off"))
    assert (answer.status_code, answer.json()) == (200, {"new": 2, "repeated": 0, "refused": []})
    assert ClockState.objects.get(person__number="10023").state == "in"
    feed = Feed.objects.get(name="gate")
    assert feed.last_heard >= time.time() - 5
    assert (feed.taken, feed.refused, feed.fault) == (2, 0, "")


def test_late_doubled_and_out_of_order_events_give_the_same_clock(gate: Gate) -> None:
    events = [event("a", kind="in", ago=9000), event("b", kind="break-start", ago=6000), event("c", kind="break-end", ago=3000)]
    many = events * 3
    random.Random(7).shuffle(many)
    for one in many:
        assert gate.send(one).status_code == 200
    assert ClockEvent.objects.count() == 3
    assert ClockState.objects.get().state == "in"
    assert gate.send(*many).json() == {"new": 0, "repeated": 9, "refused": []}


def test_bad_events_are_answered_for_by_their_place(gate: Gate) -> None:
    answer = gate.send(event("1"), event("2", "99999"), event("3", kind="sideways"), event("4", "10024")).json()
    assert (answer["new"], [(one["event"], one["field"]) for one in answer["refused"]]) == (2, [(2, "number"), (3, "kind")])
    feed = Feed.objects.get(name="gate")
    assert (feed.taken, feed.refused, len(feed.sentences)) == (2, 2, 2)
    assert "99999" not in json.dumps(feed.sentences)


def test_a_message_without_events_is_a_sign_of_life(gate: Gate) -> None:
    assert gate.send().json() == {"new": 0, "repeated": 0, "refused": []}
    assert Feed.objects.get(name="gate").last_heard >= time.time() - 5


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"ago": 299}, 200), ({"ago": 301}, 401), ({"ago": -301}, 401), ({"Forethought-Signature": "v1=00"}, 401),
        ({"Forethought-Signature": ""}, 401), ({"Forethought-Timestamp": "now"}, 401), ({"feed": "terminals"}, 401),
        ({"feed": "nobody"}, 401),
        ({"body": b" "}, 400), ({"body": b"[]"}, 400), ({"body": b"{"}, 400), ({"body": b"[" * 9999}, 400), ({"body": b"{}"}, 422),
        ({"body": b'{"events": 5}'}, 422), ({"body": json.dumps({"events": [{}] * 1001}).encode()}, 422), ({"body": b" " * 600_000}, 413),
        ({"Content-Type": "text/plain"}, 415),
    ],
)  # fmt: skip
def test_what_is_not_taken_is_a_problem_document(gate: Gate, change: dict[str, Any], status: int) -> None:
    answer = gate.send(**change)
    assert answer.status_code == status
    if status != 200:
        assert answer["Content-Type"] == "application/problem+json"
        assert answer.json()["detail"].endswith(".")
        assert not ClockEvent.objects.exists()


def test_nobody_learns_which_feeds_there_are(gate: Gate) -> None:
    gate.secret = "forged"
    assert gate.send(feed="gate").json() == gate.send(feed="terminals").json() == gate.send(feed="no-such").json()


def test_the_old_secret_counts_until_it_is_ended(gate: Gate) -> None:
    feed = Feed.objects.get(name="gate")
    new = Gate(gate.client, make_secret(feed=feed, now=int(time.time())))
    assert [one.send().status_code for one in (gate, new)] == [200, 200]
    end_old_secret(feed=feed)
    assert [one.send().status_code for one in (gate, new)] == [401, 200]


def test_a_feed_without_a_secret_takes_nothing(client: Client, people: dict[str, int], name_feeds: Callable[..., Any]) -> None:
    name_feeds(FEEDS)
    assert Gate(client, "").send(event("1")).status_code == 401


def test_nothing_of_a_message_is_logged_and_no_cookie_is_set(gate: Gate, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        answer = gate.send(event("zzcanary1"), event("2", "zzcanary"), body=None)
        gate.send(body=b"zzcanary")
    assert "zzcanary" not in caplog.text
    assert not answer.cookies
