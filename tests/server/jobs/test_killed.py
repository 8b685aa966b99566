"""A worker as it is run: what it does, and what becomes of a mail whose worker is killed."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing, contextmanager

import pytest

from tests.server.jobs.smtp import post

SEND = """
import django; django.setup()
from forethought.server.jobs.mail import send
send(to="ann@northmere.example", subject="Please read", body="Here", once="ask:1")
"""


@pytest.fixture
def env(tmp_path):
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("FORETHOUGHT_", "DJANGO_"))}
    settings = {"DJANGO_SETTINGS_MODULE": "forethought.server.settings", "FORETHOUGHT_DATA": str(tmp_path), "FORETHOUGHT_COUNCIL": "NC"}
    given = kept | settings
    subprocess.run([sys.executable, "-m", "forethought.server", "prepare"], env=given, check=True)
    return given


@contextmanager
def worker(env):
    with subprocess.Popen([sys.executable, "-m", "forethought.server", "work"], env=env) as process:
        try:
            yield process
        finally:
            process.terminate()
            process.wait(30)


def ask(env, question):
    with closing(sqlite3.connect(f"{env['FORETHOUGHT_DATA']}/forethought.sqlite3", timeout=20)) as database, database:
        return database.execute(question).fetchall()


def wait_for(env, question, answer):
    until = time.monotonic() + 30
    while (found := ask(env, question)) != answer:
        assert time.monotonic() < until, found
        time.sleep(0.1)


def test_a_worker_does_what_is_due_and_says_that_it_is_alive(env):
    with worker(env) as process:
        wait_for(env, "SELECT count(*) FROM jobs_worker", [(1,)])
        wait_for(env, "SELECT DISTINCT status FROM django_tasks_database_dbtaskresult", [("SUCCESSFUL",)])
    assert process.returncode == 0
    assert ask(env, "SELECT count(*) FROM jobs_worker") == [(0,)]


def test_a_mail_whose_worker_was_killed_is_sent_by_another(env):
    with post() as office:
        env |= {"FORETHOUGHT_MAIL_SERVER": f"smtp+plain://127.0.0.1:{office.port}", "FORETHOUGHT_MAIL_FROM": "f@northmere.example"}
        subprocess.run([sys.executable, "-c", SEND], env=env, check=True)
        office.is_slow = True
        with worker(env) as process:
            assert office.asked.wait(30)
            process.send_signal(signal.SIGKILL)
        assert ask(env, "SELECT state FROM jobs_mail") == [("waiting",)]
        office.is_slow = False
        ask(env, "UPDATE django_tasks_database_dbtaskresult SET started_at = datetime(started_at, '-11 minutes') WHERE status = 'RUNNING'")
        with worker(env):
            wait_for(env, "SELECT state, body FROM jobs_mail", [("sent", "")])
        assert len(office.taken) == 1
