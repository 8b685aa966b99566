"""The directory: who is added, moved and ended, and what follows."""

from datetime import date, timedelta

import pytest
from django.db import transaction
from django.test import Client
from django.utils import timezone

from forethought.server.people import actions
from forethought.server.people.actions import UnusableDetail, add_person
from forethought.server.people.models import Person, SignedIn, WorkArea

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("data")]


def test_a_number_is_kept_in_one_form():
    assert add_person(number=" e 1042 ", name="Dele Mensah").number == "E1042"


def test_the_job_title_gives_the_standing_unless_another_is_given():
    assert add_person(number="1", name="Anika", job_title="Youth worker").standing == "employee"
    assert add_person(number="2", name="Bernard", job_title="Councillor").standing == "elected_member"
    assert add_person(number="3", name="Ilse", job_title="Social worker", standing="agency").standing == "agency"


@pytest.mark.parametrize(
    ("details", "words"),
    [
        ({"number": "1"}, "number"),
        ({"number": " "}, "number"),
        ({"number": "1" * 40}, "number"),
        ({"name": " "}, "name"),
        ({"login": "a.rahman"}, "login"),
        ({"email": "nowhere"}, "e-mail"),
        ({"standing": "king"}, "standing"),
        ({"duties": ["king"]}, "duty"),
        ({"password": "short"}, "10 characters"),
        ({"password": "password123"}, "many people"),
        ({"password": "anika rahman"}, "too much like"),
    ],
)
def test_details_that_cannot_be_used_are_named_and_nothing_is_kept(details, words):
    add_person(number="1", name="Somebody", login="a.rahman")
    with pytest.raises(UnusableDetail, match=words):
        add_person(**({"number": "2", "name": "Anika Rahman"} | details))
    assert Person.objects.count() == 1


def test_many_people_may_have_no_login():
    add_person(number="1", name="Anika")
    add_person(number="2", name="Dele")
    assert Person.objects.filter(login=None).count() == 2


def test_nobody_is_their_own_manager_however_far_up():
    head = add_person(number="1", name="Head")
    lead = add_person(number="2", name="Lead", line_manager=head)
    with pytest.raises(UnusableDetail, match="their own manager"):
        actions.move_person(person=head, job_title="Head", line_manager=lead)
    with pytest.raises(UnusableDetail, match="their own manager"):
        actions.move_person(person=head, job_title="Head", line_manager=head)


def test_somebody_who_leaves_is_signed_out_at_once_everywhere():
    person = add_person(number="1", name="Anika", login="a.rahman", duties=["communications"])
    area = actions.add_work_area(name="Youth", managers=[person])
    phone, desk = Client(), Client()
    for device in (phone, desk):
        device.force_login(person)
        assert device.get("/me").status_code == 200
    actions.end_person(person=person)
    assert [device.get("/me").status_code for device in (phone, desk)] == [302, 302]
    assert not SignedIn.objects.exists()
    assert (person.is_active, person.login, person.duties, list(area.managers.all())) == (False, None, frozenset(), [])


def test_another_password_ends_the_sessions_of_the_old_one():
    person = add_person(number="1", name="Anika", password="three odd words")
    device = Client()
    device.force_login(person)
    actions.set_password(person=person, password="four odder words")
    assert device.get("/me").status_code == 302


def test_a_duty_is_given_once_and_taken():
    person = add_person(number="1", name="Anika", duties=["ict"])
    actions.give_duty(person=person, duty="ict")
    assert person.duties == {"ict"}
    actions.take_duty(person=person, duty="ict")
    assert person.duties == frozenset()


def test_a_work_area_is_made_once():
    first = actions.add_work_area(name="Youth", managers=[add_person(number="1", name="Gus")])
    actions.add_work_area(name=" Youth ", managers=[add_person(number="2", name="Rhian")])
    assert (WorkArea.objects.count(), first.managers.count()) == (1, 2)


def test_what_is_past_its_time_is_removed_and_nothing_else():
    stays, left, gone = (add_person(number=number, name=number) for number in "123")
    actions.end_person(person=left, on=date(2026, 11, 1))
    actions.end_person(person=gone, on=date(2026, 10, 20))
    SignedIn.objects.create(session_key="a", session_data="", expire_date=timezone.now() - timedelta(minutes=1), person=stays)
    SignedIn.objects.create(session_key="b", session_data="", expire_date=timezone.now() + timedelta(minutes=1), person=stays)
    actions.tidy(today=date(2026, 11, 25))
    assert set(Person.objects.values_list("number", flat=True)) == {"1", "2"}
    assert list(SignedIn.objects.values_list("session_key", flat=True)) == ["b"]


def test_when_somebody_signs_in_is_kept_nowhere():
    names = {field.name for model in (Person, SignedIn) for field in model._meta.get_fields()}
    assert not names & {"last_login", "date_joined", "ip", "address", "user_agent", "browser", "site", "host"}


@pytest.mark.django_db(transaction=True)
def test_whoever_makes_things_from_the_directory_is_told_once_for_each_change():
    heard = []
    actions.CHANGED.connect(lambda **_given: heard.append(1), weak=False, dispatch_uid="test")
    with transaction.atomic():
        person = add_person(number="1", name="Anika")
        add_person(number="2", name="Dele")
        assert heard == []
    actions.end_person(person=person)
    actions.CHANGED.disconnect(dispatch_uid="test")
    assert len(heard) == 2
