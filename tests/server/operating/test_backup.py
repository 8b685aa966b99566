"""Backups and bringing them back: the same records and the same chain, by one command; and nothing from what cannot be trusted."""

import json
import shutil
import sqlite3
import subprocess
import sys
import tarfile
import time
from contextlib import closing
from io import BytesIO
from pathlib import Path

import pytest

from tests.server.operating.place import Place
from tests.server.postgres import postgresql


def kept(place: Place, tmp_path: Path, *options: str) -> Path:
    """A backup as one file."""
    place.done("backup", tmp_path / "kept.tar", *options)
    return tmp_path / "kept.tar"


def people(place: Place) -> list[tuple]:
    return place.ask("SELECT number, name FROM people_person ORDER BY number")


def test_a_backup_brings_the_council_back_by_one_command(place, elsewhere, tmp_path):
    (place.data / "letters").mkdir()
    (place.data / "letters" / "a.txt").write_text("kept too")
    file = kept(place, tmp_path)
    assert file.stat().st_mode & 0o777 == 0o600
    said = elsewhere.done("restore", file)
    assert people(elsewhere) == people(place)
    assert (elsewhere.data / "letters" / "a.txt").read_text() == "kept too"
    assert elsewhere.run("verify-journal").returncode == 0
    number, mark = place.ask("SELECT number, mark FROM journal_entry ORDER BY number DESC LIMIT 1")[0]
    assert mark in said
    assert elsewhere.run("verify-journal", "--number", number, "--mark", mark).returncode == 0
    assert elsewhere.ask("SELECT deed FROM journal_entry ORDER BY number DESC LIMIT 1") == [("restored",)]
    assert elsewhere.run("prepare").returncode == 0
    assert not list(tmp_path.glob("elsewhere/.forethought*"))


def test_the_secret_key_stays_behind_unless_it_is_asked_for(place, elsewhere, tmp_path):
    key = (place.data / "secret-key").read_bytes()
    assert key not in kept(place, tmp_path).read_bytes()
    assert "new secret key" in elsewhere.done("restore", tmp_path / "kept.tar")
    assert (elsewhere.data / "secret-key").read_bytes() != key
    place.done("backup", tmp_path / "with.tar", "--with-key")
    third = Place(tmp_path / "third")
    assert "new secret key" not in third.done("restore", tmp_path / "with.tar")
    assert (third.data / "secret-key").read_bytes() == key
    assert third.run("prepare").returncode == 0


def test_a_key_that_is_there_already_must_be_the_right_one(place, elsewhere, tmp_path):
    file = kept(place, tmp_path)
    elsewhere.data.mkdir(parents=True)
    (elsewhere.data / "secret-key").write_text("another key that is long enough to be one")
    assert "secret key here is not the one" in elsewhere.refused("restore", file)
    shutil.copy(place.data / "secret-key", elsewhere.data)
    assert "new secret key" not in elsewhere.done("restore", file)


def test_a_backup_may_be_a_folder(place, elsewhere, tmp_path):
    (tmp_path / "backups").mkdir()
    made = place.done("backup", tmp_path / "backups").splitlines()[0]
    assert Path(made).parent == tmp_path / "backups"
    elsewhere.done("restore", made)
    assert people(elsewhere) == people(place)
    assert place.ask("SELECT count(*) FROM operating_backup") == [(1,)]


def test_writers_go_on_while_a_backup_is_made(place, elsewhere, tmp_path):
    with closing(sqlite3.connect(place.data / "forethought.sqlite3")) as database, database:
        database.execute("CREATE TABLE ballast (words BLOB)")
        database.executemany("INSERT INTO ballast VALUES (?)", [(bytes(100_000),)] * 500)
    command = [sys.executable, "-m", "forethought.server", "backup", str(tmp_path / "kept.tar")]
    longest = 0.0
    with subprocess.Popen(command, env=place.env) as backup, closing(sqlite3.connect(place.data / "forethought.sqlite3")) as database:
        while backup.poll() is None:
            began = time.monotonic()
            with database:
                database.execute("INSERT INTO ballast VALUES ('x')")
            longest = max(longest, time.monotonic() - began)
            time.sleep(0.01)
    assert backup.returncode == 0
    assert longest < 1
    elsewhere.done("restore", tmp_path / "kept.tar")
    assert elsewhere.run("verify-journal").returncode == 0


def test_a_place_that_is_not_empty_is_left_alone(place, elsewhere, tmp_path):
    file = kept(place, tmp_path)
    elsewhere.data.mkdir(parents=True)
    (elsewhere.data / "mine.txt").write_text("mine")
    assert "is not empty" in elsewhere.refused("restore", file)
    assert [one.name for one in elsewhere.data.iterdir()] == ["mine.txt"]


def rewritten(file: Path, change) -> Path:
    """The backup with its parts changed: ``change`` takes and gives a list of (header, bytes)."""
    with tarfile.open(file) as archive:
        parts = [(member, archive.extractfile(member).read()) for member in archive]
    made = file.with_name("changed.tar")
    with tarfile.open(made, "w") as archive:
        for member, words in change(parts):
            if member.isreg():
                member.size = len(words)
            archive.addfile(member, BytesIO(words))
    return made


def header(name: str, **given) -> tarfile.TarInfo:
    made = tarfile.TarInfo(name)
    for one, value in given.items():
        setattr(made, one, value)
    return made


