"""What the operator types and reads: a file of people, and tokens of the directory."""

import io
import os
import subprocess
import sys
from types import SimpleNamespace

import pytest

from forethought.server.people.actions import add_person
from forethought.server.people.imports import commands
from forethought.server.people.imports.commands import import_people
from forethought.server.people.models import Import, Person, Token
from forethought.server.people.scim.commands import answer_token_command

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("data")]


@pytest.fixture
def file(tmp_path):
    """A file of two people."""
    made = tmp_path / "people.csv"
    made.write_text("number;name;job;manager\n1;Moira Farrow;Team manager;\n2;Dele Mensah;Home carer;1\n")
    return made


def test_a_dry_run_shows_everybody_and_changes_nothing(file):
    add_person(number="2", name="Dele Mensah", job_title="Driver")
    said, status = import_people(["import-people", str(file), "--dry-run"])
    assert status == 0
    assert "1 join, 0 come back, 1 change, 0 leave, 0 stay as they are." in said
    assert "Join: 1 Moira Farrow." in said
    assert "Change: 2 Dele Mensah. Job title: Home carer, was Driver. Manager: 1, was nothing." in said
    assert "Nothing was changed" in said
    assert Person.objects.count() == 1


def test_a_file_is_taken_in_and_then_changes_nothing(file):
    assert import_people(["import-people", str(file)]) == ("2 join, 0 come back, 0 change, 0 leave, 0 stay as they are.", 0)
    said, status = import_people(["import-people", str(file)])
    assert (status, "Nothing was changed: everything is in the directory already." in said) == (0, True)
    assert Import.objects.count() == 1


def test_what_is_wrong_is_told_by_line_and_column(file):
    file.write_text("number,name,e-mail\n1,A,nowhere\n1,B,\n")
    said, status = import_people(["import-people", str(file)])
    assert status == 2
    assert said.splitlines() == ["Line 2, e-mail: This is no e-mail address.", "Nothing was changed."]
    assert not Person.objects.exists()
    assert not Import.objects.exists()


def test_many_leavers_need_a_word(file):
    for number in range(100, 130):
        add_person(number=str(number), name="Somebody")
    said, status = import_people(["import-people", str(file), "--full"])
    assert (status, "30 of 30 people would leave" in said, "--allow-leavers" in said) == (2, True, True)
    assert Person.objects.filter(is_active=True).count() == 30
    assert not Import.objects.exists()
    assert import_people(["import-people", str(file), "--allow-leavers"])[1] == 0
    assert set(Person.objects.filter(is_active=True).values_list("number", flat=True)) == {"1", "2"}


def test_a_file_that_is_not_there_is_told():
    assert import_people(["import-people", "nowhere.csv"]) == ("The file nowhere.csv cannot be read.", 2)


def test_a_file_may_come_by_standard_input(file, monkeypatch):
    monkeypatch.setattr(commands.sys, "stdin", SimpleNamespace(buffer=io.BytesIO(file.read_bytes())))
    assert import_people(["import-people", "-"])[1] == 0


def test_the_command_itself(file, tmp_path):
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("FORETHOUGHT_", "DJANGO_"))}
    for arguments, status, words in (
        (["import-people", str(file)], 0, "2 join"),
        (["import-people", str(tmp_path)], 2, "cannot be read"),
        (["scim-token", "make", "Entra"], 0, "This is token 1"),
    ):
        command = [sys.executable, "-m", "forethought.server", *arguments, "--data", str(tmp_path / "data")]
        done = subprocess.run(command, env=kept, capture_output=True, text=True, timeout=120, check=False)
        assert (done.returncode, words in done.stdout + done.stderr) == (status, True), done.stderr


def test_tokens_are_made_listed_and_ended():
    said, status = answer_token_command(["scim-token", "make", "Entra"])
    number = Token.objects.get().pk
    assert (status, len(said.splitlines()[0]) >= 40, f"This is token {number}" in said) == (0, True, True)
    assert "changes the directory" in answer_token_command(["scim-token", "list"])[0]
    assert answer_token_command(["scim-token", "end", str(number)])[1] == 0
    assert answer_token_command(["scim-token", "end", str(number)])[1] == 2
    assert "ended on" in answer_token_command(["scim-token", "list"])[0]
    assert "reads who may browse now" in "".join(
        answer_token_command(["scim-token", *given])[0] for given in (["make", "Filter", "--may-browse"], ["list"])
    )
