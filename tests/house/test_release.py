"""What is released: one version everywhere, and a wheel that holds all its data."""

import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import forethought

ROOT = Path(__file__).parents[2]


def test_the_changelog_opens_with_the_version_of_the_package() -> None:
    versions = re.findall(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert versions[0] == forethought.__version__


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The names of the files in a wheel made of this tree, without a look at the network."""
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    with zipfile.ZipFile(next(folder.glob("*.whl"))) as made:
        return set(made.namelist())


def test_the_wheel_holds_every_file_of_the_package(wheel: set[str]) -> None:
    src = ROOT / "src"
    listed = subprocess.run(["git", "ls-files", "-z", "src"], cwd=ROOT, capture_output=True, check=True).stdout.decode()
    ours = {str((ROOT / name).relative_to(src)) for name in filter(None, listed.split("\0")) if (ROOT / name).is_file()}
    assert ours <= wheel


def test_the_wheel_holds_the_examples_beside_the_guidance(wheel: set[str]) -> None:
    examples = {f"forethought/guidance/examples/{file.name}" for file in (ROOT / "tests" / "checks" / "cases").glob("*.toml")}
    assert examples <= wheel


def test_the_wheel_holds_no_test_and_nothing_made_by_running(wheel: set[str]) -> None:
    assert not [name for name in wheel if name.startswith("tests/") or "__pycache__" in name]
