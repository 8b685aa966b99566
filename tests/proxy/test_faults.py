"""Whatever becomes of the helper, Squid lives, and nothing opens that should be shut."""

import signal
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator

import pytest

from forethought.access.snapshot import CLOCK, HOURS
from tests.proxy.crowd import NO_ANSWER, answers, head
from tests.proxy.rig import PEOPLE, Rig, rig

SHUT = "http://facebook.com/feed"
POISON = (
    "/%00", "/%ff%fe%c0%80", "/..%2f..%2f", "/" + "a" * 30_000, "/" + "%41" * 9_000, "/\x00\x01", "/\xff\xfe\x80", "/%0a1%20OK%0a",
    "/%0d%0a2%20OK", "/%u0041%zz%", "/?" + "x=" * 9_000, "//////", "/\u00e9", "/%20OK%20tag=open",
)  # fmt: skip


@pytest.fixture
def here() -> Iterator[Rig]:
    with rig() as made:
        yield made


def _soon(holds: Callable[[], bool]) -> bool:
    """Whether it holds within ten seconds: what Squid asks of a helper that is just dying gets no reason."""
    end = time.monotonic() + 10
    while not holds():
        if time.monotonic() > end:
            return False
        time.sleep(0.1)
    return True


def shut(here: Rig) -> bool:
    """Whether alice is refused, with the reason or, for want of an answer, without."""
    return here.get("alice", SHUT).status in (303, 403)


def test_a_helper_that_is_killed_again_and_again(here: Rig) -> None:
    for _time in range(12):
        assert shut(here)
        here.signal(signal.SIGKILL)
        assert here.alive()
    assert _soon(lambda: "/why?core." in here.get("alice", SHUT).location)
    assert here.get("bob", SHUT).status == 200


def test_a_helper_that_is_killed_while_many_wait(here: Rig) -> None:
    ends = threading.Event()

    def kill() -> None:
        while not ends.wait(0.05):
            here.signal(signal.SIGKILL)

    killing = threading.Thread(target=kill)
    killing.start()
    try:
        seen = answers(here.port, [head("alice", SHUT)] * 1500, connections=50)
    finally:
        ends.set()
        killing.join()
    assert here.alive()
    assert seen["200"] == 0
    assert shut(here)
    assert here.get("bob", SHUT).status == 200


def test_with_no_snapshot_everything_listed_is_shut_and_the_rest_is_open(here: Rig) -> None:
    for name in (HOURS, CLOCK):
        (here.snapshot / name).rename(here.folder / name)
    got = here.get("bob", SHUT)
    assert got.status == 303
    assert here.get("bob", "http://www.gov.example/").status == 200
    here.hours()
    here.clock(alice="in", bob="out")
    time.sleep(0.1)
    assert here.get("bob", SHUT).status == 200
    assert shut(here)


def test_a_broken_snapshot_changes_nothing(here: Rig) -> None:
    assert shut(here)
    for broken in ("", "{", "[]", '{"made": 1}', "\x00" * 100, '{"made": "x", "timelines": [], "people": 3, "clock": 7}'):
        for name in (HOURS, CLOCK):
            (here.snapshot / name).write_text(broken)
        time.sleep(0.06)
        assert "/why?core." in here.get("alice", SHUT).location
        assert here.get("bob", SHUT).status == 200
    assert here.kept().count("hours.json cannot be used") + here.kept().count("hours.json cannot be read") <= 6


def test_a_helper_that_hangs_stops_only_what_is_listed(here: Rig) -> None:
    assert shut(here)
    here.signal(signal.SIGSTOP)
    seen: list[int] = []
    asking = threading.Thread(target=lambda: seen.append(here.get("alice", SHUT).status))
    asking.start()
    time.sleep(0.5)
    assert here.get("alice", "http://www.gov.example/").status == 200
    assert not seen
    here.signal(signal.SIGCONT)
    asking.join(15)
    assert seen == [303]
    assert here.alive()
    assert here.get("bob", SHUT).status == 200


@pytest.mark.parametrize("host", ["facebook.com", "youtube.com"])
def test_poison_lines_open_nothing(here: Rig, host: str) -> None:
    assert shut(here)
    helpers = here.helpers()
    requests = [head("alice", f"http://{host}{path}".encode().decode("latin-1")) for path in POISON]
    seen = answers(here.port, requests, connections=1, patience=5)
    assert sum(seen.values()) == len(POISON)
    assert set(seen) <= {"303", "400", "403", "414", "500", "502", "503", NO_ANSWER}
    assert seen["303"] >= len(POISON) // 2
    assert here.alive()
    assert here.helpers() == helpers
    assert shut(here)


def test_thousands_at_once(here: Rig) -> None:
    """Half of them may pass. Then the helper hangs until Squid's queue runs over."""
    requests = [head(PEOPLE[n % 2], SHUT) for n in range(4000)]
    assert answers(here.port, requests, connections=400) == Counter({"303": 2000, "200": 2000})
    here.signal(signal.SIGSTOP)
    waking = threading.Timer(6, here.signal, [signal.SIGCONT])
    waking.start()
    seen = answers(here.port, [head("alice", SHUT)] * 5500, connections=5500)
    waking.join()
    assert here.alive()
    assert seen["200"] == 0
    assert seen["303"] > 4000
    assert not [person for person in PEOPLE if person in here.kept()]
    assert here.get("bob", SHUT).status == 200
