"""The directory as pages: finding people, their duties, who has left, teams, and who stands in."""

from datetime import timedelta

import pytest
from django.utils import timezone

from forethought.server.journal.models import Entry
from forethought.server.people.actions import add_person, add_work_area, end_person, name_deputy
from forethought.server.people.models import Deputy, Person

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("data")]


@pytest.fixture
def people() -> dict[str, Person]:
    """One of each: an officer of HR, the policy owner, an operator, a lead with a work area and a carer below."""
    made = {
        "hr": add_person(number="H1", name="Hannah Osei", duties=["hr"]),
        "owner": add_person(number="P1", name="Patience Adeyemi", duties=["policy_owner"]),
        "operator": add_person(number="O1", name="Iwona Kowalczyk", duties=["operator"]),
        "lead": add_person(number="L1", name="Moira Farrow", job_title="Home care team manager"),
    }
    area = add_work_area(name="Home care, north", managers=[made["lead"]])
    made["carer"] = add_person(number="C1", name="Dele Mensah", job_title="Home carer", line_manager=made["lead"], work_area=area)
    return made


def as_(visitor, person: Person):
    visitor.client.force_login(person)
    return visitor


def test_people_are_found_by_words_that_travel_in_the_body(visitor, people):
    page = as_(visitor, people["hr"]).post("/people", words="carer north")
    assert ("Dele Mensah" in page.text, "Iwona" in page.text) == (True, False)
    assert "1 person" in page.text
    assert "Nobody was found" in visitor.post("/people", words="xylophone").text
    assert "Dele Mensah" in visitor.post("/people", words="C1").text
    visitor.post("/people", status=400, words="x" * 101)


def test_many_people_come_page_by_page(visitor, people):
    for number in range(30):
        add_person(number=f"N{number:02}", name=f"Zed {number:02}")
    page = as_(visitor, people["hr"]).get("/people")
    assert "Page 1 of 2" in page.text
    assert "Zed 29" in visitor.post("/people", words="", page="2").text
    assert "Page 2 of 2" in visitor.post("/people", words="", page="99").text


def test_a_person_is_shown_with_what_may_be_changed(visitor, people):
    page = as_(visitor, people["operator"]).get(f"/people/{people['carer'].pk}")
    assert all(words in page.text for words in ("Dele Mensah", "C1", "Home carer", "Moira Farrow", "Home care, north", "They have left"))
    assert ("ICT" in page.text, "policy owner" in page.text, "HR case officer" in page.text) == (True, False, False)
    assert "They have left" not in as_(visitor, people["owner"]).get(f"/people/{people['carer'].pk}").text
    visitor.get("/people/999999", status=404)


@pytest.mark.parametrize(
    ("who", "duty", "status"),
    [
        ("owner", "hr", 302), ("owner", "policy_owner", 302), ("owner", "communications", 302), ("owner", "ict", 302),
        ("owner", "operator", 403),
        ("operator", "operator", 302), ("operator", "ict", 302), ("operator", "hr", 403), ("operator", "policy_owner", 403),
        ("operator", "communications", 403), ("hr", "ict", 403), ("owner", "king", 400),
    ],
)  # fmt: skip
def test_duties_are_given_by_those_who_answer_for_them(visitor, people, who, duty, status):
    as_(visitor, people[who])
    at = f"/people/{people['carer'].pk}/duty"
    assert visitor.client.post(at, {"duty": duty, "do": "give"}).status_code == status
    has = set(people["carer"].named_duties.values_list("duty", flat=True))
    assert has == ({duty} if status == 302 else set())
    if status == 302:
        assert Entry.objects.order_by("-number").first().by == people[who].pk
        assert visitor.client.post(at, {"duty": duty, "do": "take"}).status_code == 302
        assert not people["carer"].named_duties.exists()


def test_nobody_gives_themselves_a_duty(visitor, people):
    for who, duty in (("owner", "hr"), ("operator", "ict")):
        assert as_(visitor, people[who]).client.post(f"/people/{people[who].pk}/duty", {"duty": duty, "do": "give"}).status_code == 403
        assert "Nobody can give themselves" in visitor.get(f"/people/{people[who].pk}").text


