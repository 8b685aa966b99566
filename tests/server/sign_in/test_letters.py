"""Letters with a code, for people without e-mail: HR prints them, and nobody becomes somebody with power by one."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from forethought.server.journal.models import Entry
from forethought.server.people.actions import add_person, end_person
from forethought.server.people.models import Person
from forethought.server.sign_in.actions import make_letter
from forethought.server.sign_in.actions.once import LETTERS
from forethought.server.sign_in.actions.tries import BY_CODE_ADDRESS
from forethought.server.sign_in.models import GoodOnce, Pin

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("data")]
PASSWORD = "three odd words"


@pytest.fixture
def hr():
    return add_person(number="H1", name="Hannah Osei", duties=["hr"])


@pytest.fixture
def cleaner():
    return add_person(number="E77", name="Dele Mensah", job_title="Cleaner")


def letter(hr, cleaner) -> str:
    return make_letter(person=cleaner, by=hr)


def use(visitor, code, status=302, kind="password", secret=PASSWORD):
    return visitor.client.post("/sign-in/paper", {"code": code, "kind": kind, "secret": secret})


def test_hr_prints_letters_and_with_one_somebody_sets_a_password_and_is_in(visitor, hr, cleaner):
    add_person(number="E78", name="Somebody Else")
    visitor.client.force_login(hr)
    page = visitor.post("/letters", numbers="e77\n\n E 78 \n")
    codes = re.findall(r'fo-key">([A-Z2-9 ]+)<', page.html)
    assert [len(code) for code in codes] == [14, 14]
    assert len(page.all("svg")) == 2
    assert "For Dele Mensah" in page.text
    visitor.client.post("/sign-out")
    assert use(visitor, codes[0].lower().replace(" ", "-")).headers["Location"] == "/me"
    assert "Signed in as Dele Mensah" in visitor.get("/me").text
    visitor.client.post("/sign-out")
    assert visitor.client.post("/sign-in", {"number": "E77", "password": PASSWORD}).headers["Location"] == "/me"


def test_the_address_in_the_picture_has_the_code_typed_already(visitor, hr, cleaner):
    code = letter(hr, cleaner)
    page = visitor.get(f"/sign-in/paper/{code}")
    assert next(one for one in page.all("input") if one["name"] == "code")["value"] == code
    assert GoodOnce.objects.exists()


def test_a_code_is_good_once_and_only_when_something_was_set(visitor, hr, cleaner):
    code = letter(hr, cleaner)
    assert "10 characters" in visitor.post("/sign-in/paper", 400, code=code, kind="password", secret="short").text
    assert "password or a PIN" in visitor.post("/sign-in/paper", 400, code=code, secret=PASSWORD).text
    assert use(visitor, code).status_code == 302
    assert "good no more" in visitor.post("/sign-in/paper", 400, code=code, kind="password", secret=PASSWORD).text


def test_a_pin_may_be_set_with_it(visitor, hr, cleaner):
    code = letter(hr, cleaner)
    assert "6 to 12 digits" in visitor.post("/sign-in/paper", 400, code=code, kind="pin", secret="12a456").text
    assert use(visitor, code, kind="pin", secret="582914").status_code == 302
    assert "582914" not in str(Pin.objects.values())


@pytest.mark.parametrize("why", ["over", "left", "another letter", "wrong", "empty"])
def test_a_code_that_is_not_good_sets_nothing(visitor, hr, cleaner, why):
    code = letter(hr, cleaner)
    if why == "over":
        GoodOnce.objects.update(ends=timezone.now() - timedelta(seconds=1))
    if why == "left":
        end_person(person=cleaner)
    if why == "another letter":
        letter(hr, cleaner)
    if why == "wrong":
        code = "".join(LETTERS[(LETTERS.index(one) + 1) % 32] for one in code)
    if why == "empty":
        code = "-"
    assert use(visitor, code).status_code == 400
    assert not Person.objects.get(number="E77").has_usable_password()


def test_codes_cannot_be_guessed(visitor, hr, cleaner):
    code = letter(hr, cleaner)
    for _time in range(BY_CODE_ADDRESS.most):
        visitor.post("/sign-in/paper", 400, code="A" * 12, kind="password", secret=PASSWORD)
    assert "Wait 15 minutes" in visitor.post("/sign-in/paper", 429, code=code, kind="password", secret=PASSWORD).text


@pytest.mark.parametrize("duty", ["hr", "policy_owner", "operator", "ict"])
def test_no_letter_makes_anybody_somebody_with_power(visitor, hr, duty):
    add_person(number="P1", name="With Power", duties=[duty])
    visitor.client.force_login(hr)
    assert "duties with power" in visitor.post("/letters", 400, numbers="P1").text
    assert not GoodOnce.objects.exists()


WRONG = [("", "Enter an employee number"), ("E77\nE9", "E9"), ("\n".join(map(str, range(201))), "200 numbers")]


@pytest.mark.parametrize(("numbers", "says"), WRONG)
def test_all_letters_are_made_or_none(visitor, hr, cleaner, numbers, says):
    visitor.client.force_login(hr)
    assert says in visitor.post("/letters", 400, numbers=numbers).text
    assert not GoodOnce.objects.exists()


def test_the_journal_says_who_made_a_letter_and_the_code_stands_nowhere(hr, cleaner):
    code = letter(hr, cleaner)
    entry = Entry.objects.order_by("-number").first()
    assert (entry.deed, entry.by, entry.about) == ("letter_made", hr.pk, f"person:{cleaner.pk}")
    assert code not in str(GoodOnce.objects.values())


def test_whoever_has_a_letter_sees_that_it_is_kept(visitor, hr, cleaner):
    letter(hr, cleaner)
    visitor.client.force_login(cleaner)
    assert "A letter with a code to sign in" in visitor.get("/me/kept").text
