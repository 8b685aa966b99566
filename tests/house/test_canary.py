"""Red line 1 at the command line: 1,000 marked drafts go through every command that takes one, and none
is found afterwards in the home folder, the working folder, temporary files, caches or the package itself.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import forethought
from tests import made_pictures as made

MARK = "Zyxquibble"
COMMANDS = ("check", "read", "connect", "may-i")
ONE_BY_ONE = """
import json, sys
from forethought.cli import main
for row in map(json.loads, sys.stdin):
    main([sys.argv[1], row["text"], "--json"])
    main([sys.argv[1], row["text"]])
"""


def rows(command: str) -> Iterator[dict[str, object]]:
    """Drafts that hold what could be kept of them: a mark in a name, a number and an address."""
    for number in range(1000):
        text = f"{MARK}{number} home visit to Mrs {MARK}, 9 Brook Lane, 07700 900{number:03}, {MARK}@example.org. my manager is an idiot"
        if command == "connect":
            yield {"id": str(number), "role": "youth worker", "text": text, "person": {"service_user": True, "child": True}}
        elif command == "may-i":
            yield {"id": str(number), "site": MARK, "url": f"https://{MARK}{number}.example/{MARK}", "person": {"role": MARK}}
        else:
            yield {"id": str(number), "role": "social worker", "site": "facebook", "text": text, "picture_shows": text}


@pytest.fixture
def rooms(tmp_path: Path) -> dict[str, Path]:
    """Every folder that a program may write to without being told."""
    made = {name: tmp_path / name for name in ("home", "cwd", "tmp", "cache", "state", "run")}
    for folder in made.values():
        folder.mkdir()
    return made


def run(rooms: dict[str, Path], *command: str, given: str) -> subprocess.CompletedProcess[str]:
    env = os.environ | {
        "HOME": str(rooms["home"]), "TMPDIR": str(rooms["tmp"]), "XDG_CACHE_HOME": str(rooms["cache"]),
        "XDG_STATE_HOME": str(rooms["state"]), "XDG_RUNTIME_DIR": str(rooms["run"]),
    }  # fmt: skip
    return subprocess.run(command, input=given, env=env, cwd=rooms["cwd"], capture_output=True, text=True, check=False)


def holding_the_mark(*folders: Path) -> list[Path]:
    files = [file for folder in folders for file in folder.rglob("*")]
    return [file for file in files if MARK in file.name or (file.is_file() and MARK.encode() in file.read_bytes())]


@pytest.mark.parametrize("command", COMMANDS)
def test_a_batch_of_drafts_leaves_no_trace(command: str, rooms: dict[str, Path]) -> None:
    given = "".join(json.dumps(row) + "\n" for row in rows(command))
    done = run(rooms, str(Path(sys.executable).parent / "forethought"), command, "--batch", "-", given=given)
    assert done.stdout.count("\n") == 1000
    assert '"error"' not in done.stdout
    assert MARK not in done.stderr
    assert not holding_the_mark(*rooms.values(), Path(forethought.__file__).parent)


@pytest.mark.parametrize("command", ["check", "read"])
def test_drafts_one_by_one_leave_no_trace(command: str, rooms: dict[str, Path]) -> None:
    given = "".join(json.dumps(row) + "\n" for row in rows(command))
    done = run(rooms, sys.executable, "-c", ONE_BY_ONE, command, given=given)
    assert done.returncode == 0, done.stderr[-500:]
    assert MARK in done.stdout
    assert MARK not in done.stderr
    assert not holding_the_mark(*rooms.values(), Path(forethought.__file__).parent)


@pytest.mark.parametrize("command", ["check", "read"])
def test_a_marked_picture_leaves_no_trace(command: str, rooms: dict[str, Path], tmp_path: Path) -> None:
    """Marked words drawn and marked hidden data; the clean copy asked for is the only file made, and holds no mark."""
    made.needs_words()
    file, rows, copy = tmp_path / "picture.jpg", tmp_path / "rows.jsonl", tmp_path / "clean.jpg"
    file.write_bytes(made.as_bytes(made.screen(f"Call {MARK} on 07700 900123"), exif=made.hidden(f"Mrs {MARK}", MARK, MARK)))
    rows.write_text("".join(json.dumps({"text": MARK, "pictures": [str(file)]}) + "\n" for _row in range(5)))
    program = str(Path(sys.executable).parent / "forethought")
    done = run(rooms, program, command, "--batch", str(rows), given="")
    assert (done.stdout.count("\n"), done.stdout.count('"place_data"')) == (5, 5)
    more = ["--cleaned", str(copy)] if command == "check" else []
    one = run(rooms, program, command, "Look", "--picture", str(file), *more, given="")
    assert MARK not in done.stderr + one.stderr
    assert not holding_the_mark(*rooms.values(), Path(forethought.__file__).parent)
    assert not [made for room in rooms.values() for made in room.rglob("*")]  # no library keeps anything of its own either
    assert copy.exists() == bool(more)
    assert not copy.exists() or MARK.encode() not in copy.read_bytes()


def test_a_draft_that_cannot_be_used_is_not_repeated_in_the_fault(rooms: dict[str, Path]) -> None:
    given = json.dumps({"text": f"{MARK} " * 50_000}) + "\n" + f'{{"text": "{MARK}", }}\n'
    done = run(rooms, str(Path(sys.executable).parent / "forethought"), "check", "--batch", "-", given=given)
    assert done.stdout.count('"error"') == 2
    assert MARK not in done.stdout + done.stderr
