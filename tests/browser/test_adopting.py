"""The whole way in a real browser without script: a document is adopted, two clauses change, and the right people read these."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import require
from tests.documents import made
from tests.server.served import served

HERE = Path(__file__).parent
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
PASSWORD = "quite a long one"
PEOPLE = [
    ("P1", "--name", "Pat Owner", "--duty", "policy_owner"),
    ("P2", "--name", "Quinn Owner", "--duty", "policy_owner"),
    ("P3", "--name", "Sam Carer", "--job", "home carer"),
    ("P4", "--name", "Lee Late", "--job", "planner"),
    ("P5", "--name", "Vic Helper", "--standing", "volunteer"),
]


def add(folder: Path, *person: str) -> None:
    given = {**os.environ, "FORETHOUGHT_COUNCIL": "Saltmere Council", "FORETHOUGHT_DATA": str(folder / "data")}
    command = [sys.executable, "-m", "forethought.server", "add-person", *person]
    subprocess.run(command, env=given, input=f"{PASSWORD}\n{PASSWORD}\n", text=True, check=True, capture_output=True, timeout=120)


WRITTEN = {"docx": made.as_numbered_docx, "pdf": made.as_pdf, "txt": str.encode}
LONG = os.environ.get("FORETHOUGHT_TRIALS") == "long"  # each takes half a minute; what a format holds is tested in tests/documents


@pytest.mark.parametrize(("ending", "write"), list(WRITTEN.items())[: None if LONG else 1])
def test_a_council_adopts_its_document_and_asks_again_only_for_what_changed(tmp_path, ending, write):
    if not CHROMIUM or not shutil.which("node"):
        require("browser", "install chromium and nodejs")
    if not (HERE / "node_modules").is_dir():
        require("browser", "run npm ci in tests/browser")
    document = tmp_path / f"conduct.{ending}"
    document.write_bytes(write((Path(made.__file__).parent / "saltmere.txt").read_text(encoding="utf-8")))
    for person in PEOPLE:
        add(tmp_path, *person)
    with served(tmp_path, worker=True, FORETHOUGHT_COUNCIL="Saltmere Council") as site:
        command = ["node", str(HERE / "adopt.mjs"), site.base, str(document)]
        given = {**os.environ, "CHROMIUM": str(CHROMIUM), "PASSWORD": PASSWORD}
        done = subprocess.run(command, env=given, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr + site.log.read_text()[-2000:]
    seen = json.loads(done.stdout)
    assert "stay the same" in seen["rehearsed"]
    assert len(seen["changed"]) == 2
    assert seen["late"] == seen["whole"] > 2  # whoever confirmed nothing reads the whole
    assert seen["asked"]  # nothing more is asked of whoever confirmed
    assert seen["outside"]  # and nothing of whom no rule names
