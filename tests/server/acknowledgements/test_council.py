"""What managers, HR and the policy owner see: their own team, who has confirmed, and numbers alone."""

import csv
import io

import pytest

from forethought.server.acknowledgements.actions import ask_for_format, ask_who_is_due, stop_clock
from forethought.server.acknowledgements.models import QuestionCount, Request
from forethought.server.people.actions import add_person, end_person, remove_people
from forethought.server.people.models import Deputy, Person
from tests.server.library.adopted import owner

from .conftest import TODAY, next_version
from .test_not_yet import confirmed, days

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("data")]


@pytest.fixture
def hr(version) -> Person:
    return add_person(number="H1", name="Hannah Osei", duties=["hr"])


@pytest.fixture
def many(ann) -> list[Person]:
    people = [add_person(number=f"C{n}", name=f"Carer {n:03}", service="Care") for n in range(60)]
    ask_who_is_due(today=TODAY)
    Request.objects.filter(person__in=people[:40]).update(state="confirmed")
    return people


def test_a_manager_sees_the_own_team_and_nobody_else(ann, many, visits):
    page = visits(ann.line_manager).get("/reading/team")
    assert "Ann Carer" in page.text
    assert "Carer 0" not in page.text
    assert "Not yet" in page.text


def test_whoever_stands_in_for_a_manager_sees_that_team_while_they_do(ann, visits):
    deputy = add_person(number="D1", name="Deputy")
    visits(deputy).get("/reading/team", status=403)
    Deputy.objects.create(person=ann.line_manager, deputy=deputy, starts=TODAY, ends=TODAY)
    assert "Ann Carer" in visits(deputy).get("/reading/team").text


def test_what_a_request_came_to_is_told_in_neutral_words(ann, visits):
    asked, team = Request.objects.get(person=ann), visits(ann.line_manager)
    ask_for_format(request=asked, format="large_print")
    assert "Needs another format: Large print." in team.get("/reading/team").text
    stop_clock(request=asked, until=days(9), today=TODAY)
    assert "These days do not count." in team.get("/reading/team").text
    Request.objects.all().delete()
    assert "Not asked." in team.get("/reading/team").text


def test_the_register_lists_everybody_by_name_a_page_at_a_time(many, hr, visits):
    visitor = visits(hr)
    page = visitor.get("/register")
    assert "Ann Carer" in page.text
    assert "Carer 059" not in page.text
    assert "Carer 059" in visitor.get("/register?page=2").text
    assert visitor.get("/register?page=nonsense").text


def test_a_search_by_name_or_number_tells_every_version(ann, many, hr, visits):
    confirmed(Request.objects.get(person=ann))
    next_version("D4", **{"7.2": "Other words"})
    ask_who_is_due(today=TODAY)
    for words in ("ann", " e1 ", "CARER"):
        page = visits(hr).post("/register", words=words)
        assert "Ann Carer" in page.text
        assert "HRSM1, version D4. Asked on" in page.text
    assert "HRSM1, version D3. Confirmed on" in page.text
    assert "Nobody of that name" in visits(hr).post("/register", words="xylophone").text
    visits(hr).post("/register", status=400, words="")


def test_whoever_was_not_asked_and_whoever_is_gone_are_found_too(ann, hr, visits):
    kept = confirmed(Request.objects.get(person=ann))
    end_person(person=ann)
    remove_people(people=[ann])
    assert f"{kept.code[:5]}…" in visits(hr).post("/register", words="Ann").text
    assert "Not asked." in visits(hr).post("/register", words="Hannah").text


def test_hr_is_told_who_gets_no_mail(many, hr, visits):
    visitor = visits(hr)
    assert "and so get no reminders: 22." in visitor.get("/register").text
    page = visitor.get("/register/without-mail")
    assert "Carer 050" in page.text
    assert "Ann Carer" not in page.text


def test_coverage_is_numbers_alone(many, visits):
    page = visits(owner()).get("/coverage")
    assert "Care" in page.text
    assert "40" in page.text
    assert "Carer" not in page.text
    assert "fewer than 5" in page.text


def test_the_file_says_the_same(many, version, visits):
    answer = visits(owner()).client.get(f"/coverage/{version.pk}.csv")
    rows = list(csv.reader(io.StringIO(answer.content.decode())))
    assert rows[0] == ["Service", "Work area", "Asked", "Confirmed", "Not yet", "Away"]
    assert ["Care", "All", "60", "40", "20, with those away", "told with those not yet"] in rows


def test_a_service_whose_name_is_a_formula_is_harmless_in_the_file(many, version, visits):
    Person.objects.filter(service="Care").update(service="=1+1")
    assert "'=1+1,All" in visits(owner()).client.get(f"/coverage/{version.pk}.csv").content.decode()


def test_other_versions_stay_to_be_seen(many, version, visits):
    next_version("D4", **{"7.2": "Other words"})
    ask_who_is_due(today=TODAY)
    visitor = visits(owner())
    assert f"/coverage/{version.pk}" in visitor.get("/coverage").html
    visitor.get(f"/coverage/{version.pk}")
    visitor.get("/coverage/9999", status=404)
    assert visitor.client.get("/coverage/9999.csv").status_code == 404


def test_questions_are_told_as_a_number_that_is_not_small(many, version, visits):
    QuestionCount.objects.create(version=version, number=3)
    assert "had a question: fewer than 5." in visits(owner()).get("/coverage").text
    QuestionCount.objects.update(number=12)
    assert "had a question: 12." in visits(owner()).get("/coverage").text


@pytest.mark.django_db
def test_before_any_version_every_page_says_so(data, visits):
    hr, lead = add_person(number="H1", name="Hannah", duties=["hr", "policy_owner"]), add_person(number="M1", name="Moira")
    add_person(number="E1", name="Ann", line_manager=lead)
    for path in ("/reading", "/coverage", "/register", "/register/without-mail", "/reading/rules"):
        visits(hr).get(path)
    assert "No version" in visits(lead).get("/reading/team").text
    assert visits(lead).client.get("/reading/team/meeting").status_code == 302
