"""The units of systemd in the documentation can be used, and name commands that there are."""

import shutil
import subprocess
from pathlib import Path

import pytest

from forethought.server.__main__ import USAGE
from tests.conftest import require

OPERATORS = Path(__file__).parents[3] / "docs" / "operators"
UNITS = sorted([*OPERATORS.glob("*.service"), *OPERATORS.glob("*.timer")])


@pytest.mark.parametrize("unit", [unit for unit in UNITS if unit.suffix == ".service"], ids=lambda unit: unit.name)
def test_a_unit_starts_a_command_of_ours(unit):
    (start,) = [line for line in unit.read_text().splitlines() if line.startswith("ExecStart=")]
    assert f"\n  {start.split()[1]} " in USAGE
    assert "--data /srv/forethought/data" in start


def test_systemd_finds_nothing_wrong_with_them(tmp_path):
    if not shutil.which("systemd-analyze"):
        require("systemd", "systemd-analyze reads the units")
    for unit in UNITS:
        # The program and the user are those of a council's machine: here some that there are stand in for them.
        words = unit.read_text().replace("/srv/forethought/release/.venv/bin/forethought-server", shutil.which("true"))
        (tmp_path / unit.name).write_text(
            words.replace("User=forethought", "User=root").replace("EnvironmentFile=/etc", "EnvironmentFile=-/etc")
        )
    done = subprocess.run(["systemd-analyze", "verify", *map(str, sorted(tmp_path.iterdir()))], capture_output=True, text=True, check=False)
    ours = [line for line in done.stderr.splitlines() if "forethought" in line]
    assert ours == []
