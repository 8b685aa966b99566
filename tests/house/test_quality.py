"""The tools that read the code find nothing: layers, lint, format, types, spelling."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests import made_pictures

ROOT = Path(__file__).parents[2]
BIN = Path(sys.executable).parent

TOOLS = {
    "the layers of the design hold": ("lint-imports", "--no-cache"),
    "ruff finds nothing": ("ruff", "check", "--quiet"),
    "the code is formatted": ("ruff", "format", "--check", "--quiet"),
    "every type fits": ("mypy",),
    "no word is misspelt": ("codespell",),
}


@pytest.mark.parametrize("command", TOOLS.values(), ids=TOOLS)
def test_a_tool_finds_nothing(command: tuple[str, ...]) -> None:
    if command[0] == "mypy":
        made_pictures.needs_pictures()  # their types come with the libraries
    done = subprocess.run([BIN / command[0], *command[1:]], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
