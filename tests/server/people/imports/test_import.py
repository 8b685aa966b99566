"""Taking in a file of people: what is shown is what happens, all of it or nothing."""

import pytest
from django.db import IntegrityError
from django.test import Client

from forethought.server.journal.chain import verify
from forethought.server.journal.models import Entry
from forethought.server.people.actions import add_person, add_work_area, end_person
from forethought.server.people.imports import actions
from forethought.server.people.imports.actions import OtherPlan, TooManyLeave, drop_file, keep_file, preview, take_in
from forethought.server.people.imports.fault import UnusableFile
from forethought.server.people.models import Import, Person, SignedIn

from .conftest import stands

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("data")]
HEAD = "number,name,email,login,job title,manager number,work area,service,standing,external id\n"
TWO = (
    HEAD
    + "2,Dele Mensah,d@northmere.example,d.mensah,Home carer,1,North,Adults,,o-2\n1,Moira Farrow,,m.farrow,Team manager,,North,Adults,,\n"
)


def faults(text: str, *, is_full: bool = False) -> list[tuple[int, str, str]]:
    return [tuple(fault) for fault in preview(text.encode(), is_full=is_full).faults]


def test_people_join_with_all_that_the_file_says(take):
    take(TWO)
    assert stands()["2"] == (
        "Dele Mensah",
        "d@northmere.example",
        "d.mensah",
        "Home carer",
        "employee",
        "Adults",
        "o-2",
        "1",
        "North",
        True,
    )
    assert stands()["1"][2:9] == ("m.farrow", "Team manager", "employee", "Adults", None, None, "North")
    assert not any(person.has_usable_password() for person in Person.objects.all())


def test_the_standing_is_hrs_word_or_else_follows_from_the_job(take):
    take("number,name,job,type\n1,Ilse,Social worker,Agency worker\n2,Bo,Councillor,\n3,Cy,Planner,Permanent\n")
    assert [stands()[number][4] for number in "123"] == ["agency", "elected_member", "employee"]


def test_a_column_that_is_not_in_the_file_leaves_what_was_there(take):
    take(TWO)
    take("number,name\n2,Dele A Mensah\n")
    assert stands()["2"] == (
        "Dele A Mensah", "d@northmere.example", "d.mensah", "Home carer", "employee", "Adults", "o-2", "1", "North", True,
    )  # fmt: skip


def test_an_empty_cell_takes_away_what_was_there(take):
    take(TWO)
    take("number,name,login,manager,team\n2,Dele Mensah,,,\n")
    assert (stands()["2"][2], stands()["2"][7], stands()["2"][8]) == (None, None, None)


def test_first_names_and_surnames_make_a_name(take):
    take("number,first name,surname\n1, Anna ,van der Berg\n")
    assert stands()["1"][0] == "Anna van der Berg"


def test_two_people_may_exchange_their_logins(take):
    take("number,name,login,external id\n1,A,a,x\n2,B,b,y\n")
    take("number,name,login,external id\n1,A,b,y\n2,B,a,x\n")
    assert [stands()[number][2] for number in "12"] == ["b", "a"]


def test_a_file_in_part_ends_nobody_and_a_full_one_ends_whoever_is_missing(take):
    left = add_person(number="9", name="Left", login="left", duties=["ict"])
    device = Client()
    device.force_login(left)
    take(TWO)
    assert stands()["9"][-1]
    plan = take(TWO, is_full=True)
    assert [one.number for one in plan.leavers] == ["9"]
    left.refresh_from_db()
    assert (left.is_active, left.login, left.duties, SignedIn.objects.count()) == (False, None, frozenset(), 0)
    assert device.get("/me").status_code == 302


def test_a_login_is_free_when_its_owner_leaves_by_the_same_file(take):
    add_person(number="9", name="Left", login="d.mensah")
    assert faults(TWO) == [(2, "login", "Somebody who is not in the file has this already.")]
    take(TWO, is_full=True)
    assert stands()["2"][2] == "d.mensah"


def test_somebody_who_left_comes_back_by_the_same_number(take):
    end_person(person=add_person(number="2", name="Dele", duties=["hr"]))
    plan = take(TWO)
    assert ([one.number for one in plan.returners], stands()["2"][-1]) == (["2"], True)
    assert "person_returned" in Entry.objects.values_list("deed", flat=True)


def test_the_journal_holds_one_entry_for_each_change_and_one_for_the_file(take):
    add_person(number="9", name="Left")
    take("number,name\n1,A\n2,B\n9,New name\n")
    take("number,name\n1,A\n2,B\n", is_full=True)
    told = list(Entry.objects.order_by("number").values_list("deed", flat=True))[1:]
    assert told == ["person_added", "person_added", "person_moved", "people_imported", "person_ended", "people_imported"]
    assert verify().wrong == 0


