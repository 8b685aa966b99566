"""The helper by itself: lines in, answers out, whatever the lines are, and a snapshot that changes under it."""

import os
import subprocess
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from forethought.access.clock import Clock
from forethought.access.hosts import write_list
from forethought.access.snapshot import CLOCK, HOURS, Worker, write_clock, write_hours
from forethought.access.spells import Timeline
from forethought.guidance import load_named
from forethought.proxy.answering import Answering
from forethought.proxy.gate_list import gate_list
from forethought.proxy.held import LOOK_EVERY, Held
from tests.proxy.rig import PROXY

SHUT = b"7 alice 10.0.0.5 GET facebook.com facebook.com 80 /feed - -"
OPEN = b"8 alice 10.0.0.5 GET facebook.com facebook.com 80 /youthservices - -"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    hours(tmp_path)
    clock(tmp_path, "in")
    return tmp_path


def hours(folder: Path, **more: object) -> None:
    now = int(time.time())
    times = Timeline((now - 7200, now - 3600, now + 3600), ("work", "core", "off"))
    people, pages, clauses = {"alice": Worker("k1")}, {"facebook.com": ["/youthservices"]}, load_named().access
    write_hours(folder, made=now, timelines={"k1": times}, people=people, **{"pages": pages, "clauses": clauses} | more)  # type: ignore[arg-type]


def clock(folder: Path, state: str) -> None:
    write_clock(folder, made=int(time.time()), clock={"alice": Clock(state, int(time.time()))})


def said(folder: Path, *lines: bytes) -> list[bytes]:
    return Answering(Held(folder)).answers(list(lines)).splitlines()


def test_a_refusal_has_a_message_a_tag_and_a_clause(folder: Path) -> None:
    (line,) = said(folder, SHUT)
    channel, verdict, message, tag, log = line.decode().split(" ")
    assert (channel, verdict, tag, log) == ("7", "ERR", "tag=core", "log=7.1")
    assert message.startswith("message=core.social-networking.")


def test_what_is_allowed_is_ok(folder: Path) -> None:
    assert said(folder, OPEN) == [b"8 OK"]


@pytest.mark.parametrize(
    "line",
    [
        b"9 %61lice 10.0.0.5 GET - facebook.com 80 / - -",
        b"9 alice 10.0.0.5 CONNECT facebook.com:443 facebook.com 443 - - 50123 -",
        b"9 alice 10.0.0.5 CONNECT www.gov.example:443 www.gov.example 443 - youtube.com",
        b"9 alice 10.0.0.5 GET facebook.com 192.0.2.7 80 / - -",
        b"9 alice 10.0.0.5 GET facebook.com facebook.com 80 /youthservices/%2e%2e/feed - -",
        b"9 alice 10.0.0.5 GET facebook.com facebook.com 80 /feed/%252e%252e/youthservices - -",
        b"9 alice 10.0.0.5 GET facebook.com facebook.com 80 %2Ffeed - -\r",
    ],
)
def test_each_of_these_is_refused(folder: Path, line: bytes) -> None:
    assert said(folder, line)[0].startswith(b"9 ERR message=core.")


@pytest.mark.parametrize("line", [b"7", b"7 alice", b"7 a b c d e f g", b"x", b"7 " + b"a" * 2_000_000])
def test_what_is_no_question_is_answered_bh(folder: Path, line: bytes) -> None:
    assert said(folder, line) == [line[:1] + b" BH message=not-a-question"]


def test_an_empty_line_asks_nothing(folder: Path) -> None:
    assert said(folder, b"", b"\r", OPEN) == [b"8 OK"]


def test_the_channel_is_given_back_whatever_it_is(folder: Path) -> None:
    for channel in (b"0", b"4294967295", b"abc"):
        assert said(folder, channel + OPEN[1:]) == [channel + b" OK"]


@pytest.mark.parametrize("byte", range(0, 256, 5))
def test_any_byte_anywhere_gets_one_answer(folder: Path, byte: int) -> None:
    if byte == 10:
        return
    for place in range(len(SHUT)):
        line = SHUT[:place] + bytes([byte]) + SHUT[place + 1 :]
        assert len(said(folder, line)) <= 1 or byte in b"\r\n\x0b\x0c\x1c\x1d\x1e\x85"