def test_nobody_who_has_left_is_named_for_a_duty(visitor, people):
    end_person(person=people["carer"])
    assert as_(visitor, people["owner"]).client.post(f"/people/{people['carer'].pk}/duty", {"duty": "hr", "do": "give"}).status_code == 403
    assert "Left the Council on" in visitor.get(f"/people/{people['carer'].pk}").text


def test_somebody_is_set_as_left_once_it_is_sure(visitor, people):
    at = f"/people/{people['carer'].pk}/left"
    assert "Has Dele Mensah left?" in as_(visitor, people["hr"]).get(at).text
    visitor.post(at, status=400)
    assert Person.objects.get(pk=people["carer"].pk).is_active
    assert visitor.client.post(at, {"sure": "yes"}).status_code == 302
    assert not Person.objects.get(pk=people["carer"].pk).is_active
    visitor.get(at, status=404)
    visitor.get(f"/people/{people['hr'].pk}/left", status=404)


def test_a_team_shows_names_and_places_and_no_hours(visitor, people):
    page = as_(visitor, people["lead"]).get("/team")
    assert ("Dele Mensah" in page.text, "Home care, north" in page.text, "Iwona" in page.text) == (True, True, False)


def test_whoever_stands_in_sees_the_team_on_those_days_alone(visitor, people):
    today = timezone.localdate()
    name_deputy(person=people["lead"], deputy=people["hr"], starts=today, ends=today)
    name_deputy(person=people["lead"], deputy=people["operator"], starts=today + timedelta(1), ends=today + timedelta(1))
    page = as_(visitor, people["hr"]).get("/team")
    assert ("You stand in for Moira Farrow" in page.text, "Dele Mensah" in page.text) == (True, True)
    as_(visitor, people["operator"]).get("/team", status=403)


def test_a_manager_says_who_stands_in_and_takes_it_back(visitor, people):
    as_(visitor, people["lead"])
    assert str(people["carer"].pk) in {one.get("value") for one in visitor.get("/me/away").all("option")}
    assert visitor.client.post("/me/away", {"deputy": people["carer"].pk, "starts": "2099-12-01", "ends": "4/12/2099"}).status_code == 302
    assert (
        visitor.client.post("/me/away", {"deputy": "another", "number": " o1 ", "starts": "2099-12-05", "ends": "2099-12-05"}).status_code
        == 302
    )
    assert list(Deputy.objects.order_by("starts").values_list("deputy__name", flat=True)) == ["Dele Mensah", "Iwona Kowalczyk"]
    page = visitor.get("/me/away")
    assert "Dele Mensah, from Tuesday 1 December 2099 to Friday 4 December 2099" in page.text
    assert visitor.client.post(f"/me/away/{Deputy.objects.first().pk}/end").status_code == 302
    assert Deputy.objects.count() == 1


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({}, "Choose who stands in"),
        ({"deputy": "another"}, "employee number of somebody who works here"),
        ({"deputy": "another", "number": "L1"}, "somebody else"),
        ({"deputy": "999"}, "Choose who stands in"),
        ({"deputy": "another", "number": "O1", "starts": "soon"}, "a date such as"),
        ({"deputy": "another", "number": "O1", "ends": "2099-11-01"}, "before the first"),
        ({"deputy": "another", "number": "O1\0"}, "Enter their employee number"),
    ],
)
def test_what_cannot_be_is_said_beside_the_field(visitor, people, wrong, words):
    page = as_(visitor, people["lead"]).post("/me/away", status=400, **({"starts": "2099-12-01", "ends": "2099-12-02"} | wrong))
    assert words in page.text
    assert not Deputy.objects.exists()


def test_nobody_ends_what_another_named(visitor, people):
    day = timezone.localdate()
    named = name_deputy(person=people["lead"], deputy=people["carer"], starts=day, ends=day)
    add_person(number="X", name="Below", line_manager=people["hr"])
    assert as_(visitor, people["hr"]).client.post(f"/me/away/{named.pk}/end").status_code == 404
