"""A copy of everything that is held about oneself: nothing is left out without a reason, no secret is in it, and nobody else's."""

import json
import time
from datetime import timedelta

import pytest
from django.apps import apps
from django.utils import timezone

from forethought.server.acknowledgements.actions import ask_who_is_due, assign, confirm, mark_opened
from forethought.server.acknowledgements.mine import open_reading
from forethought.server.acknowledgements.models import Acknowledgement
from forethought.server.hours.actions import add_leave, give_notice, say_for_work, set_pattern
from forethought.server.library.in_force import current
from forethought.server.people.actions import add_person, add_work_area, name_deputy, set_password
from forethought.server.people.held import everything_about, kept_back
from forethought.server.people.models import Person
from forethought.server.sign_in.actions import add_app, set_pin
from forethought.server.sign_in.models import Identity
from tests.server.library.adopted import in_force

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("data")]
TODAY = timezone.localdate()


def leads_to_people() -> set[str]:
    """Every field of every table that names somebody."""
    return {
        f"{model._meta.label}.{field.name}"
        for model in apps.get_models()
        for field in [*model._meta.fields, *model._meta.many_to_many]
        if field.related_model is Person and not model._meta.auto_created
    }


def test_every_table_that_names_people_is_given_or_says_why_not():
    """A new one fails here until its app's `own_copy.py` gives it, or names it in KEPT_BACK with a reason."""
    given = [field for one in everything_about(add_person(number="E1", name="Ann")) for field in one.fields]
    assert len(given) == len(set(given))
    assert set(given).isdisjoint(kept_back())
    assert leads_to_people() == set(given) | kept_back().keys()
    assert all(len(why) > 20 for why in kept_back().values())


@pytest.fixture
def ann(db) -> Person:
    """Somebody about whom a little is kept nearly everywhere, beside others."""
    other = add_person(number="O1", name="Otherperson Name", email="other@northmere.example", duties=["hr"])
    area = add_work_area(name="Home care", managers=[other])
    ann = add_person(number="E1", name="Ann Carer", email="ann@northmere.example", line_manager=other, work_area=area)
    set_password(person=ann, password="a long password 7")
    in_force("D3", on=TODAY - timedelta(days=3))
    assign(by=None, starts=TODAY)
    ask_who_is_due(today=TODAY)
    reading = open_reading(ann, current())
    for step in reading.steps:
        mark_opened(request=reading.request, key=step.key)
    confirm(request=reading.request)
    add_leave(person=ann, first=TODAY, last=TODAY)
    set_pattern(person=ann, row={"days": "Mon-Fri", "work": "09:00-17:00", "core": [], "lunch": None, "flexi": True}, today=TODAY)
    say_for_work(person=ann, kind="forum", today=TODAY)
    name_deputy(person=other, deputy=ann, starts=TODAY, ends=TODAY)
    give_notice(by=ann, work_area=area, starts=int(time.time()), ends=int(time.time()) + 60, says="Stocktaking")
    Identity.objects.create(person=ann, issuer="https://id.northmere.example", subject="oid-7")
    set_pin(person=ann, pin="483926")
    add_app(person=ann, secret="JBSWY3DPEHPK3PXP")
    return ann


def sent(visitor, form: str):
    answer = visitor.client.post("/me/kept/copy", {"form": form})
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["Content-Disposition"].startswith("attachment")
    return answer.content.decode()


def test_the_copy_holds_what_is_kept(ann, visitor):
    visitor.client.force_login(ann)
    data = json.loads(sent(visitor, "json"))
    held = {name: table["rows"] for name, table in data["held"].items()}
    assert held["record"][0]["number"] == "E1"
    assert held["record"][0]["line_manager__name"] == "Otherperson Name"
    assert held["leave"][0] == {"first": TODAY.isoformat(), "last": TODAY.isoformat(), "source": ""}
    kept = Acknowledgement.objects.get()
    assert [(row["code"], row["words"], row["mark"]) for row in held["confirmations"]] == [(kept.code, kept.words, kept.mark)]
    assert held["accounts"] == [{"issuer": "https://id.northmere.example", "subject": "oid-7"}]
    assert held["stands_in"][0]["person__name"] == "Otherperson Name"
    assert held["for_work"] == [{"kind": "forum", "day": TODAY.isoformat()}]
    assert held["notices"][0]["says"] == "Stocktaking"
    assert {row["type"] for row in held["second_steps"]} == {"totp", "recovery_codes"}
    assert any("Added to the directory: Ann Carer" in row["says"] for row in held["journal"])
    assert len(held["posts"]) == len(held["reading_requests"]) == len(held["sessions"]) == 1
    assert data["not_in_it"] == kept_back()


def test_the_page_says_the_same_in_words(ann, visitor):
    visitor.client.force_login(ann)
    page = sent(visitor, "html")
    for words in ("Ann Carer", "Leave", "Stocktaking", Acknowledgement.objects.get().code, "oid-7", "Otherperson Name", "totp"):
        assert words in page, words
    assert "<script" not in page


@pytest.mark.parametrize("form", ["json", "html"])
def test_no_secret_is_in_it_and_nothing_of_others(ann, visitor, form):
    visitor.client.force_login(ann)
    copy = sent(visitor, form)
    session = visitor.client.session.session_key
    for secret in (ann.password, session, ann.pin.pin, "JBSWY3DPEHPK3PXP", "other@northmere.example", "O1"):
        assert secret not in copy.replace("O1-", ""), secret
    assert "Added to the directory: Otherperson Name" not in copy


def test_it_is_given_only_to_whoever_has_just_signed_in(ann, visitor):
    assert visitor.client.post("/me/kept/copy", {"form": "json"}).headers["Location"].startswith("/sign-in?next=")
    visitor.client.force_login(ann)
    session = visitor.client.session
    session["sure_until"] = int(time.time()) - 1
    session.save()
    for answer in (visitor.client.get("/me/kept/copy"), visitor.client.post("/me/kept/copy", {"form": "json"})):
        assert answer.headers["Location"] == "/sign-in?next=%2Fme%2Fkept%2Fcopy"


def test_a_link_alone_brings_no_file(ann, visitor):
    visitor.client.force_login(ann)
    assert "A page to read" in visitor.get("/me/kept/copy?form=json").text
    visitor.post("/me/kept/copy", status=400, form="exe")
