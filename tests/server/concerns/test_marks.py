"""50 marked concerns through the served site: in no file, backup or log but sealed; and nothing of who raised them."""

import os
import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from forethought.server.concerns.sample_case import NEW, PASSPHRASE
from tests.server.concerns.people import TOLD
from tests.server.served import Served, served
from tests.server.test_canary_signed_in import FROM_WHERE, MARK, Device

MANY = 50
PLANTED = "zzplanted"


def value(page: str, name: str) -> str:
    return re.search(rf'name="{name}"[^>]* value="([^"]*)"', page)[1]


def raised(device: Device, number: int) -> str:
    """The receipt of a concern, raised by a browser that says all that it can of itself."""
    form = device.send("/concerns/raise", {"door": "post", "how": "anonymous"})
    told = TOLD | {name: f"{PLANTED}{number} {said}" for name, said in TOLD.items() if name != "day"}
    sent = device.send("/concerns/raise/post", told | {"how": "anonymous", "once": value(form, "once"), "standing": "employee"})
    return re.search(r"\d{4} \d{4} \d{4} \d{4}", sent)[0]


def holding(place: Path, *marks: bytes) -> list[Path]:
    return [file for file in place.rglob("*") if file.is_file() and any(mark in file.read_bytes() for mark in marks)]


def everywhere(site: Served, *marks: bytes) -> list[Path]:
    found = holding(site.data, *marks) + holding(site.temporary, *marks)
    return [*found, site.log] if any(mark in site.log.read_bytes() for mark in marks) else found


def test_planted_marks(tmp_path):
    with served(tmp_path) as site:
        signed_in = Device(site)
        signed_in.send("/sign-in", {"number": "S06", "password": "try it out"})
        receipts = [raised(signed_in if number % 2 else Device(site), number) for number in range(MANY)]
        assert len(set(receipts)) == MANY
        for number, receipt in enumerate(receipts[:5]):
            talk = signed_in.send("/concerns/receipt", {"receipt": receipt, "text": f"{PLANTED}{number} and another thing"})
            assert f"{PLANTED}{number} that lot" in talk
        officer = Device(site)
        officer.send("/sign-in", {"number": "S03", "password": "try it out"})
        officer.send("/concerns/key", {"passphrase": PASSPHRASE, "reference": NEW})
        with closing(sqlite3.connect(site.data / "forethought.sqlite3")) as database:
            newest = database.execute("SELECT reference FROM concerns_concern ORDER BY id DESC").fetchone()[0]
        officer.send(f"/concerns/{newest}/declare", {"interest": "no"})
        officer.send(f"/concerns/{newest}/write", {"what": "note", "text": f"{PLANTED} a note"})
        assert f"{PLANTED} a note" in officer.send(f"/concerns/{newest}")
        digits = [one.replace(" ", "").encode() for one in receipts]
        marks = (PLANTED.encode(), PASSPHRASE.encode(), MARK.encode(), FROM_WHERE["X-Forwarded-For"].encode(), *digits)
        assert everywhere(site, *marks) == []
        kept = tmp_path / "backup"
        command = [sys.executable, "-m", "forethought.server", "backup", str(kept), "--data", str(site.data)]
        others = {name: said for name, said in os.environ.items() if not name.startswith(("FORETHOUGHT_", "DJANGO_"))}
        assert subprocess.run(command, env=others, capture_output=True, check=False).returncode == 0
        assert not any(mark in kept.read_bytes() for mark in marks)
    assert everywhere(site, *marks) == []
    assert "POST concerns/raise/post" in site.log.read_text()
