"""Signing in and out: kind, and telling nobody who works here."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from forethought.server.people import actions
from forethought.server.people.models import SignedIn
from forethought.server.sign_in.actions import forget, take, tidy
from forethought.server.sign_in.actions.tries import BY_ADDRESS, BY_NUMBER
from forethought.server.sign_in.models import Tried

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("data")]
PASSWORD = "three odd words"


@pytest.fixture
def person():
    return actions.add_person(number="E1042", name="Anika Rahman", job_title="Youth worker", password=PASSWORD)


def sign_in(visitor, status=302, **given):
    return visitor.client.post("/sign-in", {"number": "e1042", "password": PASSWORD} | given)


def test_somebody_signs_in_sees_their_details_and_signs_out(visitor, person):
    assert sign_in(visitor).headers["Location"] == "/me"
    page = visitor.get("/me")
    assert "Signed in as Anika Rahman" in page.text
    assert "Youth worker" in visitor.get("/me/kept").text
    assert visitor.client.post("/sign-out").headers["Location"] == "/sign-out"
    assert "You are signed out" in visitor.get("/sign-out").text
    assert visitor.client.get("/me").status_code == 302
    assert not SignedIn.objects.exists()


def test_the_page_to_sign_out_asks_once_more(visitor, person):
    sign_in(visitor)
    assert "You are signed out" not in visitor.get("/sign-out").text


def test_a_wrong_password_and_an_unknown_number_get_the_same_answer(visitor, person):
    answers = [visitor.post("/sign-in", 400, number=number, password="not that one") for number in ("E1042", "E1043")]
    assert "do not belong together" in answers[0].text
    assert answers[0].text == answers[1].text
    assert PASSWORD not in answers[0].html
    assert "not that one" not in answers[0].html


@pytest.mark.parametrize("hidden", ["left", "no password"])
def test_nobody_without_a_place_or_a_password_comes_in(visitor, person, hidden):
    if hidden == "left":
        actions.end_person(person=person)
    else:
        person.set_unusable_password()
        person.save()
    assert "do not belong together" in visitor.post("/sign-in", 400, number="E1042", password=PASSWORD).text


def test_what_is_missing_is_said_at_its_field(visitor):
    page = visitor.post("/sign-in", 400, number="", password="")
    assert "Enter your employee number" in page.text
    assert "Enter your password" in page.text


@pytest.mark.parametrize("number", ["E1042", "E9999"])
def test_after_too_many_wrong_tries_even_the_right_one_waits(visitor, person, number):
    for _time in range(BY_NUMBER.most):
        visitor.post("/sign-in", 400, number=number, password="not that one")
    assert "Wait 15 minutes" in visitor.post("/sign-in", 429, number=number.lower(), password=PASSWORD).text


def test_somebody_else_is_not_held_up_by_that(visitor, person):
    for _time in range(BY_NUMBER.most):
        visitor.post("/sign-in", 400, number="E9999", password="not that one")
    assert sign_in(visitor).status_code == 302


@pytest.fixture
def clock(monkeypatch):
    """The moment that counts, to be moved on."""
    now = [timezone.now().replace(minute=0, second=0, microsecond=0)]
    monkeypatch.setattr(timezone, "now", lambda: now[0])
    return now


def test_tries_are_counted_for_a_quarter_of_an_hour_by_number_and_by_address(clock):
    for number in range(BY_ADDRESS.most):
        assert take(asked={BY_NUMBER: str(number), BY_ADDRESS: "192.0.2.1"})
    assert not take(asked={BY_NUMBER: "new", BY_ADDRESS: "192.0.2.1"})
    assert take(asked={BY_NUMBER: "new", BY_ADDRESS: "192.0.2.2"})
    clock[0] += timedelta(minutes=15)
    assert take(asked={BY_NUMBER: "new", BY_ADDRESS: "192.0.2.1"})
    tidy(clock[0] + timedelta(minutes=16))
    assert not Tried.objects.exists()


def test_the_right_password_forgets_the_wrong_ones():
    asked = {BY_NUMBER: "E1042", BY_ADDRESS: "192.0.2.1"}
    for _time in range(BY_NUMBER.most):
        assert take(asked=asked)
    forget(asked=asked)
    assert take(asked=asked)
    assert max(Tried.objects.values_list("count", flat=True)) == BY_NUMBER.most  # the address got back the right one alone


def test_what_was_tried_can_be_read_by_nobody():
    take(asked={BY_NUMBER: "E1042", BY_ADDRESS: "192.0.2.1"})
    assert all(len(row["mark"]) == 64 and set(row) == {"mark", "count", "ends"} for row in Tried.objects.values())


@pytest.mark.parametrize(
    "address",
    [
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example",
        "\\\\evil.example",
        "javascript:alert(1)",
        "evil",
        " //evil.example",
        "",
    ],
)
def test_after_signing_in_nobody_is_sent_elsewhere(visitor, person, address):
    assert sign_in(visitor, next=address).headers["Location"] == "/me"


def test_after_signing_in_somebody_is_where_they_wanted_to_be(visitor, person):
    asked = visitor.client.get("/me/password?draft=words")
    assert asked.headers["Location"] == "/sign-in?next=%2Fme%2Fpassword"
    page = visitor.get(asked.headers["Location"])
    assert page.fields()["next"] == "/me/password"
    assert sign_in(visitor, next="/me/password").headers["Location"] == "/me/password"


def test_a_session_ends_with_the_browser_unless_the_device_is_ones_own(visitor, person):
    sign_in(visitor)
    cookie = visitor.client.cookies["session"]
    assert (cookie["max-age"], cookie["httponly"], cookie["samesite"]) == ("", True, "Lax")
    sign_in(visitor, stay="yes")
    assert visitor.client.cookies["session"]["max-age"] == 8 * 60 * 60


def test_the_cookie_travels_by_https_alone_where_there_is_https(visitor, person, settings):
    settings.SESSION_COOKIE_SECURE = True
    sign_in(visitor)
    assert visitor.client.cookies["session"]["secure"] is True


def test_no_session_of_before_is_taken_over(visitor, person):
    visitor.client.cookies["session"] = "given-by-somebody-else-0000000000"
    sign_in(visitor)
    assert visitor.client.cookies["session"].value != "given-by-somebody-else-0000000000"


def test_a_form_of_another_site_signs_nobody_in(person):
    assert Client(enforce_csrf_checks=True).post("/sign-in", {"number": "E1042", "password": PASSWORD}).status_code == 403


def test_a_password_is_changed_by_whoever_knows_it(visitor, person):
    elsewhere = Client()
    elsewhere.force_login(person)
    sign_in(visitor)
    assert "This is not the password" in visitor.post("/me/password", 400, old="wrong", new="four odder words").text
    assert "10 characters" in visitor.post("/me/password", 400, old=PASSWORD, new="short").text
    assert "Your password is changed" in visitor.post("/me/password", old=PASSWORD, new="four odder words").text
    assert visitor.client.get("/me").status_code == 200
    assert elsewhere.get("/me").status_code == 302
    assert sign_in(visitor, password="four odder words").status_code == 302


def test_a_password_is_not_guessed_on_the_page_that_changes_it(visitor, person):
    sign_in(visitor)
    for _time in range(BY_NUMBER.most):
        visitor.post("/me/password", 400, old="wrong", new="four odder words")
    assert "Wait 15 minutes" in visitor.post("/me/password", 429, old=PASSWORD, new="four odder words").text


def test_ones_details_say_all_that_the_directory_holds(visitor):
    """Every field of a person is either shown in words, or is named here with the words that stand for it."""
    chief = actions.add_person(number="1", name="Moira Farrow")
    area = actions.add_work_area(name="Youth services")
    person = actions.add_person(
        number="E1", name="Anika Rahman", login="a.rahman", email="a@northmere.example", job_title="Youth worker", line_manager=chief,
        work_area=area, duties=["communications"],
    )  # fmt: skip
    actions.add_work_area(name="Youth services", managers=[person])
    visitor.client.force_login(person)
    text = visitor.get("/me/kept").text
    for said in ("E1", "Anika Rahman", "a.rahman", "a@northmere.example", "Youth worker", "an employee", "Moira Farrow", "Youth services"):
        assert said in text
    assert "communications" in text
    assert "scrambled" in text
