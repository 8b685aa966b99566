"""The red lines that the code itself can break: no network, no log of a draft, no address of a machine."""

import ast
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SRC = ROOT / "src" / "forethought"
NETWORK = {
    "aiohttp", "ftplib", "http", "httpx", "imaplib", "poplib", "requests", "smtplib", "socket", "socketserver", "ssl", "telnetlib",
    "urllib.request", "urllib3", "webbrowser", "xmlrpc",
}  # fmt: skip
CALLS_OUT = SRC / "server" / "hours" / "feeds" / "kimai.py"
"""The one module that may: it asks the Kimai that the Council has switched on by name, and nobody else."""
SENDS = SRC / "server" / "jobs" / "sending.py"
"""It knows the faults of the mail server that the Council has named. Django's own way to send opens the connection."""
TELLING = {"logging", "syslog", "tempfile", "shelve", "sqlite3", "pickle"}
PURE = [file for package in ("guidance", "reading", "checks", "access", "asking") for file in sorted((SRC / package).rglob("*.py"))]
REGISTRIES = (
    ("pypi", "org"),
    ("python", "hosted"),
    ("npm", "js"),
    ("crates", "io"),
    ("deb.", "debian"),
)  # in pieces: this file names none either
HOSTS = re.compile("|".join([*(rf"{first}\.?{last}\b" for first, last in REGISTRIES), "/simple/"]), re.IGNORECASE)
MACHINE = re.compile(r"(?:/root/|/home/\w|/work/|/farm/|/tmp/dev|/opt/wheels)")


def name_of(file: Path) -> str:
    return str(file.relative_to(ROOT))


def imports(file: Path) -> set[str]:
    """Every module a file imports, wherever it does so."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found


@pytest.mark.parametrize("file", sorted(SRC.rglob("*.py")), ids=name_of)
def test_nothing_calls_out(file: Path) -> None:
    """Red line 8, and 2: no module can open a connection of its own, but for one that the Council switches on by name."""
    named = imports(file) | {name.split(".")[0] for name in imports(file)}
    allowed = {"http"} if "server" in file.parts else set()  # http.HTTPStatus is only numbers
    assert not (named & NETWORK) - allowed - ({"smtplib"} if file == SENDS else set())
    assert file == CALLS_OUT or not {name for name in named if name.startswith("http.client")}


@pytest.mark.parametrize("file", PURE, ids=name_of)
def test_nothing_below_the_interfaces_prints_logs_or_stores(file: Path) -> None:
    """Red line 1: what reads and judges a draft has no way to keep it."""
    assert not {name.split(".")[0] for name in imports(file)} & TELLING
    tree = ast.parse(file.read_text(encoding="utf-8"))
    called = {node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}
    assert not called & {"print", "breakpoint"}


def test_no_file_names_a_registry_or_a_path_of_a_machine() -> None:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout.decode()
    for name in filter(None, listed.split("\0")):
        file = ROOT / name
        if file == Path(__file__) or not file.is_file():
            continue
        text = file.read_bytes().decode("utf-8", "replace")
        assert not HOSTS.search(text), f"{name} names a registry"
        assert not MACHINE.search(text), f"{name} names a path of somebody's machine"
