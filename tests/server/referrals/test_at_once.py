"""Eight processes press the same button: one question, then one answer or one withdrawal, on SQLite and on PostgreSQL."""

import os
import subprocess
import sys
from pathlib import Path

from tests.server.postgres import postgresql

ROOT = Path(__file__).parents[3]
SETUP = "import os, django; os.environ['DJANGO_SETTINGS_MODULE'] = 'forethought.server.settings'; django.setup()\n"
IMPORTS = """
from forethought.server.people.actions import add_person
from forethought.server.people.models import Person
from forethought.server.referrals.actions import UnusableQuestion, answer, withdraw
from forethought.server.referrals.models import Referral
from tests.server.referrals.things import asked
"""
PREPARE = f"""{SETUP}{IMPORTS}
from django.core.management import call_command
call_command("migrate", verbosity=0)
add_person(number="E1", name="Ann", line_manager=add_person(number="M1", name="Moira"))
"""
SEND = f"""{SETUP}{IMPORTS}
print(asked(Person.objects.get(number="E1"), Person.objects.get(number="M1"), once="the same form").ref)
"""
ANSWER = f"""{SETUP}{IMPORTS}
import sys
referral = Referral.objects.get()
if int(sys.argv[1]) % 2:
    print("withdrawn" if withdraw(referral=referral).state == "withdrawn" else "refused")
else:
    try:
        print(answer(referral=referral, by=Person.objects.get(number="M1"), outcome="go_ahead", reasons="Fine.").state)
    except UnusableQuestion:
        print("refused")
"""
COUNT = f"""{SETUP}{IMPORTS}
from forethought.server.journal.chain import verify
from forethought.server.journal.models import Entry
made = Referral.objects.get()
deeds = Entry.objects.filter(deed__startswith="question_").values_list("deed", flat=True)
print(made.state, made.sealed, len(deeds), verify().wrong)
"""


def eight_clicks(given: dict[str, str]) -> None:
    env = {name: value for name, value in os.environ.items() if not name.startswith("FORETHOUGHT_")} | given
    run = {"env": env, "cwd": ROOT, "text": True}
    subprocess.run([sys.executable, "-c", PREPARE], check=True, **run)
    refs = clicked(SEND, run)
    assert len(refs) == 1
    ends = clicked(ANSWER, run) - {"refused\n"}
    done = subprocess.run([sys.executable, "-c", COUNT], check=True, stdout=subprocess.PIPE, **run)
    assert len(ends) == 1
    assert done.stdout == f"{ends.pop().strip()} None 2 0\n"


def clicked(code: str, run: dict) -> set[str]:
    clicks = [subprocess.Popen([sys.executable, "-c", code, str(number)], stdout=subprocess.PIPE, **run) for number in range(8)]
    said = {click.communicate(timeout=120)[0] for click in clicks}
    assert [click.returncode for click in clicks] == [0] * 8
    return said


def test_once_on_sqlite(tmp_path):
    eight_clicks({"FORETHOUGHT_DATA": str(tmp_path)})


def test_once_on_postgresql(tmp_path):
    with postgresql() as url:
        eight_clicks({"FORETHOUGHT_DATA": str(tmp_path), "FORETHOUGHT_DATABASE_URL": url})
