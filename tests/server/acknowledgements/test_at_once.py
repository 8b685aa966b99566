"""Eight processes that confirm the same reading at the same moment: one confirmation, on SQLite and on PostgreSQL."""

import os
import subprocess
import sys
from pathlib import Path

from tests.server.postgres import postgresql

ROOT = Path(__file__).parents[3]
SETUP = "import os, django; os.environ['DJANGO_SETTINGS_MODULE'] = 'forethought.server.settings'; django.setup()\n"
PREPARE = f"""{SETUP}
from datetime import timedelta
from django.core.management import call_command
from django.utils import timezone
call_command("migrate", verbosity=0)
from forethought.server.acknowledgements.actions import ask_who_is_due, assign, mark_opened
from forethought.server.acknowledgements.mine import reading_of
from forethought.server.acknowledgements.models import Request
from forethought.server.people.actions import add_person
from tests.server.library.adopted import in_force
today = timezone.localdate()
in_force("D3", on=today)
add_person(number="E1", name="Ann")
assign(by=None, starts=today)
ask_who_is_due(today=today)
asked = Request.objects.get(person__number="E1")
for step in reading_of(asked).steps:
    mark_opened(request=asked, key=step.key)
"""
CONFIRM = f"""{SETUP}
from forethought.server.acknowledgements.actions import confirm
from forethought.server.acknowledgements.models import Request
print(confirm(request=Request.objects.get(person__number="E1")).pk)
"""
COUNT = f"""{SETUP}
from forethought.server.acknowledgements.models import Acknowledgement
from forethought.server.journal.chain import verify
from forethought.server.journal.models import Entry
print(Acknowledgement.objects.count(), Entry.objects.filter(deed="acknowledged").count(), verify().wrong)
"""


def eight_clicks(given: dict[str, str]) -> None:
    env = {name: value for name, value in os.environ.items() if not name.startswith("FORETHOUGHT_")} | given
    run = {"env": env, "cwd": ROOT, "text": True}
    subprocess.run([sys.executable, "-c", PREPARE], check=True, **run)
    clicks = [subprocess.Popen([sys.executable, "-c", CONFIRM], stdout=subprocess.PIPE, **run) for _ in range(8)]
    said = {click.communicate(timeout=120)[0] for click in clicks}
    assert [click.returncode for click in clicks] == [0] * 8
    assert len(said) == 1
    done = subprocess.run([sys.executable, "-c", COUNT], check=True, stdout=subprocess.PIPE, **run)
    assert done.stdout == "1 1 0\n"


def test_one_confirmation_on_sqlite(tmp_path):
    eight_clicks({"FORETHOUGHT_DATA": str(tmp_path)})


def test_one_confirmation_on_postgresql(tmp_path):
    with postgresql() as url:
        eight_clicks({"FORETHOUGHT_DATA": str(tmp_path), "FORETHOUGHT_DATABASE_URL": url})
