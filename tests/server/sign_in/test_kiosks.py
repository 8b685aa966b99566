"""Shared devices: employee number and PIN, five minutes, and nowhere else."""

import time

import pytest
from django.test import Client

from forethought.server.environment import Environment
from forethought.server.people.actions import UnusableDetail, add_person, end_person, give_duty
from forethought.server.people.models import SignedIn
from forethought.server.sign_in import kiosk
from forethought.server.sign_in.actions import set_pin
from forethought.server.sign_in.actions.tries import BY_NUMBER, BY_PIN_A_DAY, take
from forethought.server.sign_in.models import Kiosk, Pin

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("data")]
PIN = "582914"


@pytest.fixture
def person():
    made = add_person(number="E77", name="Dele Mensah", job_title="Cleaner", password="three odd words")
    set_pin(person=made, pin=PIN)
    return made


@pytest.fixture
def by_address(monkeypatch):
    given = Environment(kiosk=("198.51.100.7", "127.0.0.0/24"))
    monkeypatch.setattr(kiosk, "environment", lambda: given)


@pytest.fixture
def operator():
    return add_person(number="O1", name="Iwona Kowalczyk", duties=["operator"])


def sign_in(client, secret=PIN, **more):
    return client.post("/sign-in", {"number": "e77", "password": secret} | more)


@pytest.mark.usefixtures("by_address")
def test_at_an_address_of_a_shared_device_number_and_pin_are_enough(visitor, person):
    page = visitor.get("/sign-in")
    assert "PIN or password" in page.text
    assert "stay" not in {one.get("name") for one in page.all("input")}
    assert sign_in(visitor.client).headers["Location"] == "/me"
    assert "Signed in as Dele Mensah" in visitor.get("/me").text


def test_elsewhere_a_pin_is_worth_nothing(visitor, person):
    assert "PIN" not in visitor.get("/sign-in").text
    assert sign_in(visitor.client).status_code == 400


@pytest.mark.usefixtures("by_address")
def test_a_session_there_is_never_kept_and_ends_five_minutes_after_the_last_page(visitor, person):
    sign_in(visitor.client, stay="yes")
    cookie = visitor.client.cookies["session"]
    assert cookie["max-age"] == ""
    session = visitor.client.session
    assert 295 <= session["until"] - time.time() <= 300
    session["until"] = int(time.time()) + 20
    session.save()
    visitor.get("/me")
    assert visitor.client.session["until"] - time.time() > 290
    session["until"] = int(time.time()) - 1
    session.save()
    assert visitor.client.get("/me").headers["Location"].startswith("/sign-in")
    assert not SignedIn.objects.filter(person=person).exists()


def test_any_session_ends_an_hour_after_the_last_page_and_after_eight_hours(visitor, person):
    sign_in(visitor.client, "three odd words")
    session = visitor.client.session
    assert 3590 <= session["until"] - time.time() <= 3600
    session["until"], session["ends"] = int(time.time()) + 60, int(time.time()) + 120
    session.save()
    visitor.get("/me")
    assert visitor.client.session["until"] == session["ends"]


@pytest.mark.usefixtures("by_address")
@pytest.mark.parametrize("why", ["wrong", "left", "power", "no pin", "another's"])
def test_who_does_not_come_in_there(visitor, person, why):
    if why == "left":
        end_person(person=person)
    if why == "power":
        give_duty(person=person, duty="hr")
    if why == "no pin":
        Pin.objects.all().delete()
    if why == "another's":
        set_pin(person=add_person(number="E78", name="Somebody Else"), pin="739105")
    secret = {"wrong": "582915", "another's": "739105"}.get(why, PIN)
    refused = sign_in(visitor.client, secret)
    assert (refused.status_code, "do not belong together" in refused.content.decode()) == (400, True)


@pytest.mark.usefixtures("by_address")
def test_pins_cannot_be_guessed_in_a_day_either(visitor, person):
    for _time in range(BY_NUMBER.most):
        assert sign_in(visitor.client, "000000").status_code == 400
    assert sign_in(visitor.client).status_code == 429
    for _time in range(BY_PIN_A_DAY.most):
        take(asked={BY_PIN_A_DAY: "E78"})
    assert visitor.client.post("/sign-in", {"number": "E78", "password": PIN}).status_code == 429


def test_an_operator_makes_a_device_one_and_is_signed_out_on_it(person, operator):
    device = Client()
    device.force_login(operator)
    assert "Make this device one" in device.get("/kiosks").content.decode()
    assert device.post("/kiosks", {"name": "Depot, break room"}).headers["Location"] == "/sign-in"
    assert device.get("/me").status_code == 302
    cookie = device.cookies["kiosk"]
    assert (cookie["httponly"], cookie["samesite"]) == (True, "Lax")
    assert cookie.value not in str(Kiosk.objects.values())
    assert sign_in(device).status_code == 302
    other = Client()
    other.force_login(operator)
    assert "Depot, break room" in other.get("/kiosks").content.decode()
    assert other.post("/kiosks", {"name": "Depot, break room"}).status_code == 400
    device.force_login(operator)
    assert "(this device)" in device.get("/kiosks").content.decode()
    other.post(f"/kiosks/{Kiosk.objects.get().pk}/end")
    device.post("/sign-out")
    assert sign_in(device).status_code == 400


def test_a_cookie_that_somebody_made_up_is_none(person):
    device = Client()
    device.cookies["kiosk"] = "made-up"
    assert sign_in(device).status_code == 400


GUESSED = ["", "12345", "1234567890123", "abcdef", "123456", "987654", "111111", "112211", "121212", "123123", "１２３４５７", "582914x"]


@pytest.mark.parametrize("pin", GUESSED)
def test_a_pin_that_is_easily_guessed_is_not_taken(pin):
    person = add_person(number="E582914", name="Dele Mensah")
    with pytest.raises(UnusableDetail):
        set_pin(person=person, pin=pin)
    with pytest.raises(UnusableDetail):
        set_pin(person=person, pin=PIN)  # it is the employee number


def test_somebody_sets_a_pin_but_nobody_with_power(visitor, person, operator):
    visitor.client.force_login(person)
    assert "easily guessed" in visitor.post("/me/security/pin", 400, pin="123456").text
    assert visitor.client.post("/me/security/pin", {"pin": "739105"}).headers["Location"] == "/me/security"
    assert "PIN for shared devices" in visitor.get("/me/kept").text
    visitor.client.force_login(operator)
    assert "a PIN is not enough" in visitor.post("/me/security/pin", 400, pin="739105").text
