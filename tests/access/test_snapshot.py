"""What the server writes for the proxies is read again as it was, whole or not at all."""

import json
import stat
import threading
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forethought.access.clock import STATES, Clock
from forethought.access.snapshot import (
    CLOCK,
    HOURS,
    Clocks,
    Hours,
    UnusableSnapshot,
    Worker,
    read_clock,
    read_hours,
    write_clock,
    write_hours,
)
from forethought.access.spells import SPELLS, Timeline
from forethought.access.token import Reason, reason_of, token_of

DAY = Timeline((0, 100, 200), ("off", "core", "lunch"))
HELD = Hours(
    made=7,
    timelines={"k1": DAY},
    people={"alice": Worker("k1", "agency", False, "7"), "bób": Worker()},
    pages={"facebook.com": ("/youthservices", "/libraries")},
    areas={"7": ((100, 150), (160, 170))},
    lists=("/srv/games.txt",),
    unknown_person="deny",
    clauses={"core_time": "C.1"},
)
CLOCKS = Clocks(made=8, clock={"alice": Clock("in", 90), "bób": Clock("break", 95)}, work={"alice": {"social networking": 500}}, stale=True)


def put(folder: Path, **changed: Any) -> None:
    fields = HELD._replace(**changed)._asdict()
    write_hours(folder, **fields)


def test_hours_come_back_as_they_went(tmp_path: Path) -> None:
    put(tmp_path)
    assert read_hours(tmp_path) == HELD


def test_clocks_come_back_as_they_went(tmp_path: Path) -> None:
    write_clock(tmp_path, made=CLOCKS.made, clock=CLOCKS.clock, work=CLOCKS.work, stale=CLOCKS.stale)
    assert read_clock(tmp_path) == CLOCKS


@given(
    st.lists(st.tuples(st.integers(0, 2**33), st.sampled_from(SPELLS)), min_size=1, max_size=40),
    st.text(min_size=1),
    st.sampled_from(STATES),
)
def test_any_timeline_and_any_name_come_back(
    tmp_path_factory: pytest.TempPathFactory, spans: list[tuple[int, str]], name: str, state: str
) -> None:
    folder = tmp_path_factory.mktemp("snapshot")
    line = Timeline(tuple(sorted(at for at, _spell in spans)), tuple(spell for _at, spell in spans))
    put(folder, timelines={"k": line}, people={name: Worker("k")})
    write_clock(folder, made=1, clock={name: Clock(state, 3)})
    assert read_hours(folder).timelines["k"] == line
    assert read_clock(folder).clock == {name.lower(): Clock(state, 3)}


def test_the_files_hold_what_the_design_says(tmp_path: Path) -> None:
    put(tmp_path)
    row = json.loads((tmp_path / HOURS).read_text("utf-8"))
    assert row["timelines"] == {"k1": {"times": [0, 100, 200], "spells": "-cl"}}
    assert row["people"]["alice"] == {"timeline": "k1", "standing": "agency", "flexi": False, "area": "7"}


def test_nobody_else_may_read_them(tmp_path: Path) -> None:
    put(tmp_path)
    write_clock(tmp_path, made=1, clock={})
    for name in (HOURS, CLOCK):
        assert stat.S_IMODE((tmp_path / name).stat().st_mode) == 0o640
    assert {file.name for file in tmp_path.iterdir()} == {HOURS, CLOCK}


def test_a_person_whose_timeline_is_missing_has_hours_that_are_not_known(tmp_path: Path) -> None:
    put(tmp_path, timelines={})
    assert read_hours(tmp_path).people["alice"].timeline is None


@pytest.mark.parametrize(
    "text",
    [
        "", "{", "[]", "7", "null", '"x"', "\x00", "[" * 5000, '{"made": 1}', '{"made": 1, "timelines": {}, "people": {}, "clock": 7}',
        '{"made": "x", "clauses": {}, "timelines": {}, "people": {}, "clock": {}}',
        '{"made": 1, "clauses": {}, "timelines": {"k": {"times": [2, 1], "spells": "cc"}}, "people": {}, "clock": {"alice": ["at", 1]}}',
        '{"made": 1, "clauses": {}, "timelines": {"k": {"times": [], "spells": ""}}, "people": {}, "clock": {"alice": 7}}',
        '{"made": 1, "clauses": {}, "timelines": {"k": {"times": [1], "spells": "z"}}, "people": {"alice": 3}, "clock": {"alice": ["in"]}}',
    ],
)  # fmt: skip
def test_what_is_broken_is_refused_and_nobody_is_named(tmp_path: Path, text: str) -> None:
    for name, read in ((HOURS, read_hours), (CLOCK, read_clock)):
        (tmp_path / name).write_text(text)
        with pytest.raises(UnusableSnapshot) as refused:
            read(tmp_path)
        assert "alice" not in str(refused.value)


def test_what_is_missing_is_said(tmp_path: Path) -> None:
    with pytest.raises(UnusableSnapshot, match=r"hours\.json is not there"):
        read_hours(tmp_path)


def test_an_unknown_word_is_not_written(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="unknown_person"):
        put(tmp_path, unknown_person="perhaps")
    assert not list(tmp_path.iterdir())


def test_a_reader_never_sees_half_a_file(tmp_path: Path) -> None:
    people = {f"person{n}": Clock("in", n) for n in range(2_000)}
    write_clock(tmp_path, made=0, clock=people)
    ends = threading.Event()

    def write() -> None:
        while not ends.is_set():
            write_clock(tmp_path, made=1, clock=people)

    writing = [threading.Thread(target=write) for _ in range(2)]
    for thread in writing:
        thread.start()
    try:
        end = time.monotonic() + 0.5
        while time.monotonic() < end:
            assert len(read_clock(tmp_path).clock) == 2_000
    finally:
        ends.set()
        for thread in writing:
            thread.join()


@pytest.mark.parametrize(
    "reason", [Reason("core", "social networking", 1795608000), Reason("unsafe", "adult"), Reason("not-convenient", "", 5)]
)
def test_a_token_comes_back_as_it_went(reason: Reason) -> None:
    assert reason_of(token_of(reason)) == reason
    assert not set(token_of(reason)) - set("abcdefghijklmnopqrstuvwxyz0123456789-.")


@pytest.mark.parametrize(
    "token", ["", "core", "core.x", "core.x.y", "core.x.-1", "<b>.x.1", "core.a b.1", ".x.1", "a.b.c.1", "cöre.x.1", "a" * 101 + ".x.1"]
)
def test_what_is_no_token_is_none(token: str) -> None:
    assert reason_of(token) is None


@given(st.text())
def test_no_text_is_too_much_for_it(text: str) -> None:
    found = reason_of(text)
    assert found is None or found.reason
