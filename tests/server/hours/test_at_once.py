"""Two processes that take clock events at the same time lose none of each other's."""

import json
import os
import subprocess
import sys

SETUP = "import os, django; os.environ['DJANGO_SETTINGS_MODULE'] = 'forethought.server.settings'; django.setup()\n"
PREPARE = f"""{SETUP}
from django.core.management import call_command
call_command("migrate", verbosity=0)
from forethought.server.people.models import Person
Person.objects.bulk_create([Person(number=f"{{who}}{{n}}", name="Ann", login=f"{{who}}{{n}}") for who in "AB" for n in range(15)])
"""
RECORD = f"""{SETUP}
import sys, time
from forethought.access.clock import Stamp
from forethought.server.hours.actions import record_clock_events
from forethought.server.hours.feeds.clocked import Clocked
who, now = sys.argv[1], int(time.time())
for n in range(15):
    stamp = Stamp("in", now - 60, now, who, str(n))
    assert record_clock_events(source=who, events=[Clocked(f"{{who}}{{n}}", stamp)]).new == 1
"""


def test_both_are_in_the_file_whole(tmp_path):
    given = {name: value for name, value in os.environ.items() if not name.startswith("FORETHOUGHT_")} | {"FORETHOUGHT_DATA": str(tmp_path)}
    subprocess.run([sys.executable, "-c", PREPARE], env=given, check=True)
    both = [subprocess.Popen([sys.executable, "-c", RECORD, who], env=given) for who in "AB"]
    assert [process.wait(60) for process in both] == [0, 0]
    clock = json.loads((tmp_path / "snapshot" / "clock.json").read_text())["clock"]
    assert set(clock) == {f"{who}{n}" for who in "AB" for n in range(15)}
