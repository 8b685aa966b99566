"""Who answers for whom, and who stands in for them."""

from datetime import date

import pytest

from forethought.server.journal.models import Entry
from forethought.server.people.actions import (
    UnusableDetail,
    add_person,
    add_work_area,
    end_deputy,
    end_person,
    move_person,
    name_deputy,
    return_person,
    tidy,
)  # fmt: skip
from forethought.server.people.models import Deputy, Person
from forethought.server.people.organisation import contact_of, deputy_of, manager_of, managers_of, stands_in_for, team_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("data")]
MONDAY, FRIDAY = date(2026, 11, 30), date(2026, 12, 4)


@pytest.fixture
def tree() -> dict[str, Person]:
    """A head, a lead below, two carers below the lead, a policy owner beside them, and a councillor with nobody above."""
    head = add_person(number="1", name="Head")
    lead = add_person(number="2", name="Lead", line_manager=head)
    carers = {name: add_person(number=name, name=name, line_manager=lead) for name in ("Dele", "Rhian")}
    owner = add_person(number="9", name="Owner", duties=["policy_owner"])
    return carers | {
        "head": head,
        "lead": lead,
        "owner": owner,
        "councillor": add_person(number="7", name="Bernard", job_title="Councillor"),
    }


def test_managers_are_told_the_nearest_first(tree):
    assert managers_of(tree["Dele"]) == [tree["lead"], tree["head"]]
    assert manager_of(tree["Dele"]) == tree["lead"]
    assert managers_of(tree["councillor"]) == []


def test_where_the_manager_has_left_whoever_is_above_answers(tree):
    end_person(person=tree["lead"])
    assert manager_of(Person.objects.get(pk=tree["Dele"].pk)) == tree["head"]


def test_without_a_line_manager_the_work_area_answers_and_then_the_policy_owner(tree):
    assert contact_of(tree["councillor"]) == tree["owner"]
    area = add_work_area(name="Members", managers=[tree["head"]])
    move_person(person=tree["councillor"], job_title="Councillor", work_area=area)
    assert contact_of(tree["councillor"]) == tree["head"]


def test_a_policy_owner_with_nobody_above_asks_hr_and_never_themselves(tree):
    assert contact_of(tree["owner"]) is None
    officer = add_person(number="8", name="Hannah", duties=["hr"])
    assert contact_of(tree["owner"]) == officer


def test_a_deputy_stands_in_from_the_first_day_to_the_last(tree):
    name_deputy(person=tree["lead"], deputy=tree["Rhian"], starts=MONDAY, ends=FRIDAY)
    days = [date(2026, 11, 29), MONDAY, FRIDAY, date(2026, 12, 5)]
    assert [deputy_of(tree["lead"], day) for day in days] == [None, tree["Rhian"], tree["Rhian"], None]
    assert contact_of(tree["Dele"], MONDAY) == tree["Rhian"]
    assert [one.person for one in stands_in_for(tree["Rhian"], MONDAY)] == [tree["lead"]]


def test_whoever_stands_in_asks_somebody_else_themselves(tree):
    name_deputy(person=tree["lead"], deputy=tree["Rhian"], starts=MONDAY, ends=FRIDAY)
    assert contact_of(tree["Rhian"], MONDAY) == tree["head"]


def test_a_deputy_who_has_left_stands_in_for_nobody(tree):
    name_deputy(person=tree["lead"], deputy=tree["Rhian"], starts=MONDAY, ends=FRIDAY)
    end_person(person=tree["Rhian"])
    assert deputy_of(tree["lead"], MONDAY) is None


@pytest.mark.parametrize(
    ("who", "starts", "ends", "words"),
    [
        ("lead", MONDAY, FRIDAY, "somebody else"),
        ("Dele", FRIDAY, MONDAY, "before the first"),
        ("Dele", MONDAY, date(2028, 1, 1), "longer than a year"),
        ("Dele", FRIDAY, date(2026, 12, 9), "already"),
    ],
)
def test_a_deputy_is_somebody_else_for_days_that_are_free(tree, who, starts, ends, words):
    name_deputy(person=tree["lead"], deputy=tree["Rhian"], starts=MONDAY, ends=FRIDAY)
    with pytest.raises(UnusableDetail, match=words):
        name_deputy(person=tree["lead"], deputy=tree[who], starts=starts, ends=ends)
    assert Deputy.objects.count() == 1


def test_a_deputy_may_be_taken_back_and_the_journal_says_so(tree):
    end_deputy(deputy=name_deputy(person=tree["lead"], deputy=tree["Rhian"], starts=MONDAY, ends=FRIDAY), by=tree["lead"])
    assert not Deputy.objects.exists()
    assert list(Entry.objects.order_by("-number").values_list("deed", flat=True)[:2]) == ["deputy_ended", "deputy_named"]


def test_a_team_is_those_below_and_those_of_the_work_areas(tree):
    area = add_work_area(name="Home care", managers=[tree["lead"]])
    agency = add_person(number="5", name="Agnes", work_area=area)
    assert team_of(tree["lead"]) == [agency, tree["Dele"], tree["Rhian"]]
    end_person(person=tree["Dele"])
    assert team_of(tree["lead"]) == [agency, tree["Rhian"]]
    assert team_of(tree["Rhian"]) == []


def test_somebody_who_comes_back_has_no_duty_and_no_password(tree):
    end_person(person=tree["owner"])
    return_person(person=tree["owner"])
    assert (tree["owner"].is_active, tree["owner"].ended_on, tree["owner"].duties) == (True, None, frozenset())
    assert not tree["owner"].has_usable_password()


def test_deputies_of_long_ago_are_forgotten(tree):
    name_deputy(person=tree["lead"], deputy=tree["Rhian"], starts=MONDAY, ends=FRIDAY)
    tidy(today=date(2027, 1, 4))
    assert Deputy.objects.exists()
    tidy(today=date(2027, 1, 5))
    assert not Deputy.objects.exists()
