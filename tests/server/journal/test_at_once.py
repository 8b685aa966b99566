"""Eight processes that write at the same time: one chain, no fork, nothing lost, on SQLite and on PostgreSQL."""

import os
import subprocess
import sys

from tests.server.postgres import postgresql

SETUP = "import os, django; os.environ['DJANGO_SETTINGS_MODULE'] = 'forethought.server.settings'; django.setup()\n"
PREPARE = f"""{SETUP}
from django.core.management import call_command
call_command("migrate", verbosity=0)
"""
RECORD = f"""{SETUP}
import sys
from django.db import transaction
from forethought.server.journal.actions import record
from forethought.server.people.models import Person
for n in range(10):
    with transaction.atomic():
        person = Person.objects.create(number=f"{{sys.argv[1]}}-{{n}}", name="Ann")
        record(by=None, deed="person_added", about=person)
"""
COUNT = f"""{SETUP}
from forethought.server.journal.chain import verify
print(*verify()[::2])
"""


def eight_writers(given: dict[str, str]) -> None:
    env = {name: value for name, value in os.environ.items() if not name.startswith("FORETHOUGHT_")} | given
    subprocess.run([sys.executable, "-c", PREPARE], env=env, check=True)
    writers = [subprocess.Popen([sys.executable, "-c", RECORD, str(who)], env=env) for who in range(8)]
    assert [writer.wait(120) for writer in writers] == [0] * 8
    done = subprocess.run([sys.executable, "-c", COUNT], env=env, check=True, capture_output=True, text=True)
    assert done.stdout == "0 80\n"


def test_no_fork_on_sqlite(tmp_path):
    eight_writers({"FORETHOUGHT_DATA": str(tmp_path)})


def test_no_fork_on_postgresql(tmp_path):
    with postgresql() as url:
        eight_writers({"FORETHOUGHT_DATA": str(tmp_path), "FORETHOUGHT_DATABASE_URL": url})