def test_without_a_snapshot_everything_is_bh(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert said(tmp_path, SHUT, OPEN) == [b"7 BH message=no-snapshot", b"8 BH message=no-snapshot"]
    assert capsys.readouterr().err.count("hours.json is not there") == 1


def test_a_fault_of_its_own_is_bh_and_names_nobody(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("alice on facebook.com")

    monkeypatch.setattr("forethought.access.gate.Gate.may", broken)
    assert said(folder, SHUT, OPEN) == [b"7 BH message=fault", b"8 BH message=fault"]
    error = capsys.readouterr().err
    assert error.count("RuntimeError") == 1
    assert "alice" not in error


def test_a_new_snapshot_counts_and_a_broken_one_does_not(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    helper = Answering(Held(folder))

    def now() -> bytes:
        time.sleep(LOOK_EVERY * 1.2)
        return helper.answers([SHUT])[:5]

    assert now() == b"7 ERR"
    clock(folder, "out")
    assert now() == b"7 OK\n"
    for name in (CLOCK, HOURS):
        (folder / name).write_text("{")
    assert [now(), now()] == [b"7 OK\n"] * 2
    for name in (CLOCK, HOURS):
        (folder / name).unlink()
    assert now() == b"7 OK\n"
    clock(folder, "in")
    assert now() == b"7 ERR"
    assert capsys.readouterr().err.count("clock.json cannot be read") == 1


def test_an_imported_list_is_used_and_a_missing_one_is_said(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    helper = Answering(Held(folder))
    asked = b"7 alice 10.0.0.5 GET games.example games.example 80 / - -"
    assert helper.answers([asked]) == b"7 OK\n"
    listed = folder / "games.txt"
    write_list(listed, {("games",): ["games.example"]}, [])
    hours(folder, lists=[str(listed), str(folder / "gone.txt")])
    end = time.monotonic() + 10
    while not helper.answers([asked]).startswith(b"7 ERR") and time.monotonic() < end:
        time.sleep(LOOK_EVERY)
    assert helper.answers([asked]).startswith(b"7 ERR message=core.games.")
    assert "gone.txt is not there" in capsys.readouterr().err


@pytest.fixture
def process(folder: Path) -> Iterator["subprocess.Popen[bytes]"]:
    made = subprocess.Popen([PROXY, "--snapshot", folder], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    yield made
    made.kill()
    made.wait()
    for end in (made.stdin, made.stdout):
        if end:
            end.close()


def test_the_process_answers_pieces_and_batches_and_ends_with_its_input(process: "subprocess.Popen[bytes]") -> None:
    assert process.stdin is not None
    assert process.stdout is not None
    asked, answered = process.stdin.fileno(), process.stdout
    os.write(asked, SHUT[:20])
    time.sleep(0.05)
    os.write(asked, SHUT[20:] + b"\n")
    assert answered.readline().startswith(b"7 ERR")
    os.write(asked, b"".join(b"%d%s\n" % (n, OPEN[1:]) for n in range(500)))
    assert [answered.readline() for _ in range(500)] == [b"%d OK\n" % n for n in range(500)]
    endless = b"5 " + b"a " * 1_500_000 + b"\n"
    writing = threading.Thread(target=lambda: process.stdin and process.stdin.write(endless + OPEN + b"\n") and process.stdin.flush())
    writing.start()
    assert answered.readline() == b"5 BH message=not-a-question\n"
    assert answered.readline() == b"8 OK\n"
    writing.join()
    process.stdin.close()
    assert process.wait(10) == 0


def test_pipes_that_do_not_wait_are_waited_for(folder: Path) -> None:
    asked, source = os.pipe()[::-1]
    answered, sink = os.pipe()
    for end in (source, sink):
        os.set_blocking(end, False)
    helping = threading.Thread(target=Answering(Held(folder)).run, args=(source, sink))
    helping.start()
    count, said_back = 30_000, 0
    writing = threading.Thread(target=lambda: [os.write(asked, (OPEN + b"\n") * 100) for _ in range(count // 100)] and os.close(asked))
    writing.start()
    while said_back < count:
        said_back += os.read(answered, 1 << 16).count(b"\n")
    for thread in (writing, helping):
        thread.join(10)
        assert not thread.is_alive()
    for end in (source, sink, answered):
        os.close(end)


def test_the_gate_list_holds_no_host_below_another(tmp_path: Path) -> None:
    extra = tmp_path / "list.txt"
    write_list(extra, {("games",): ["a.facebook.com", "example.org", "play.example.org"]}, [])
    listed = list(gate_list([extra]))
    assert listed == sorted(set(listed))
    assert {".facebook.com", ".example.org"} <= set(listed)
    assert not {".a.facebook.com", ".play.example.org", ".teams.microsoft.com"} & set(listed)


def test_a_list_that_cannot_be_used_is_said(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("nonsense")
    done = subprocess.run([PROXY, "gate-list", "--list", tmp_path / "x"], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr == "forethought-proxy: x was not made by forethought sites import.\n"


def test_what_is_remembered_of_hosts_changes_no_answer(folder: Path) -> None:
    """Each line twice on one helper, whose memory the first fills, and once on a helper that remembers nothing."""
    hosts = [
        b"facebook.com",
        b"www.facebook.com",
        b"youtube.com",
        b"wikipedia.org",
        b"www.gov.example",
        b"fbcdn.net",
        b"pornhub.com",
        b"-",
        b"192.0.2.7",
    ]
    people, paths = [b"alice", b"ALICE", b"%61lice", b"stranger", b"-", b"\xff"], [b"/feed", b"/youthservices", b"-"]
    lines = [
        b"7 %s 10.0.0.5 GET %s %s 80 %s %s -" % (person, header, host, path, sni)
        for person in people
        for path in paths
        for host in hosts
        for header, sni in (
            (host, b"-"),
            (b"-", host),
            (host + b":443", b"youtube.com"),
            (b"youtube.com", b"-"),
            (b"-", b"www.gov.example"),
        )
    ]
    held = Held(folder)
    remembering = Answering(held)
    for line in lines:
        answer = Answering(held).answers([line])
        assert remembering.answers([line]) == answer, line
        assert remembering.answers([line]) == answer, line
