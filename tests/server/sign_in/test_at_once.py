"""Eight processes at the same moment: guesses are counted before they are looked at, and what is good once lets one in."""

import os
import subprocess
import sys
from collections import Counter

from tests.server.postgres import postgresql

SETUP = "import os, django; os.environ['DJANGO_SETTINGS_MODULE'] = 'forethought.server.settings'; django.setup()\n"
PREPARE = f"""{SETUP}
from django.core.management import call_command
call_command("migrate", verbosity=0)
from forethought.server.people.actions import add_person
from forethought.server.sign_in.actions import make_letter
cleaner = add_person(number="E77", name="Dele Mensah", login="d.mensah")
print(make_letter(person=cleaner, by=add_person(number="H1", name="Hannah Osei")))
"""
TRY = f"""{SETUP}
import sys
from forethought.server.sign_in.actions import person_of, take, use
from forethought.server.sign_in.actions.tries import Limit, first_time
limit = Limit("number", 5, 10 ** 9)
for _time in range(4):
    if take(asked={{limit: "E1042"}}): print("guess")
    if first_time(kind="code", what="1:123456", seconds=120): print("app")
    if use(kind="letter", key=sys.argv[1]): print("letter")
    print(person_of(issuer="https://login.northmere.example", subject="1", column="login", named="d.mensah").number)
"""


def eight_at_once(given: dict[str, str]) -> None:
    env = {name: value for name, value in os.environ.items() if not name.startswith("FORETHOUGHT_")} | given
    code = subprocess.run([sys.executable, "-c", PREPARE], env=env, check=True, capture_output=True, text=True).stdout.strip()
    tries = [subprocess.Popen([sys.executable, "-c", TRY, code], env=env, stdout=subprocess.PIPE, text=True) for _each in range(8)]
    said = Counter(line for one in tries for line in one.communicate(timeout=120)[0].splitlines())
    assert [one.returncode for one in tries] == [0] * 8
    assert said == {"guess": 5, "app": 1, "letter": 1, "E77": 32}


def test_on_sqlite(tmp_path):
    eight_at_once({"FORETHOUGHT_DATA": str(tmp_path)})


def test_on_postgresql(tmp_path):
    with postgresql() as url:
        eight_at_once({"FORETHOUGHT_DATA": str(tmp_path), "FORETHOUGHT_DATABASE_URL": url})
