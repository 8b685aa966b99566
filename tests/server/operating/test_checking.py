"""forethought-server check: a line each, in plain words, and a status that a script can go by."""

import pytest

COUNCIL = {"HTTPS": "yes", "PROXIES": "1", "CONTACT": "hr@northmere.example"}
POST = {"MAIL_SERVER": "smtps://f:secret@post.northmere.example", "MAIL_FROM": "f@northmere.example"}


def checked(place, *options, **settings):
    return place.run("check", *options, **{f"FORETHOUGHT_{name}": value for name, value in settings.items()})


def test_a_council_behind_https_has_nothing_left_to_set(place):
    done = checked(place, "--deploy", **COUNCIL, **POST)
    assert done.returncode == 0, done.stdout
    assert "WRONG" not in done.stdout
    assert "Django" not in done.stdout
    assert "secret" not in done.stdout.replace("Secret", "").replace("secret key", "")


@pytest.mark.parametrize("missing", ["HTTPS", "CONTACT", "MAIL_SERVER"])
def test_what_a_council_must_set_is_named(place, missing):
    given = {name: value for name, value in (COUNCIL | POST).items() if name != missing}
    done = checked(place, "--deploy", **given)
    assert done.returncode == 1
    assert any(line.startswith("WRONG") and f"FORETHOUGHT_{missing}" in line for line in done.stdout.splitlines())
    assert checked(place, **given).returncode == 0


def test_a_folder_where_nothing_is_yet_says_what_to_run(elsewhere):
    elsewhere.data.mkdir(parents=True)
    done = elsewhere.run("check")
    assert done.returncode == 1
    assert "forethought-server prepare" in done.stdout
    assert "Traceback" not in done.stderr


def test_a_folder_that_is_not_there_is_said(elsewhere):
    done = elsewhere.run("check")
    assert done.returncode == 1
    assert "is not there, or cannot be written to" in done.stdout


def test_a_database_that_is_away_is_said(place):
    done = checked(place, DATABASE_URL="postgresql://f@127.0.0.1:1/f")
    assert done.returncode == 1
    assert "It cannot be reached" in done.stdout


def test_another_secret_key_is_told_at_the_start_and_by_the_check(place):
    other = {"FORETHOUGHT_SECRET_KEY": "another key that is as long as a key should be, and then some"}
    assert "made with another one" in place.run("check", **other).stdout
    done = place.run("prepare", **other)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "another secret key" in done.stderr
    assert place.run("new-key", **other).returncode == 0
    assert place.run("prepare", **other).returncode == 0


def test_a_key_that_others_can_read_is_wrong(place):
    (place.data / "secret-key").chmod(0o644)
    assert "chmod 600" in place.run("check").stdout


def test_tables_of_a_newer_version_are_told(place):
    place.ask("INSERT INTO django_migrations (app, name, applied) VALUES ('people', '9999_later', '2031-01-01')")
    assert "newer version" in place.run("check").stdout


def test_a_job_that_waits_for_a_worker_is_wrong(place):
    assert "None is at work" in place.run("check").stdout
    assert place.run("check").returncode == 0
    place.python("-c", "import django; django.setup(); from forethought.server.jobs.daily import put_due_in_queue; put_due_in_queue()")
    place.ask("UPDATE django_tasks_database_dbtaskresult SET enqueued_at = '2026-01-01'")
    assert place.run("check").returncode == 1
    place.done("work", "--once")
    assert place.run("check").returncode == 0
