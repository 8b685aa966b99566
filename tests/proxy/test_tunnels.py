"""Open tunnels are cut when their person may not be there any more: of a real Squid, by the companion."""

import socket
import subprocess
import time
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from forethought.access.clock import Clock
from forethought.access.snapshot import Worker, write_clock, write_hours
from forethought.access.spells import Timeline
from forethought.guidance import load_named
from forethought.proxy.held import Held
from forethought.proxy.tunnel_notes import Note, note_of, written
from forethought.proxy.tunnels import CANNOT_CUT, Tunnels
from tests.conftest import require
from tests.proxy.rig import PROXY, Rig, rig

NOTE = Note("10.0.0.5", 50123, "alice", "social", ("social networking",))


def can_cut() -> bool:
    """Whether this kernel lets `ss -K` cut a connection."""
    with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname()) as client:
        port = client.getsockname()[1]
        done = subprocess.run(
            ["ss", "-HKnt", f"( sport = :{server.getsockname()[1]} ) and ( dport = :{port} )"], capture_output=True, check=False
        )
    return bool(done.stdout.strip())


@contextmanager
def companion(here: Rig) -> Iterator[subprocess.Popen[str]]:
    """`forethought-proxy tunnels` beside the Squid, listening."""
    pipe, ports = here.folder / "tunnels", [f"--port={port}" for port in (here.port, here.splice_port)]
    process = subprocess.Popen([PROXY, "tunnels", "--snapshot", here.snapshot, "--pipe", pipe, *ports], stderr=subprocess.PIPE, text=True)
    try:
        while not pipe.exists():
            time.sleep(0.02)
        time.sleep(0.3)
        yield process
    finally:
        process.terminate()
        process.wait()
        assert process.stderr is not None
        process.stderr.close()


def tunnel(port: int, person: str, host: str) -> socket.socket:
    """A tunnel through the plain port, open and quiet."""
    made = socket.create_connection(("127.0.0.1", port), timeout=10)
    word = b64encode(f"{person}:pw".encode()).decode()
    made.sendall(f"CONNECT {host}:443 HTTP/1.1\r\nHost: {host}:443\r\nProxy-Authorization: Basic {word}\r\n\r\n".encode())
    assert b" 200 " in made.recv(4096)
    return made


def is_open(made: socket.socket, seconds: float) -> bool:
    """Whether it stays open so long."""
    made.settimeout(seconds)
    try:
        return bool(made.recv(1))
    except TimeoutError:
        return True
    except OSError:
        return False


@pytest.fixture
def here() -> Iterator[Rig]:
    with rig() as made:
        if not can_cut():
            require("squid", "ss -K cuts nothing here: it needs CAP_NET_ADMIN and a kernel with INET_DIAG_DESTROY")
        yield made


def test_clocking_in_cuts_an_open_tunnel_and_no_other(here: Rig, capsys: pytest.CaptureFixture[str]) -> None:
    with companion(here):
        bobs, work, alices = tunnel(here.port, "bob", "facebook.com"), tunnel(here.port, "bob", "www.gov.example"), None
        here.clock(alice="out", bob="out")
        time.sleep(0.1)
        alices = tunnel(here.port, "alice", "youtube.com")
        assert is_open(bobs, 1.5)
        before = time.monotonic()
        here.clock(alice="out", bob="in")
        assert not is_open(bobs, 10)
        taken = time.monotonic() - before
        assert is_open(work, 0.5)
        assert is_open(alices, 0.5)
        for made in (bobs, work, alices):
            made.close()
    with capsys.disabled():
        print(f"\n  clocking in cut an open tunnel after {taken:.2f} s; the target is 2 s")


def test_the_start_of_core_time_cuts_an_open_tunnel(here: Rig, capsys: pytest.CaptureFixture[str]) -> None:
    here.clock(alice="in", bob="in")
    starts = int(time.time()) + 3
    here.hours(spell="work", until=starts - int(time.time()))
    with companion(here):
        made = tunnel(here.port, "bob", "facebook.com")
        assert not is_open(made, 15)
        taken = time.time() - starts
        made.close()
    assert taken > 0
    with capsys.disabled():
        print(f"\n  the start of core time cut an open tunnel after {taken:.2f} s; the target is 2 s")


def snapshot(folder: Path, state: str) -> None:
    now = int(time.time())
    times = Timeline((now - 7200, now - 3600, now + 3600), ("work", "core", "off"))
    write_hours(folder, made=now, timelines={"k1": times}, people={"alice": Worker("k1")}, clauses=load_named().access)
    write_clock(folder, made=now, clock={"alice": Clock(state, now)})


def test_a_kernel_that_cannot_is_said_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    snapshot(tmp_path, "in")
    asked: list[list[str]] = []

    def run(command: list[str]) -> str:
        asked.append(command)
        return "" if "-HKnt" in command else "0 0 127.0.0.1:3128 10.0.0.5:50123\n"

    tunnels = Tunnels(Held(tmp_path), [3128], run)
    for _time in range(2):
        tunnels.take([written(NOTE).decode()])
        assert tunnels.cut(int(time.time())) == 0
    assert capsys.readouterr().err.count(CANNOT_CUT) == 1
    assert asked[0][-1] == "( sport = :3128 ) and ( ( dst 10.0.0.5 and dport = :50123 ) )"


def test_what_is_closed_is_forgotten_and_what_is_allowed_stays(tmp_path: Path) -> None:
    snapshot(tmp_path, "out")
    tunnels = Tunnels(Held(tmp_path), [3128], lambda _command: "0 0 [::ffff:127.0.0.1]:3128 [::ffff:10.0.0.5]:50123\n")
    tunnels.take([written(NOTE).decode(), written(NOTE._replace(port=50124)).decode(), "nonsense"])
    assert tunnels.cut(int(time.time())) == 0
    assert len(tunnels) == 2
    tunnels.forget_closed()
    assert len(tunnels) == 1


@pytest.mark.parametrize("note", [NOTE, NOTE._replace(client="2001:db8::1", port=0), NOTE._replace(person="a b\n%", kinds=("x y", "z"))])
def test_a_note_comes_back_as_it_went(note: Note) -> None:
    assert note_of(written(note).decode()) == note


@pytest.mark.parametrize(
    "line", ["", "x 1 a b c", "10.0.0.5 99999 a b c", "10.0.0.5;reboot 1 a b c", "10.0.0.5 1 a b", "10.0.0.5 -1 a b c"]
)
def test_what_is_no_note_is_none(line: str) -> None:
    assert note_of(line) is None


def test_a_note_never_holds_the_site() -> None:
    assert b"facebook" not in written(NOTE)