def with_manifest(change):
    def changed(parts):
        for member, words in parts:
            yield member, json.dumps(change(json.loads(words))).encode() if member.name == "manifest.json" else words

    return changed


def with_database(sql: str, tmp_path: Path):
    """The database changed by somebody who also puts the manifest right."""

    def changed(parts):
        import hashlib

        held = {member.name: (member, words) for member, words in parts}
        file = tmp_path / "changed.sqlite3"
        file.write_bytes(held["database.sqlite3"][1])
        with closing(sqlite3.connect(file)) as database, database:
            database.executescript(sql)
            database.execute("PRAGMA journal_mode=DELETE")
        words = file.read_bytes()
        said = json.loads(held["manifest.json"][1])
        for part in said["parts"]:
            if part["path"] == "database.sqlite3":
                part |= {"size": len(words), "digest": hashlib.sha256(words).hexdigest()}
        yield held["manifest.json"][0], json.dumps(said).encode()
        yield held["database.sqlite3"][0], words

    return changed


FORGED = "DROP TRIGGER journal_no_update; UPDATE journal_entry SET at = 1 WHERE number = 2"
CUT = "DROP TRIGGER journal_no_delete; DELETE FROM journal_entry WHERE number = (SELECT max(number) FROM journal_entry)"
NEWER = "INSERT INTO django_migrations (app, name, applied) VALUES ('people', '9999_of_a_later_year', '2031-01-01')"


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda parts: [*parts, (header("../evil"), b"x")], "outside of it"),
        (lambda parts: [*parts, (header("/tmp/evil"), b"x")], "outside of it"),
        (lambda parts: [*parts, (header("data/link", type=tarfile.SYMTYPE, linkname="/etc/passwd"), b"")], "no plain file"),
        (lambda parts: [*parts, (header("data/pipe", type=tarfile.FIFOTYPE), b"")], "no plain file"),
        (lambda parts: [*parts, (header("data/more"), b"x")], "does not hold what its manifest says"),
        (lambda parts: [*parts, parts[-1]], "outside of it"),
        (lambda parts: parts[:1], "does not hold what its manifest says"),
        (lambda parts: [(member, words[:-1] + b"!") for member, words in parts], "manifest cannot be read"),
        (lambda parts: [parts[0], *((member, words[:-1] + b"!") for member, words in parts[1:])], "is damaged: database.sqlite3"),
        (lambda parts: [], "manifest cannot be read"),
        (with_manifest(lambda said: said | {"parts": [{"path": "../x", "size": 1, "digest": ""}]}), "outside of itself"),
        (with_manifest(lambda said: said | {"format": 2}), "newer version"),
        (with_manifest(lambda said: said | {"migrations": [["people", "9999_of_a_later_year"]]}), "newer version"),
        (with_manifest(lambda said: said | {"database": "postgresql"}), "backup of PostgreSQL"),
        (FORGED, "entry 2: it was changed"),
        (CUT, "does not end where its manifest says"),
        (NEWER, "newer version"),
    ],
)  # fmt: skip
def test_what_is_damaged_or_hostile_is_refused_in_a_sentence(place, elsewhere, tmp_path, change, words):
    changed = rewritten(kept(place, tmp_path), with_database(change, tmp_path) if isinstance(change, str) else change)
    before = sorted(tmp_path.rglob("*"))
    assert words in elsewhere.refused("restore", changed)
    assert not elsewhere.data.exists() or not list(elsewhere.data.iterdir())
    assert [file for file in sorted(tmp_path.rglob("*")) if file not in before and file.is_file()] == []


@pytest.mark.parametrize("given", ["words", "none", "folder"])
def test_what_is_no_backup_is_refused_in_a_sentence(elsewhere, tmp_path, given):
    (tmp_path / "words").write_text("hello")
    (tmp_path / "folder").mkdir()
    elsewhere.refused("restore", tmp_path / given)


def test_a_backup_cut_short_is_refused(place, elsewhere, tmp_path):
    file = kept(place, tmp_path)
    file.write_bytes(file.read_bytes()[:-200_000])
    elsewhere.refused("restore", file)


def test_a_database_that_is_damaged_is_not_backed_up(place, tmp_path):
    place.ask("PRAGMA wal_checkpoint(TRUNCATE)")
    file = place.data / "forethought.sqlite3"
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) // 2] + bytes(8192) + whole[len(whole) // 2 + 8192 :])
    assert place.run("backup", tmp_path / "kept.tar").returncode == 2
    assert not (tmp_path / "kept.tar").exists()


def test_nothing_is_written_over(place, tmp_path):
    file = kept(place, tmp_path)
    assert "is there already" in place.refused("backup", file)


def test_a_backup_of_postgresql_goes_into_an_empty_one(tmp_path):
    with postgresql() as url, postgresql() as other:
        place = Place(tmp_path / "one", DATABASE_URL=url)
        place.done("prepare")
        place.write(5)
        file = kept(place, tmp_path)
        assert "is not empty" in Place(tmp_path / "two", DATABASE_URL=url).refused("restore", file)
        elsewhere = Place(tmp_path / "three", DATABASE_URL=other)
        said = elsewhere.done("restore", file)
        mark = place.done("journal-head").split()[-1]
        assert mark in said
        assert elsewhere.run("verify-journal", "--number", 5, "--mark", mark).returncode == 0
        elsewhere.write(2, prefix="F")
        assert elsewhere.run("verify-journal").returncode == 0
        assert elsewhere.run("prepare").returncode == 0
