"""Many writers, kills, a full disk, a database that is restarted: nothing that was acknowledged is lost, and people are told kindly.

`FORETHOUGHT_TRIALS=long` makes the writers write for a minute, and kills a hundred times.
"""

import json
import os
import shutil
import subprocess
import sys
import threading
import time
from collections import Counter
from pathlib import Path

import pytest

from tests.conftest import require
from tests.server.operating.place import Place
from tests.server.operating.visit import Visit, session_in
from tests.server.postgres import postgresql, restartable
from tests.server.served import served

LONG = os.environ.get("FORETHOUGHT_TRIALS") == "long"
SECONDS, KILLS = (60, 100) if LONG else (6, 20)
WRITE = """
import sys, time, django; django.setup()
from forethought.server.people.actions import add_person, end_person, give_duty
who, until, done = sys.argv[1], time.monotonic() + float(sys.argv[2]), 0
while time.monotonic() < until:
    person = add_person(number=f"{who}-{done}", name="Ann", duties=["hr"])
    end_person(person=person)
    done += 1
print(done)
"""
KILL = """
import os, random, signal, sys, time, django; django.setup()
from django.db import connections
from forethought.server.people.actions import add_person
said = []
for trial in range(int(sys.argv[1])):
    here, there = os.pipe()
    child = os.fork()
    if child == 0:
        n = 0
        while True:
            add_person(number=f"{trial}-{n}", name="Ann", duties=["hr"])
            os.write(there, f"{trial}-{n}\\n".encode())
            n += 1
    os.close(there)
    first = os.read(here, 64)
    time.sleep(random.random() * 0.2)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    rest = b""
    while part := os.read(here, 65536):
        rest += part
    os.close(here)
    said += (first + rest).decode().split()
print(*said)
"""
KEPT = """
import json, django; django.setup()
from forethought.server.journal.chain import verify
from forethought.server.journal.models import Entry
from forethought.server.people.models import Person
print(json.dumps([verify()[:3], Entry.objects.count(), list(Person.objects.values_list("number", flat=True))]))
"""


@pytest.fixture(params=["sqlite", "postgresql"])
def council(request, tmp_path):
    """A site of a real council on each database."""
    if request.param == "sqlite":
        made = Place(tmp_path / "data")
        made.done("prepare")
        yield made
        return
    with postgresql() as url:
        made = Place(tmp_path / "data", DATABASE_URL=url)
        made.done("prepare")
        yield made


def kept(place: Place) -> tuple[list, int, set[str]]:
    done = place.python("-c", KEPT)
    assert done.returncode == 0, done.stderr
    verdict, entries, people = json.loads(done.stdout)
    return verdict, entries, set(people)


def test_eight_writers_lose_nothing_and_make_no_fork(council):
    command = [sys.executable, "-c", WRITE]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    writers = [subprocess.Popen([*command, f"W{who}", str(SECONDS)], env=council.env, **pipes) for who in range(8)]
    ends = [writer.communicate(timeout=SECONDS + 120) for writer in writers]
    assert [writer.returncode for writer in writers] == [0] * 8, ends
    done = [int(said) for said, _faults in ends]
    (wrong, why, last), entries, people = kept(council)
    assert (wrong, why) == (0, "")
    assert last == entries == 3 * sum(done)
    assert people == {f"W{who}-{n}" for who in range(8) for n in range(done[who])}
    assert all(done)


def test_whoever_is_killed_in_the_middle_of_writing_has_kept_what_was_acknowledged(council):
    done = council.python("-c", KILL, str(KILLS))
    assert done.returncode == 0, done.stderr
    acknowledged = set(done.stdout.split())
    (wrong, why, last), entries, people = kept(council)
    assert (wrong, why) == (0, "")
    assert len(acknowledged) > KILLS
    assert acknowledged <= people
    assert last == entries == 2 * len(people)  # a person and a duty: both, or neither
    assert len(people - acknowledged) <= KILLS  # one at most was kept and could not be said


