"""`./run`, `./test` and `./bench`: what they say where something is missing, and when they leave all alone."""

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]
COMMANDS = ["run", "test", "bench"]
NEEDS_PYTHON = "Forethought needs Python 3.12 or later (with its venv module), or uv, and neither was found on this machine.\n"


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout with nothing made in it yet."""
    made = tmp_path / "checkout"
    made.mkdir()
    for name in (*COMMANDS, "requirements.lock", "pyproject.toml", ".python-version"):
        shutil.copy(ROOT / name, made / name)
    shutil.copytree(ROOT / "scripts", made / "scripts")
    return made


def run(checkout: Path, *command: str, path: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=checkout, env={"PATH": str(path)}, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("command", COMMANDS)
def test_no_python_is_one_plain_sentence(command: str, checkout: Path, tmp_path: Path) -> None:
    done = run(checkout, f"./{command}", path=tmp_path / "empty")
    assert (done.returncode, done.stdout, done.stderr) == (1, "", NEEDS_PYTHON)


@pytest.mark.parametrize("command", COMMANDS)
def test_a_python_too_old_is_one_plain_sentence(command: str, checkout: Path, tmp_path: Path) -> None:
    old = tmp_path / "old"
    old.mkdir()
    for name in ("python3", "python", "python3.12"):
        stub = old / name
        stub.write_text('#!/bin/sh\n[ "$1" = -V ] && echo "Python 3.9.2"\necho "Traceback: SyntaxError" >&2\nexit 1\n', encoding="utf-8")
        stub.chmod(0o755)
    done = run(checkout, f"./{command}", path=old)
    assert (done.returncode, done.stdout, done.stderr) == (1, "", NEEDS_PYTHON)
    assert not (checkout / ".venv").exists()


def test_uv_alone_is_enough_to_find_a_python(checkout: Path, tmp_path: Path) -> None:
    only_uv = tmp_path / "uv"
    only_uv.mkdir()
    (only_uv / "uv").write_text(f'#!/bin/sh\n[ "$1 $2" = "python find" ] && echo "{sys.executable}"\n', encoding="utf-8")
    (only_uv / "uv").chmod(0o755)
    (checkout / "scripts" / "environment.py").write_text("import sys; sys.exit(f'found {sys.executable}')", encoding="utf-8")
    done = run(checkout, "./test", path=only_uv)
    assert done.stderr == f"found {sys.executable}\n"


FAULTS = [
    (["--port"], "--port needs a value."),
    (["--port", "http"], "The port must be a number, not “http”."),
    (["--verbose"], "There is no option --verbose."),
]


@pytest.mark.parametrize(("arguments", "sentence"), FAULTS)
def test_an_argument_that_cannot_be_used_is_said(arguments: list[str], sentence: str, checkout: Path, tmp_path: Path) -> None:
    done = run(checkout, "./run", *arguments, path=tmp_path)
    assert done.returncode == 2
    assert done.stderr.startswith(sentence)
    assert done.stderr.count("\n") == 1


@pytest.fixture
def environment(checkout: Path) -> ModuleType:
    """`scripts/environment.py` of the checkout, with a pip that only writes down what it was asked for."""
    spec = importlib.util.spec_from_file_location("environment", checkout / "scripts" / "environment.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    module.asked = []  # type: ignore[attr-defined]
    module.install = lambda *what: module.asked.append(what)  # type: ignore[attr-defined]
    return module


def test_an_environment_is_made_once_and_again_when_the_lock_changes(environment: ModuleType, checkout: Path) -> None:
    assert environment.main() == 0
    assert environment.asked == [("--require-hashes", "-r", "requirements.lock"), ("--no-deps", "--no-build-isolation", "-e", ".")]
    assert environment.main() == 0
    assert len(environment.asked) == 2
    (checkout / "requirements.lock").write_text("changed", encoding="utf-8")
    assert environment.main() == 0
    assert len(environment.asked) == 4


def test_an_interrupted_environment_is_made_anew(environment: ModuleType, checkout: Path) -> None:
    half = checkout / ".venv" / "bin" / "half-written"
    half.parent.mkdir(parents=True)
    half.touch()
    assert environment.main() == 0
    assert not half.exists()
    assert environment.is_current()


def test_a_failed_install_leaves_no_stamp_and_one_plain_sentence(
    environment: ModuleType, checkout: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*what: str) -> None:
        raise subprocess.CalledProcessError(1, "pip")

    environment.install = fail
    assert environment.main() == 1
    assert capsys.readouterr().err.splitlines()[-1].startswith("The packages could not be installed;")
    assert not environment.is_current()


def test_two_runs_at_once_make_one_environment(checkout: Path) -> None:
    fake = "import environment, time; environment.install = lambda *what: (time.sleep(0.2), print(*what)); environment.main()"
    started = [
        subprocess.Popen(
            [sys.executable, "-c", fake],
            env=os.environ | {"PYTHONPATH": str(checkout / "scripts")},
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        for _ in range(2)
    ]
    said = [process.communicate()[0] for process in started]
    assert sorted(text.count("requirements.lock") for text in said) == [0, 1]
