"""Who is asked: by rules, new starters too; again only where a version asks again; and nobody who has left."""

from datetime import timedelta

import pytest

from forethought.server.acknowledgements.actions import UnusableRule, ask_who_is_due, assign, end_assignment, tidy
from forethought.server.acknowledgements.models import Acknowledgement, Assignment, Request
from forethought.server.acknowledgements.told import told_of
from forethought.server.journal.models import Entry
from forethought.server.library import actions as library
from forethought.server.people.actions import CHANGED, add_person, add_work_area, end_person, remove_people
from forethought.server.people.models import Person
from tests.server.library.adopted import approved, owner, tables

from .conftest import TODAY, next_version
from .test_not_yet import confirmed, days

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("data")]


def asked_for(version) -> set[str]:
    return set(Request.objects.filter(version=version, state="open").values_list("person__number", flat=True))


def test_a_rule_asks_those_whom_it_names(version):
    north = add_work_area(name="North")
    for number, given in {
        "E1": {"service": "Care", "work_area": north},
        "E2": {"service": "Care"},
        "E3": {"service": "Roads"},
        "V1": {"service": "Care", "standing": "volunteer"},
    }.items():
        add_person(number=number, name=number, **given)
    assign(by=None, starts=TODAY, standings=["employee"], service="Care")
    ask_who_is_due(today=TODAY)
    assert asked_for(version) == {"E1", "E2"}
    assign(by=None, starts=TODAY, work_area=north)
    assign(by=None, starts=TODAY, standings=["volunteer"])
    assign(by=None, starts=days(1))
    ask_who_is_due(today=TODAY)
    assert asked_for(version) == {"E1", "E2", "V1"}
    ask_who_is_due(today=days(1))
    assert "E3" in asked_for(version)


def test_new_starters_fall_in_by_themselves_and_nobody_is_asked_twice(ann, version):
    add_person(number="E2", name="Starter")
    assert ask_who_is_due(today=days(5)) == 1
    assert ask_who_is_due(today=days(6)) == 0
    assert Request.objects.get(person__number="E2").due == days(33)


def test_a_rule_that_has_ended_asks_nobody_more(ann, version):
    end_assignment(by=None, assignment=Assignment.objects.get(), on=TODAY)
    add_person(number="E2", name="Starter")
    assert ask_who_is_due(today=TODAY) == 0
    assert "E1" in asked_for(version)


@pytest.mark.parametrize("given", [{"days": 20}, {"days": 181}, {"standings": ["boss"]}])
def test_rules_that_cannot_be(given):
    with pytest.raises(UnusableRule):
        assign(by=None, starts=TODAY, **given)


def test_the_policy_owner_makes_and_ends_rules_on_a_page(ann, version, visits):
    visitor = visits(owner())
    assert "Everybody" in visitor.get("/reading/rules").text
    sent = {"whom": "others", "starts": TODAY.isoformat(), "days": "28"}
    assert visitor.client.post("/reading/rules", sent).status_code == 302
    made = Assignment.objects.order_by("-pk").first()
    assert "employee" not in made.standings
    assert len(made.standings) == 6
    assert visitor.client.post(f"/reading/rules/{made.pk}/end").status_code == 302
    assert "21 to 180 days" in visitor.post("/reading/rules", status=400, **{**sent, "days": "3"}).text
    assert "Say who is asked" in visitor.post("/reading/rules", status=400, starts=TODAY.isoformat(), days="28").text
    assert visitor.client.post("/reading/rules", {**sent, "work_area": "99999"}).status_code == 404
    deeds = [entry.deed for entry in Entry.objects.order_by("number")]
    assert deeds.count("reading_assigned") == 2
    assert deeds.count("assignment_ended") == 1


def test_a_version_that_asks_nobody_again_leaves_those_who_confirmed_alone(ann, version):
    other = add_person(number="E2", name="Not yet")
    ask_who_is_due(today=TODAY)
    confirmed(Request.objects.get(person=ann))
    before = Request.objects.get(person=other)
    Request.objects.filter(pk=before.pk).update(clock_from=days(-9), due=days(19), away_until=days(4), format="paper")
    later = approved("D3a", tables=tables(**{"7.2": "A comma, moved"}))
    library.bring_into_force(by=owner(), version=later, on=TODAY, asks_again=False, why="A comma")
    ask_who_is_due(today=TODAY)
    assert Request.objects.get(person=ann, version=later).state == "carried"
    after = Request.objects.get(person=other, version=later)
    assert (after.state, after.clock_from, after.due, after.away_until, after.format) == ("open", days(-9), days(19), days(4), "paper")
    before.refresh_from_db()
    assert (before.state, before.format) == ("replaced", "")


def test_they_are_asked_as_soon_as_a_version_comes_into_force_and_as_soon_as_somebody_starts(
    ann, version, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        later = next_version("D4", **{"7.2": "Other words"})
    assert "E1" in asked_for(later)
    add_person(number="E7", name="Starter")
    CHANGED.send(Person)
    assert "E7" in asked_for(later)


def test_a_version_that_asks_again_asks_everybody_from_now(ann, version):
    confirmed(Request.objects.get(person=ann))
    later = next_version("D4", **{"7.2": "Other words"})
    ask_who_is_due(today=TODAY)
    asked = Request.objects.get(person=ann, version=later)
    assert (asked.state, asked.clock_from) == ("open", TODAY)


def test_a_leaver_is_closed_neutrally_and_kept_for_a_year(ann, version):
    kept = confirmed(Request.objects.get(person=ann))
    other = add_person(number="E2", name="Leaver")
    ask_who_is_due(today=TODAY)
    end_person(person=other)
    end_person(person=ann)
    ask_who_is_due(today=TODAY)
    tidy(today=TODAY)
    asked = Request.objects.get(person=other)
    assert asked.state == "left"
    assert "Left before then." in told_of(asked, None, TODAY)
    remove_people(people=[ann, other])
    kept.refresh_from_db()
    assert (kept.person, kept.name, kept.left_on) == (None, "Ann Carer", TODAY)
    tidy(today=days(365))
    assert Acknowledgement.objects.exists()
    tidy(today=days(366))
    assert not Acknowledgement.objects.exists()


def test_somebody_who_comes_back_is_not_forgotten(ann, version):
    confirmed(Request.objects.get(person=ann))
    Acknowledgement.objects.update(left_on=days(-400))
    tidy(today=TODAY)
    assert Acknowledgement.objects.get().left_on is None


def test_that_somebody_was_asked_is_kept_three_years_after_its_version(ann, version):
    later = next_version("D4", **{"7.2": "Other words"})
    ask_who_is_due(today=TODAY)
    tidy(today=TODAY + timedelta(days=3 * 365))
    assert Request.objects.filter(version=version).exists()
    tidy(today=TODAY + timedelta(days=3 * 365 + 2))
    assert not Request.objects.filter(version=version).exists()
    assert Request.objects.filter(version=later).exists()
