"""Second steps: set up by oneself, asked for at the door, and of use once."""

import re
import time

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.test import Client

from forethought.server.jobs.models import Mail
from forethought.server.journal.models import Entry
from forethought.server.people.actions import add_person, end_person, set_password
from forethought.server.people.models import SignedIn
from forethought.server.sign_in import steps
from forethought.server.sign_in.actions import forget_steps
from forethought.server.sign_in.actions.tries import BY_STEP

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("data")]
PASSWORD = "three odd words"
EMPTY = '{"id": "AA", "rawId": "AA", "type": "public-key", "response": {}}'
NO_PASSKEYS = ["", "{}", "[]", "null", '{"id": 1}', '{"response": null}', "{" * 5000, EMPTY]


@pytest.fixture
def person():
    return add_person(number="E1042", name="Anika Rahman", email="anika@northmere.example", password=PASSWORD, duties=["hr"])


@pytest.fixture
def clock(monkeypatch):
    """The moment of the codes, to be moved on by half a minute."""
    now = [time.time()]
    monkeypatch.setattr("allauth.mfa.totp.internal.auth.time", type("Clock", (), {"time": staticmethod(lambda: now[0])}))
    return now


def shown(secret: str, at: float) -> str:
    """What an app shows (RFC 6238)."""
    return format_hotp_value(hotp_value(secret, int(at) // 30))


def sign_in(visitor, next="/me"):
    return visitor.client.post("/sign-in", {"number": "E1042", "password": PASSWORD, "next": next})


def add_app(visitor, clock) -> tuple[str, list[str]]:
    """The key of the app, and the recovery codes."""
    page = visitor.get("/me/security/app")
    secret = re.search(r'fo-key">([A-Z2-7 ]+)<', page.html)[1].replace(" ", "")
    assert page.all("svg")[0]["aria-label"]
    page = visitor.post("/me/security/app", code=shown(secret, clock[0]))
    return secret, re.findall(r"<li>(\d{4} \d{4})</li>", page.html)


def signed_out_with_app(visitor, clock) -> tuple[str, list[str]]:
    sign_in(visitor)
    made = add_app(visitor, clock)
    visitor.client.post("/sign-out")
    clock[0] += 60
    return made


def test_an_app_is_added_and_asked_for_from_then_on(visitor, person, clock):
    sign_in(visitor)
    secret, codes = add_app(visitor, clock)
    assert len(codes) == 10
    assert "You have one" in visitor.get("/me/security").text
    visitor.client.post("/sign-out")
    assert sign_in(visitor, "/me/password").headers["Location"] == "/sign-in/second"
    assert visitor.client.get("/me").status_code == 302
    clock[0] += 60
    done = visitor.client.post("/sign-in/second", {"code": shown(secret, clock[0])})
    assert done.headers["Location"] == "/me/password"
    assert "Signed in as Anika Rahman" in visitor.get("/me").text


def test_a_code_is_good_once(visitor, person, clock):
    secret, _codes = signed_out_with_app(visitor, clock)
    code = {"code": shown(secret, clock[0])}
    sign_in(visitor)
    assert visitor.client.post("/sign-in/second", code).status_code == 302
    other = Client()
    other.post("/sign-in", {"number": "E1042", "password": PASSWORD})
    refused = other.post("/sign-in/second", {"code": f"{code['code'][:3]} {code['code'][3:]}"})
    assert (refused.status_code, "used before" in refused.content.decode()) == (400, True)


def test_a_recovery_code_is_good_once(visitor, person, clock):
    _secret, codes = signed_out_with_app(visitor, clock)
    sign_in(visitor)
    assert visitor.client.post("/sign-in/second", {"code": codes[3]}).status_code == 302
    assert "9 are left" in visitor.get("/me/security").text
    visitor.client.post("/sign-out")
    sign_in(visitor)
    visitor.post("/sign-in/second", 400, code=codes[3])


def test_codes_cannot_be_guessed(visitor, person, clock):
    secret, _codes = signed_out_with_app(visitor, clock)
    sign_in(visitor)
    assert "Enter the code" in visitor.post("/sign-in/second", 400, code="").text
    for _time in range(BY_STEP.most):
        visitor.post("/sign-in/second", 400, code="000000")
    assert "Wait 15 minutes" in visitor.post("/sign-in/second", 429, code=shown(secret, clock[0])).text


@pytest.mark.parametrize("meanwhile", ["left", "another password", "nothing before"])
def test_the_second_step_alone_lets_nobody_in(visitor, person, clock, meanwhile):
    secret, _codes = signed_out_with_app(visitor, clock)
    if meanwhile != "nothing before":
        sign_in(visitor)
    if meanwhile == "left":
        end_person(person=person)
    if meanwhile == "another password":
        set_password(person=person, password="four odder words", by=person)
    for send in (visitor.client.get, visitor.client.post):
        assert send("/sign-in/second", {"code": shown(secret, clock[0])}).headers["Location"] == "/sign-in"
    assert visitor.client.get("/me").status_code == 302


def test_a_wrong_code_adds_no_app(visitor, person, clock):
    sign_in(visitor)
    visitor.get("/me/security/app")
    assert "not what the app shows" in visitor.post("/me/security/app", 400, code="000000").text
    assert not Authenticator.objects.exists()


def test_secrets_are_kept_encrypted_and_never_when_they_were_used(visitor, person, clock):
    secret, codes = signed_out_with_app(visitor, clock)
    sign_in(visitor)
    visitor.client.post("/sign-in/second", {"code": shown(secret, clock[0])})
    rows = list(Authenticator.objects.all())
    kept = str([row.data for row in rows])
    assert secret not in kept
    assert codes[0].replace(" ", "") not in kept
    assert [row.last_used_at for row in rows] == [None, None]
    assert secret not in str([row.get_decoded() for row in SignedIn.objects.all()])
    assert "An app that shows codes" in visitor.get("/me/kept").text


def test_the_app_is_removed_with_its_codes_and_the_person_is_told(visitor, person, clock):
    sign_in(visitor)
    add_app(visitor, clock)
    key = Authenticator.objects.get(type="totp").pk
    assert visitor.client.post(f"/me/security/{key}/remove").headers["Location"] == "/me/security"
    assert not Authenticator.objects.exists()
    assert Mail.objects.filter(to=person.email, subject="How you sign in has changed").count() == 2


def test_nobody_removes_another_persons(visitor, person, clock):
    sign_in(visitor)
    add_app(visitor, clock)
    key = Authenticator.objects.get(type="totp").pk
    other = Client()
    other.force_login(add_person(number="E2", name="Somebody Else"))
    assert other.post(f"/me/security/{key}/remove").status_code == 404
    assert other.post("/me/security/codes").status_code == 404
    codes = Authenticator.objects.get(type="recovery_codes").pk
    assert visitor.client.post(f"/me/security/{codes}/remove").status_code == 404


@pytest.mark.parametrize("path", ["/me/security/app", "/me/security/passkey"])
def test_whoever_signed_in_a_while_ago_does_so_again_before_changing_it(visitor, person, path):
    sign_in(visitor)
    session = visitor.client.session
    session["sure_until"] = int(time.time()) - 1
    session.save()
    assert visitor.client.get(path).headers["Location"] == "/sign-in?next=%2Fme%2Fsecurity"
    assert visitor.get("/me/security")


def test_people_with_power_are_told_that_they_should_have_one(visitor, person):
    sign_in(visitor)
    assert "You should add an app or a passkey" in visitor.get("/me/security").text
    assert "With your duties here you should add one" in visitor.get("/me/kept").text
    visitor.client.force_login(add_person(number="E2", name="Somebody Else"))
    assert "You should add" not in visitor.get("/me/security").text


def test_a_council_may_require_it_and_then_nothing_else_opens(visitor, person, clock, monkeypatch):
    given = steps.environment()._replace(second_step="require")
    monkeypatch.setattr(steps, "environment", lambda: given)
    assert sign_in(visitor).headers["Location"] == "/me/security"
    assert visitor.client.get("/me").headers["Location"] == "/me/security"
    assert "Before you go on" in visitor.get("/me/security").text
    add_app(visitor, clock)
    assert visitor.get("/me")
    visitor.client.post(f"/me/security/{Authenticator.objects.get(type='totp').pk}/remove")
    assert visitor.client.get("/me").headers["Location"] == "/me/security"


def test_an_operator_can_forget_what_was_lost(visitor, person, clock):
    signed_out_with_app(visitor, clock)
    assert forget_steps(person=person)
    assert not forget_steps(person=person)
    assert Entry.objects.order_by("-number").first().deed == "steps_forgotten"
    assert sign_in(visitor).headers["Location"] == "/me"


def test_somebody_sees_how_often_they_are_signed_in_and_ends_the_others(visitor, person):
    elsewhere = [Client(), Client()]
    for one in elsewhere:
        one.force_login(person)
    sign_in(visitor)
    assert "and 2 times elsewhere" in visitor.get("/me/sessions").text
    assert "signed in here alone" in visitor.post("/me/sessions").text
    assert [one.get("/me").status_code for one in elsewhere] == [302, 302]
    assert "nowhere else" in visitor.get("/me/sessions").text


@pytest.mark.parametrize("answer", NO_PASSKEYS)
def test_what_is_no_passkey_lets_nobody_in(visitor, person, answer):
    visitor.post("/sign-in/passkey")
    assert "not known here" in visitor.post("/sign-in/passkey/shown", 400, credential=answer).text
    sign_in(visitor)
    visitor.get("/me/security/passkey")
    assert "did not make a passkey" in visitor.post("/me/security/passkey", 400, name="my phone", credential=answer).text
    assert not Authenticator.objects.exists()