def test_on_a_full_disk_people_are_told_and_nothing_is_half_written(tmp_path):
    probe = ["unshare", "-rm", "mount", "-t", "tmpfs", "none", str(tmp_path)]
    if not shutil.which("unshare") or subprocess.run(probe, capture_output=True, check=False).returncode:
        require("unshare", "util-linux, and permission for user namespaces")
    script = Path(__file__).with_name("full_disk.py")
    env = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, [str(Path(__file__).parents[3]), os.environ.get("PYTHONPATH", "")]))}
    done = subprocess.run(
        ["unshare", "-rm", sys.executable, str(script), str(tmp_path)], env=env, capture_output=True, text=True, timeout=180, check=False
    )
    assert done.returncode == 0, done.stderr[-2000:]
    first, page, same, whole, journal = done.stdout.splitlines()[-5:]
    assert first.startswith("before [302] full [")
    assert first.endswith("read 200 after 302")
    assert set(json.loads(first.partition("full ")[2].partition(" read")[0])) <= {302, 503}
    assert (page, same, whole, journal) == ("page 503 True", "acknowledged and kept are the same True", "ok", "journal 0")


def test_a_database_that_is_restarted_under_load_is_waited_for(tmp_path):
    with restartable() as database, served(tmp_path, FORETHOUGHT_DATABASE_URL=database.url, FORETHOUGHT_COUNCIL="NC") as site:
        env = Place(site.data, DATABASE_URL=database.url).env
        visit = Visit(site.port, session_in(env))
        answers, ends = Counter[tuple[str, int]](), threading.Event()
        state, names = ["before"], []

        def load(who: int) -> None:
            mine, n = Visit(site.port, visit.session), 0
            while not ends.is_set():
                n += 1
                status = mine.add_page(f"w{who}n{n}")
                answers[state[0], status] += 1
                if status == 302:
                    names.append(f"w{who}n{n}")

        threads = [threading.Thread(target=load, args=(who,)) for who in range(3)]
        for thread in threads:
            thread.start()
        time.sleep(2)
        state[0] = "away"
        database.stop()
        away = visit.get("/me")
        health = visit.get("/health")[0]
        guidance = visit.get("/guidance")[0]
        time.sleep(1)
        database.start()
        state[0] = "back"
        until = time.monotonic() + 20
        while visit.get("/me")[0] != 200 and time.monotonic() < until:
            time.sleep(0.2)
        state[0] = "after"
        until = time.monotonic() + 30
        while not answers["after", 302] and time.monotonic() < until:
            time.sleep(0.2)
        ends.set()
        for thread in threads:
            thread.join(60)
        assert (away[0], health, guidance) == (503, 503, 200)
        assert "was not saved" in away[1]
        assert {status for (_when, status) in answers} <= {200, 302, 503}, answers
        assert answers["before", 302]
        assert answers["after", 302]
        titles = visit.get("/pages")[1]
        assert [name for name in names if name not in titles] == []
        assert Place(site.data, DATABASE_URL=database.url).run("verify-journal").returncode == 0


def test_two_nodes_on_one_database_are_one_council(tmp_path):
    key = "a secret key that both nodes have been given by the operator"
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
    with postgresql() as url:
        given = {"FORETHOUGHT_DATABASE_URL": url, "FORETHOUGHT_SECRET_KEY": key, "FORETHOUGHT_COUNCIL": "NC"}
        with served(tmp_path / "one", worker=True, **given) as one, served(tmp_path / "two", worker=True, **given) as two:
            place = Place(one.data, DATABASE_URL=url, SECRET_KEY=key)
            session = session_in(place.env)
            assert Visit(one.port, session).add_page("first") == 302
            assert "first" in Visit(two.port, session).get("/pages")[1]
            assert Visit(two.port, session).add_page("second") == 302
            assert "second" in Visit(one.port, session).get("/pages")[1]
            wait_for(place, "Worker.objects.count()", "2")
            wait_for(place, "set(DBTaskResult.objects.values_list('status', flat=True))", "{'SUCCESSFUL'}")
            wait_for(place, "Job.objects.filter(key__startswith='daily:').count() == len(daily_names())", "True")
            assert place.run("verify-journal").returncode == 0


def wait_for(place: Place, question: str, answer: str) -> None:
    words = f"""
import django; django.setup()
from django_tasks_db.models import DBTaskResult
from forethought.server.jobs.daily import daily_names
from forethought.server.jobs.models import Job, Worker
print({question})
"""
    until = time.monotonic() + 60
    while (done := place.python("-c", words)).stdout.strip() != answer:
        assert time.monotonic() < until, done
        time.sleep(0.5)
