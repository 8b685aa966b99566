"""A real Squid with the configuration that operators get, nginx behind it, and certificates made on the fly."""

import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import NamedTuple

from forethought.access.clock import Clock
from forethought.access.snapshot import Worker, write_clock, write_hours
from forethought.access.spells import Timeline
from forethought.guidance import load_named
from tests.conftest import require

ROOT = Path(__file__).parents[2]
CONF = ROOT / "docs" / "operators" / "squid.conf"
PROXY = Path(sys.executable).parent / "forethought-proxy"
HOSTS = ("facebook.com", "www.facebook.com", "youtube.com", "www.gov.example", "portal.test")
PEOPLE = ("alice", "bob")
CERTGEN = Path("/usr/lib/squid/security_file_certgen")
PROGRAMS = ("squid", "nginx", "openssl", "curl")


class Got(NamedTuple):
    """What curl says: its own exit status, the HTTP status, that of a CONNECT, where it was sent, and what it was given."""

    fault: int
    status: int
    connect: int
    location: str
    body: str


class Rig:
    """The folder, the ports and the processes of one Squid and one nginx."""

    def __init__(self, folder: Path, *, opened: bool, leave_out: str) -> None:
        self.folder, self.opened, self.leave_out = folder, opened, leave_out
        self.address = f"127.{os.getpid() % 200 + 20}.{time.time_ns() // 1000 % 250 + 1}.{id(self) // 64 % 250 + 1}"
        self.port, self.splice_port = _free_port(), _free_port()
        self.snapshot = folder / "snapshot"
        self.squid: subprocess.Popen[bytes] | None = None

    def write(self) -> None:
        """Everything the processes read."""
        self.hours()
        self.clock(alice="in", bob="out")
        ca, leaf = certificates()
        shutil.copy(ca, self.folder / "ca.pem")
        shutil.copy(leaf, self.folder / "leaf.pem")
        words = {
            "SPLICE_PORT": str(self.splice_port), "SNAPSHOT": str(self.snapshot), "PORTAL_HOST": "portal.test",
            "PORTAL": "http://portal.test", "FOLDER": str(self.folder), "PROXY": str(PROXY), "PORT": str(self.port),
        }  # fmt: skip
        conf = put_in(CONF.read_text("utf-8"), words, opened=self.opened).splitlines(keepends=True)
        kept = [line for line in conf if not self.leave_out or not line.startswith(self.leave_out)]
        (self.folder / "squid.conf").write_text("".join(kept))
        (self.folder / "opened.txt").write_text(".facebook.com\n")
        with (self.folder / "listed.txt").open("wb") as listed:
            subprocess.run([PROXY, "gate-list"], stdout=listed, check=True)
        self._sign_in()
        (self.folder / "hosts").write_text("".join(f"{self.address} {host}\n" for host in HOSTS))
        own = f"pinger_enable off\nhosts_file {self.folder}/hosts\ntls_outgoing_options cafile={ca}\ndns_nameservers 127.0.0.1\n"
        (self.folder / "all.conf").write_text(f"{own}include {self.folder}/squid.conf\n")
        (self.folder / "nginx.conf").write_text(NGINX.format(folder=self.folder, address=self.address))
        subprocess.run([CERTGEN, "-c", "-s", self.folder / "ssl_db", "-M", "4MB"], check=True, capture_output=True)

    def _sign_in(self) -> None:
        made = subprocess.run(["openssl", "passwd", "-apr1", "pw"], capture_output=True, text=True, check=True).stdout.strip()
        (self.folder / "htpasswd").write_text("".join(f"{person}:{made}\n" for person in PEOPLE))
        (self.folder / "sign-in.conf").write_text(
            f"auth_param basic program /usr/lib/squid/basic_ncsa_auth {self.folder}/htpasswd\n"
            "auth_param basic children 2 startup=1 idle=1\nauth_param basic realm council\n"
        )

    def hours(self, spell: str = "core", until: float = 3600) -> None:
        """Both people are in a spell from an hour ago, for so many seconds, with core hours after it."""
        now = int(time.time())
        times = Timeline(
            (now - 7200, now - 3600, now + int(until), now + 90_000), ("work", spell, "lunch" if spell == "core" else "core", "off")
        )
        people = {person: Worker("k1") for person in PEOPLE}
        pages, clauses = {"facebook.com": ["/youthservices"]}, load_named().access
        write_hours(self.snapshot, made=now, timelines={"k1": times}, people=people, clauses=clauses, pages=pages)

    def clock(self, **states: str) -> None:
        """Put everybody's clock in place; whoever is out went out just now."""
        now = int(time.time())
        write_clock(self.snapshot, made=now, clock={person: Clock(state, now) for person, state in states.items()})

    def get(self, person: str, url: str, *more: str, splice: bool = False) -> Got:
        """What somebody is given."""
        port = self.splice_port if splice else self.port
        command = ["curl", "-sS", "-o", "-", "-w", "\n%{http_code} %{http_connect} %{redirect_url}", "--max-time", "15"]
        command += ["--cacert", str(self.folder / "ca.pem"), "-x", f"http://{person}:pw@127.0.0.1:{port}", *more, url]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        body, _line, said = done.stdout.rpartition("\n")
        status, connect, location = said.split(" ", 2)
        return Got(done.returncode, int(status), int(connect), location, body)

    def helpers(self) -> list[int]:
        """The processes of the helper."""
        assert self.squid is not None
        children = Path(f"/proc/{self.squid.pid}/task/{self.squid.pid}/children").read_text().split()
        return [int(pid) for pid in children if b"forethought-proxy" in _command(int(pid))]

    def signal(self, number: signal.Signals) -> None:
        """Send a signal to every helper."""
        for pid in self.helpers():
            with suppress(ProcessLookupError):
                os.kill(pid, number)

    def alive(self) -> bool:
        """Whether Squid is the process that was started."""
        return self.squid is not None and self.squid.poll() is None

    def kept(self) -> str:
        """All that any log and any file beside the snapshot holds."""
        files = [file for file in self.folder.rglob("*") if file.is_file() and "snapshot" not in file.parts]
        logs = [file for file in files if file.suffix == ".log"]
        return "".join(file.read_text("utf-8", "replace") for file in logs)


