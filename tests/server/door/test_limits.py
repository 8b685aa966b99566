"""An address may ask so often in a minute; nothing of it is kept longer."""

from django.http import HttpResponse
from django.test import RequestFactory

from forethought.server.door.limits import LimitsMiddleware, Window, address_of
from forethought.server.environment import Environment


class Clock:
    """A clock that the test moves."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_counts_start_again_after_a_minute_and_addresses_are_forgotten():
    clock = Clock()
    window = Window(clock)
    assert [window.count("198.51.100.7", True) for _ in range(3)] == [1, 2, 3]
    clock.now = 61
    assert window.count("198.51.100.8", True) == 1
    assert "198.51.100.7" not in repr(vars(window))


def test_the_third_check_of_two_allowed_is_asked_to_wait(data):
    limits = LimitsMiddleware(lambda request: HttpResponse("answered"))
    limits.given = Environment(checks_a_minute=2)
    ask = RequestFactory()
    assert [limits(ask.post("/")).status_code for _ in range(3)] == [200, 200, 429]
    refused = limits(ask.post("/api/check"))
    assert refused.headers["Content-Type"] == "application/problem+json"
    assert int(refused.headers["Retry-After"]) > 0
    assert limits(ask.get("/")).status_code == 200


def test_only_our_own_proxies_are_believed():
    request = RequestFactory().get("/", headers={"x-forwarded-for": "203.0.113.9, 198.51.100.7"})
    assert address_of(request, Environment()) == "127.0.0.1"
    assert address_of(request, Environment(proxies=1)) == "198.51.100.7"
    assert address_of(request, Environment(proxies=5)) == "127.0.0.1"
