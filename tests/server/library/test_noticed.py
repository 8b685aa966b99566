"""A version that another process brings into force answers within two seconds, and no answer asks the database."""

import json
import os
import subprocess
import sys
import time
from http.client import HTTPConnection

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
made = copy_version(by=owner, of=current(), version="D4")
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
        while answers_by(site.port) != "HRSM1 D4" and time.monotonic() - kept < 30:
            time.sleep(0.05)
        assert time.monotonic() - kept < 2