@pytest.mark.parametrize(
    ("row", "column", "words"),
    [
        (",Anna,,,,,,,,", "number", "number is missing"),
        ("3,,,,,,,,,", "name", "name is missing"),
        ("3,Anna,nowhere,,,,,,,", "email", "no e-mail address"),
        ("3,Anna,,,,,,,King,", "standing", "no standing that we know"),
        ("3,Anna,,,,77,,,,", "manager number", "Nobody who works here has the number 77"),
        ("3,Anna,,,,8,,,,", "manager number", "Nobody who works here has the number 8"),
        ("3,Anna,,,,3,,,,", "manager number", "their own manager"),
        ("3,Anna,,taken,,,,,,", "login", "not in the file has this already"),
        ("3,Anna,,,,,,,,o-8", "external id", "not in the file has this already"),
        ("1,Anna,,,,,,,,", "number", "in line 2 already"),
        ("3,Anna,,m.farrow,,,,,,", "login", "in line 2 already"),
        ("3,Anna", "", "has 2 cells, and the first line has 10"),
        ("3," + "x" * 201 + ",,,,,,,,", "name", "longer than 200 letters"),
        ("3,Anna,,,\x07,,,,,", "job title", "nobody can type"),
        ("3" * 33 + ",Anna,,,,,,,,", "number", "longer than 32 letters"),
    ],
)
def test_each_wrong_row_is_told_by_line_column_and_one_sentence(row, column, words):
    end_person(person=add_person(number="8", name="Left", external_id="o-8"))
    add_person(number="9", name="Somebody", login="taken")
    found = faults(f"{HEAD}1,Moira Farrow,,m.farrow,,,,,,\n{row}\n")
    assert [(line, called) for line, called, _says in found] == [(3, column)]
    assert words in found[0][2]


def test_a_circle_of_managers_is_found_wherever_it_closes():
    first = add_person(number="1", name="A")
    add_person(number="2", name="B", line_manager=first)
    found = faults("number,name,manager\n1,A,3\n3,C,2\n4,D,1\n")
    assert [(line, says) for line, _column, says in found] == [
        (line, "Going up from manager to manager leads back to this person.") for line in (2, 3)
    ]


def test_a_manager_who_leaves_by_the_same_file_is_told():
    add_person(number="9", name="Leaves")
    assert faults("number,name,manager\n1,A,9\n", is_full=True) == [(2, "manager", "9 is not in the file, and so has left.")]


def test_nothing_is_taken_in_where_one_row_is_wrong(take):
    with pytest.raises(UnusableFile):
        take(TWO + "3,Anna,nowhere,,,,,,,\n")
    assert (Person.objects.count(), Entry.objects.count(), Import.objects.count()) == (0, 0, 0)


def test_more_than_a_tenth_is_ended_only_where_somebody_says_so(take):
    for number in range(20):
        add_person(number=str(number), name=f"Person {number}")
    rows = ["number,name", *(f"{number},Person {number}" for number in range(20))]
    with pytest.raises(TooManyLeave):
        take("\n".join(rows[:-3]), is_full=True)
    assert Person.objects.filter(is_active=True).count() == 20
    take("\n".join(rows[:-2]), is_full=True)
    assert Person.objects.filter(is_active=True).count() == 18
    take("\n".join(rows[:-4]), is_full=True, allow_leavers=True)
    assert Person.objects.filter(is_active=True).count() == 16


def test_what_is_taken_in_is_what_was_shown_or_nothing():
    kept = keep_file(content=TWO.encode(), is_full=False, by=None)
    mark = preview(TWO.encode(), is_full=False).mark
    add_person(number="3", name="Meanwhile")
    with pytest.raises(OtherPlan):
        take_in(kept=kept, mark=mark, allow_leavers=False, by=None)
    assert set(stands()) == {"3"}


def test_a_file_is_taken_in_once():
    kept = keep_file(content=TWO.encode(), is_full=False, by=None)
    mark = preview(TWO.encode(), is_full=False).mark
    take_in(kept=kept, mark=mark, allow_leavers=False, by=None)
    drop_file(kept=kept)
    with pytest.raises(OtherPlan):
        take_in(kept=kept, mark=preview(TWO.encode(), is_full=False).mark, allow_leavers=False, by=None)
    assert bytes(Import.objects.get().content) == b""


def test_a_file_that_was_dropped_at_the_same_moment_is_not_taken_in():
    kept = keep_file(content=TWO.encode(), is_full=False, by=None)
    drop_file(kept=kept)
    with pytest.raises(OtherPlan):
        take_in(kept=kept, mark=None, allow_leavers=False, by=None)


def test_nobody_ends_themselves_by_a_file():
    officer = add_person(number="7", name="Hannah", duties=["hr"])
    kept = keep_file(content=TWO.encode(), is_full=True, by=officer)
    with pytest.raises(UnusableFile, match="not in the file yourself"):
        take_in(kept=kept, mark=preview(TWO.encode(), is_full=True).mark, allow_leavers=False, by=officer)
    assert set(stands()) == {"7"}


@pytest.mark.parametrize("step", ["_areas", "_added", "_write", "_say_who_manages", "_come_back", "record_all"])
def test_whatever_breaks_on_the_way_nothing_is_half_written(take, monkeypatch, step):
    add_work_area(name="South")
    add_person(number="1", name="Moira", login="old")
    end_person(person=add_person(number="2", name="Dele"))
    before, entries = stands(), Entry.objects.count()

    def breaks(*_given, **_named):
        raise IntegrityError("The disk is full.")

    monkeypatch.setattr(actions, step, breaks)
    with pytest.raises(OtherPlan):
        take(TWO, is_full=True)
    assert (stands(), Entry.objects.count(), Import.objects.count()) == (before, entries, 0)
