"""Links in mails: good once, for a quarter of an hour, and telling nobody who works here."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from forethought.server.environment import Environment
from forethought.server.jobs.models import Mail
from forethought.server.people.actions import add_person, end_person
from forethought.server.sign_in import link_views, pages
from forethought.server.sign_in.actions import tidy
from forethought.server.sign_in.actions.tries import LINKS_FROM_ADDRESS, LINKS_TO_ONE
from forethought.server.sign_in.models import GoodOnce

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("data")]
EMAIL = "anika@northmere.example"
TYPED = ["E1042", "e 1042", EMAIL.upper(), "E9999", "nobody@northmere.example", "@", "left", "two", "%@northmere.example"]


@pytest.fixture(autouse=True)
def mail(monkeypatch):
    given = Environment(mail_server="smtp://mail.northmere.example", mail_from="forethought@northmere.example")
    for module in (link_views, pages):
        monkeypatch.setattr(module, "environment", lambda: given)


@pytest.fixture
def person():
    return add_person(number="E1042", name="Anika Rahman", email=EMAIL)


def ask(visitor, who=EMAIL, status=200):
    return visitor.post("/sign-in/link", status, who=who)


def link() -> str:
    """The address in the mail that was written last."""
    return re.search(r"http://testserver(/sign-in/link/[A-Za-z0-9_-]{43})\n", Mail.objects.order_by("-pk").first().body)[1]


def test_a_link_signs_its_person_in(visitor, person):
    assert "Get a link by e-mail" in visitor.get("/sign-in").text
    ask(visitor)
    assert Mail.objects.get().to == EMAIL
    page = visitor.get(link())
    assert page.all("form")[0]["action"] == link()
    assert visitor.client.post(link()).headers["Location"] == "/me"
    assert "Signed in as Anika Rahman" in visitor.get("/me").text


def test_who_came_by_a_link_may_set_a_password_without_the_old_one_and_once(visitor, person):
    ask(visitor)
    visitor.client.post(link())
    assert {one["name"] for one in visitor.get("/me/password").all("input") if one["type"] == "password"} == {"new"}
    assert "10 characters" in visitor.post("/me/password", 400, new="short").text
    assert "Your password is changed" in visitor.post("/me/password", new="three odd words").text
    assert "Your password was changed" in Mail.objects.order_by("-pk").first().body
    assert "Enter the password you have now" in visitor.post("/me/password", 400, new="four odder words").text


def test_but_not_a_quarter_of_an_hour_later(visitor, person):
    ask(visitor)
    visitor.client.post(link())
    session = visitor.client.session
    session["sure_until"] = 0
    session.save()
    visitor.post("/me/password", 400, new="three odd words")


def test_looking_at_a_link_does_not_use_it_and_using_it_does(visitor, person):
    ask(visitor)
    for _scanner in range(3):
        assert visitor.get(link()).all("button")
        assert visitor.client.head(link()).status_code == 200
    visitor.client.post(link())
    assert "good no more" in visitor.get(link()).text
    visitor.client.post("/sign-out")
    assert "good no more" in visitor.post(link(), 400).text
    assert visitor.client.get("/me").status_code == 302


def test_after_a_quarter_of_an_hour_it_is_good_no_more(visitor, person):
    ask(visitor)
    GoodOnce.objects.update(ends=timezone.now() - timedelta(seconds=1))
    assert "good no more" in visitor.get(link()).text
    tidy(timezone.now())
    assert not GoodOnce.objects.exists()
    visitor.post(link(), 400)


def test_another_link_ends_the_one_before(visitor, person):
    ask(visitor)
    first = link()
    ask(visitor)
    assert first != link()
    visitor.post(first, 400)
    assert visitor.client.post(link()).status_code == 302


@pytest.mark.parametrize("who", TYPED)
def test_the_answer_is_the_same_whoever_is_known(visitor, person, who):
    if who == "left":
        end_person(person=person)
        who = EMAIL
        known = False
    elif who == "two":
        add_person(number="E2", name="Somebody Else", email=EMAIL)
        who, known = EMAIL, False
    else:
        known = "1042" in who or who == EMAIL.upper()
    assert "If the Council has an e-mail address for you" in ask(visitor, who).text
    assert Mail.objects.exists() == known


def test_only_a_digest_is_kept(visitor, person):
    ask(visitor)
    assert link().rpartition("/")[2] not in str(GoodOnce.objects.values())


def test_nobody_is_sent_many_and_nothing_tells_so(visitor, person):
    answers = {ask(visitor).text for _time in range(LINKS_TO_ONE.most + 3)}
    assert len(answers) == 1
    assert Mail.objects.count() == LINKS_TO_ONE.most


def test_one_address_cannot_ask_for_ever(visitor):
    for number in range(LINKS_FROM_ADDRESS.most):
        ask(visitor, f"E{number}")
    assert "Many links were asked for" in ask(visitor, "E1", 429).text


def test_somebody_who_left_meanwhile_is_not_let_in(visitor, person):
    ask(visitor)
    end_person(person=person)
    visitor.post(link(), 400)


@pytest.mark.parametrize("key", ["x", "%00", "..", "a" * 3000])
def test_what_is_no_link_says_so(visitor, key):
    assert "good no more" in visitor.get(f"/sign-in/link/{key}").text


def test_without_mail_there_is_no_such_page(visitor, monkeypatch):
    monkeypatch.setattr(link_views, "environment", Environment)
    assert visitor.client.get("/sign-in/link").status_code == 404
    assert visitor.client.post("/sign-in/link", {"who": EMAIL}).status_code == 404