NGINX = """
daemon off; worker_processes 1; pid {folder}/nginx.pid; error_log {folder}/nginx.log warn;
events {{ worker_connections 1024; }}
http {{
  access_log off; keepalive_timeout 300; client_body_temp_path {folder}/n1; proxy_temp_path {folder}/n2;
  fastcgi_temp_path {folder}/n3; uwsgi_temp_path {folder}/n4; scgi_temp_path {folder}/n5;
  server {{
    listen {address}:80; listen {address}:443 ssl; ssl_certificate {folder}/leaf.pem; ssl_certificate_key {folder}/leaf.pem;
    location / {{ return 200 "origin $host$uri"; }}
  }}
}}
"""


def put_in(text: str, words: Mapping[str, str], *, opened: bool) -> str:
    """The configuration with paths and names put in, and nothing else changed but the marked lines."""
    for word, what in words.items():
        text = text.replace(f"@{word}@", what)
    return text.replace("#open# ", "") if opened else text


@cache
def certificates() -> tuple[Path, Path]:
    """An authority and a certificate for every host, each with its key, made once a process."""
    folder = Path(tempfile.mkdtemp(prefix="forethought-certificates-"))
    ca, leaf, made = folder / "ca.pem", folder / "leaf.pem", folder / "leaf.crt"
    names = ",".join(f"DNS:{host}" for host in HOSTS)
    new = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"]
    subprocess.run([*new, "-subj", "/CN=test", "-keyout", f"{ca}.key", "-out", f"{ca}.crt"], check=True, capture_output=True)
    ca.write_text(Path(f"{ca}.key").read_text() + Path(f"{ca}.crt").read_text())
    signed = ["-CA", f"{ca}.crt", "-CAkey", f"{ca}.key", "-subj", "/CN=leaf", "-addext", f"subjectAltName={names}"]
    subprocess.run(
        [*new, *signed, "-addext", "basicConstraints=critical,CA:FALSE", "-keyout", f"{leaf}.key", "-out", made],
        check=True,
        capture_output=True,
    )
    leaf.write_text(Path(f"{leaf}.key").read_text() + made.read_text())
    return ca, leaf


@cache
def unprivileged() -> tuple[str, ...]:
    """How Squid is started, which refuses to be root: as somebody else in its own eyes, who may still read where Python lies."""
    user = pwd.getpwnam("proxy")
    command = ("unshare", "-U", f"--map-user={user.pw_uid}", f"--map-group={user.pw_gid}")
    if subprocess.run([*command, "true"], capture_output=True, check=False).returncode:
        require("squid", "Squid refuses to run as root, and this machine has no user namespaces")
    return command


@contextmanager
def rig(*, opened: bool = False, leave_out: str = "") -> Iterator[Rig]:
    """Squid and nginx, up; ended afterwards. Skipped loudly, or failed where required, without their programs.

    ``leave_out``: for a comparison, the start of lines that are left out of the configuration.
    """
    missing = [program for program in PROGRAMS if not shutil.which(program)]
    if missing or not CERTGEN.exists():
        require("squid", f"{', '.join(missing) or CERTGEN} is not installed")
    if os.geteuid() != 0:
        require("squid", "nginx needs port 443, which only root has")
    with tempfile.TemporaryDirectory(prefix="forethought-squid-", ignore_cleanup_errors=True) as made:
        folder = Path(made)
        here = Rig(folder, opened=opened, leave_out=leave_out)
        here.write()
        with (
            _process("nginx", "-c", str(folder / "nginx.conf")),
            _process(*unprivileged(), "squid", "-N", "-f", f"{folder}/all.conf") as squid,
        ):
            here.squid = squid
            for address, port in ((here.address, 443), ("127.0.0.1", here.port), ("127.0.0.1", here.splice_port)):
                _wait_for(address, port, folder)
            yield here


@contextmanager
def _process(*command: str) -> Iterator[subprocess.Popen[bytes]]:
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    try:
        yield process
    finally:
        process.kill()
        process.wait()


def _command(pid: int) -> bytes:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:  # it has ended meanwhile
        return b""


def _free_port() -> int:
    with socket.socket() as tried:
        tried.bind(("127.0.0.1", 0))
        return int(tried.getsockname()[1])


def _wait_for(address: str, port: int, folder: Path) -> None:
    end = time.monotonic() + 30
    while time.monotonic() < end:
        try:
            socket.create_connection((address, port), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    logs = "".join(file.read_text("utf-8", "replace")[-2000:] for file in folder.glob("*.log"))
    raise TimeoutError(f"nobody listens on {address}:{port}\n{logs}")
