"""Whoever has a release goes on with the next: its tables, with the sample council in them, are brought to this version."""

import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

import pytest

from tests.server.operating.place import Place
from tests.server.postgres import postgresql, programs

RELEASED = Path(__file__).parent / "released"
SQLITE, POSTGRESQL = (sorted(RELEASED.glob(f"*.{kind}.sql")) for kind in ("sqlite", "postgresql"))
LOOK = """
import django; django.setup()
from forethought.server.people.models import Person
print(Person.objects.count(), Person.objects.get(number="S09").line_manager.name, sorted(Person.objects.get(number="S04").duties))
"""
FOUND = "Gus Lindqvist ['ict', 'operator']"


def goes_on(place: Place) -> None:
    place.done("prepare")
    done = place.python("-c", LOOK)
    assert FOUND in done.stdout, done.stderr
    assert place.run("verify-journal").returncode == 0
    assert place.run("check").returncode == 0, place.run("check").stdout
    assert "No changes detected" in place.done("makemigrations", "--check", "--dry-run")
    place.write(1)


@pytest.mark.parametrize("dump", SQLITE, ids=lambda file: file.name)
def test_tables_of_a_release_on_sqlite(dump, tmp_path):
    place = Place(tmp_path / "data", COUNCIL="")
    place.data.mkdir()
    with closing(sqlite3.connect(place.data / "forethought.sqlite3")) as database:
        database.executescript(dump.read_text(encoding="utf-8"))
    goes_on(place)


@pytest.mark.parametrize("dump", POSTGRESQL, ids=lambda file: file.name)
def test_tables_of_a_release_on_postgresql(dump, tmp_path):
    with postgresql() as url:
        command = [str(programs() / "psql"), "--quiet", "--set=ON_ERROR_STOP=1", f"--file={dump}", url]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        goes_on(Place(tmp_path / "data", COUNCIL="", DATABASE_URL=url))


def test_there_is_a_dump_for_each_database():
    assert {file.name.partition(".sqlite")[0] for file in SQLITE} == {file.name.partition(".postgresql")[0] for file in POSTGRESQL} != set()
