"""A version that another process brings into force answers within two seconds, and no answer asks the database."""

import json
import os
import sqlite3
import subprocess
import sys
import time
from http.client import HTTPConnection

import pytest

from tests.server.served import served

BRING = """
import django
django.setup()
from django.utils import timezone
from forethought.server.library.actions import approve, bring_into_force, send_for_review
from forethought.server.library.editing import copy_version
from forethought.server.library.in_force import current
from forethought.server.people.models import Person
owner, other = Person.objects.get(number="S01"), Person.objects.get(number="S03")
made = copy_version(by=owner, of=current(), version="D5")
send_for_review(by=owner, version=made, approver=other)
approve(by=other, version=made)
bring_into_force(by=owner, version=made, on=timezone.localdate())
"""


def answers_by(port: int) -> str:
    connection = HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("POST", "/api/check", json.dumps({"text": "Bin day tomorrow"}), {"Content-Type": "application/json"})
    said = json.loads(connection.getresponse().read())["edition"]
    connection.close()
    return said


def test_every_process_answers_by_the_new_version_within_two_seconds(tmp_path):
    with served(tmp_path) as site:
        assert answers_by(site.port) == "HRSM1 D3"
        env = os.environ | {"FORETHOUGHT_DATA": str(site.data), "DJANGO_SETTINGS_MODULE": "forethought.server.settings"}
        subprocess.run([sys.executable, "-c", BRING], env=env, check=True)
        kept = time.monotonic()
        while answers_by(site.port) != "HRSM1 D5" and time.monotonic() - kept < 30:
            time.sleep(0.05)
        assert time.monotonic() - kept < 2


def test_a_server_does_not_start_on_a_version_that_is_not_as_it_was_approved(tmp_path):
    command = [sys.executable, "-m", "forethought.server", "prepare", "--data", str(tmp_path)]
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("FORETHOUGHT_", "DJANGO_"))}
    subprocess.run(command, env=kept, check=True)
    with sqlite3.connect(tmp_path / "forethought.sqlite3") as database:
        change = "UPDATE library_version SET tables = replace(tables, 'It is recommended', 'You must') WHERE version = 'D3'"
        with pytest.raises(sqlite3.IntegrityError, match="does not change"):
            database.execute(change)
        database.execute("DROP TRIGGER library_frozen")
        database.execute(change)
    database.close()
    done = subprocess.run(command, env=kept, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr.strip()) == (2, "HRSM1 D3 is not as it was approved. Its mark does not fit its text.")
