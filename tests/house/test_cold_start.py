"""A cold `forethought check` imports only what it needs; `./bench cold` measures what that costs."""

import subprocess
import sys
from pathlib import Path

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


DRAFT = ["home visit to Mrs Hartley, 9 Brook Lane", "--role", "social worker", "--json"]
HOURS = '{"days": "Mon-Fri", "work": "09:00-17:00", "core": "10:00-12:00"}'


def dear_imports(arguments: list[str]) -> list[str]:
    """What a command imports that it could do without."""
    command = [sys.executable, "-c", LIST, *arguments]
    subprocess.run(command, capture_output=True, check=False)  # once, so that what is kept parsed is kept
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return sorted(set(done.stderr.split()) & DEAR)


@pytest.mark.parametrize("command", ["check", "read"])
def test_a_cold_start_imports_nothing_dear(command: str) -> None:
    assert not dear_imports([command, *DRAFT])


@pytest.mark.parametrize("site", ["facebook", "https://www.facebook.com/example"])
def test_neither_does_a_question_of_access(site: str, tmp_path: Path) -> None:
    """Hours written as TOML bring its parser; as JSON they do not."""
    file = tmp_path / "hours.json"
    file.write_text(HOURS, encoding="utf-8")
    assert not dear_imports(["may-i", site, "--pattern", str(file), "--json"])
