"""What an operator types: the first operator of a new council, and what it says where it cannot be done."""

import pytest

from tests.server.people.test_sample import run


def test_the_first_operator_comes_in_before_the_server_ever_ran(tmp_path):
    typed = (
        "add-person",
        "e 1",
        "--name",
        "Iwona Kowalczyk",
        "--job",
        "ICT analyst",
        "--duty",
        "operator",
        "--area",
        "Town Hall",
        "--manages",
    )
    done = run(tmp_path, {}, *typed, given="three odd words\n")
    assert (done.returncode, done.stdout) == (0, "Iwona Kowalczyk is in the directory, with the number E1.\n")
    assert "three" not in done.stdout + done.stderr
    elsewhere = {"FORETHOUGHT_DATA": str(tmp_path / "elsewhere")}
    here = ("--data", str(tmp_path / "data"))
    assert run(tmp_path, elsewhere, "set-password", "e1", *here, given="four odder words\n").returncode == 0
    assert run(tmp_path, {}, "end-person", "E1").returncode == 0
    assert run(tmp_path, {}, *typed, given="three odd words\n").stderr == "The employee number is missing, too long, or somebody else's.\n"


@pytest.mark.parametrize(
    ("typed", "given", "words"),
    [
        (("add-person", "E2", "--name", "Dele"), "short\n", "10 characters"),
        (("add-person", "E2", "--name", "Dele", "--manager", "E9"), "three odd words\n", "Nobody has the employee number E9"),
        (("set-password", "E9"), "three odd words\n", "Nobody has"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(tmp_path, typed, given, words):
    done = run(tmp_path, {}, *typed, given=given)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert words in done.stderr


def test_only_the_owner_may_read_the_database(tmp_path):
    run(tmp_path, {}, "add-person", "E1", "--name", "Somebody", "--no-password")
    assert (tmp_path / "data" / "forethought.sqlite3").stat().st_mode & 0o777 == 0o600
