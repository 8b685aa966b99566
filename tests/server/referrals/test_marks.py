"""50 marked questions through the served site: found only sealed, and not at all once they are answered or taken back."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path

from tests.server.served import Served, served
from tests.server.test_canary_signed_in import Device

MARK = "zzplanted"
MANY = 50


def device(site: Served, number: str) -> Device:
    made = Device(site)
    made.send("/sign-in", {"number": number, "password": "try it out"})
    assert "Signed in as" in made.send("/me")
    return made


def value(page: str, name: str) -> str:
    return re.search(rf'name="{name}"[^>]* value="([^"]*)"', page)[1]


def ask(asker: Device, number: int) -> str:
    text = f"{MARK}{number} Is this all right to post about our summer fair?"
    look = asker.send("/ask", {"text": text})
    to = re.search(r'name="to"[^>]*value="(\d+)" checked', look)[1]
    sent = asker.send("/ask", {"step": "send", "text": text, "once": value(look, "once"), "to": to})
    return re.search(r"R-[2-9A-Z]{6}", sent)[0]


def holding(site: Served, some: list[bytes]) -> list[Path]:
    files = [file for folder in (site.data, site.temporary) for file in folder.rglob("*") if file.is_file()]
    return [file for file in (*files, site.log) if any(one in file.read_bytes() for one in some)]


def test_planted_marks(tmp_path):
    with served(tmp_path) as site:
        asker, manager = device(site, "S06"), device(site, "S05")
        refs = [ask(asker, number) for number in range(MANY)]
        assert len(set(refs)) == MANY
        for number, ref in enumerate(refs):
            assert f"{MARK}{number} " in manager.send(f"/asked/{ref}")
        assert holding(site, [MARK.encode()]) == []
        with closing(sqlite3.connect(site.data / "forethought.sqlite3")) as database:
            rows = database.execute("SELECT ref, sealed, key FROM referrals_referral").fetchall()
        sealed = [bytes(text) for ref, text, _key in rows if ref in refs]
        keys = [bytes(key) for ref, _text, key in rows if ref in refs]
        assert len(sealed) == len(keys) == MANY
        assert holding(site, sealed) != []
        for number, ref in enumerate(refs):
            if number % 2:
                asker.send(f"/my-questions/{ref}", {"do": "withdraw"})
            else:
                manager.send(f"/asked/{ref}", {"outcome": "go_ahead", "reasons": f"{MARK} because", "example": f"{MARK} example"})
                assert f"{MARK} because" in asker.send(f"/my-questions/{ref}")
            assert f"{MARK}{number} " not in manager.send(f"/asked/{ref}") + asker.send(f"/my-questions/{ref}")
        assert holding(site, [MARK.encode()]) == []
    with closing(sqlite3.connect(site.data / "forethought.sqlite3")) as database:
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        assert (
            database.execute("SELECT count(*) FROM referrals_referral WHERE sealed IS NOT NULL AND ref NOT LIKE 'R-%2N'").fetchone()[0] <= 2
        )
    assert holding(site, sealed + keys) == []  # nor in a page of the file that was freed
    assert "POST ask" in site.log.read_text()
