"""A cold `forethought check` imports only what it needs; `./bench cold` measures what that costs."""

import subprocess
import sys

import pytest

DEAR = {
    "asyncio",
    "dataclasses",
    "django",
    "email",
    "http",
    "inspect",
    "logging",
    "pydantic",
    "rich",
    "ssl",
    "tomllib",
    "typing_extensions",
}
LIST = "import sys; from forethought.cli import main; main(sys.argv[1:]); print(*sys.modules, file=sys.stderr)"


@pytest.mark.parametrize("command", ["check", "read"])
def test_a_cold_start_imports_nothing_dear(command: str) -> None:
    arguments = [sys.executable, "-c", LIST, command, "home visit to Mrs Hartley, 9 Brook Lane", "--role", "social worker", "--json"]
    subprocess.run(arguments, capture_output=True, check=False)  # once, so that what is kept parsed is kept
    done = subprocess.run(arguments, capture_output=True, text=True, check=True)
    dear = sorted(set(done.stderr.split()) & DEAR)
    assert not dear
