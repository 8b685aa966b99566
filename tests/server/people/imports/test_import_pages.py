"""A file of people as pages: sent, looked at, taken in or deleted."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from forethought.server.journal.models import Entry
from forethought.server.people.actions import add_person, tidy
from forethought.server.people.models import Import, Person

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("data")]


@pytest.fixture
def officer(visitor):
    """Signed in as an officer of HR."""
    person = add_person(number="H1", name="Hannah Osei", duties=["hr"])
    visitor.client.force_login(person)
    return person


def sent(visitor, text: str, holds: str = "some"):
    return visitor.client.post("/people/import", {"people": SimpleUploadedFile("people.csv", text.encode()), "holds": holds})


def mark_on(page) -> str:
    return next(one["value"] for one in page.all("input") if one.get("name") == "mark")


def test_a_file_is_sent_looked_at_and_taken_in(visitor, officer):
    answer = sent(visitor, "number,name,job\n1,Dele Mensah,Home carer\nH1,Hannah Osei,HR case officer\n")
    assert answer.status_code == 302
    page = visitor.get(answer.headers["Location"])
    assert all(words in page.text for words in ("1, Dele Mensah", "H1, Hannah Osei", "Job title: HR case officer, was nothing."))
    assert set(Person.objects.values_list("number", flat=True)) == {"H1"}
    done = visitor.client.post(answer.headers["Location"], {"mark": mark_on(page)})
    assert done.status_code == 302
    assert "The file was taken in" in visitor.get(answer.headers["Location"]).text
    assert set(Person.objects.values_list("number", flat=True)) == {"1", "H1"}
    assert {entry.by for entry in Entry.objects.filter(deed__in=["people_imported", "person_moved"])} == {officer.pk}
    assert bytes(Import.objects.get().content) == b""


def test_what_is_wrong_is_shown_by_line_and_nothing_is_kept(visitor, officer):
    answer = visitor.post(
        "/people/import", status=400, people=SimpleUploadedFile("people.csv", b"number,name,e-mail\n1,A,nowhere\n"), holds="some"
    )
    assert all(words in answer.text for words in ("Some rows cannot be used", "This is no e-mail address.", "e-mail"))
    assert not Import.objects.exists()


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04\0\0", b'number,name\n1,"A\n'])
def test_what_is_no_table_is_told_so(visitor, officer, content):
    page = visitor.post("/people/import", status=400, people=SimpleUploadedFile("people.csv", content), holds="all")
    assert "Whole file" in page.text or "quotation mark" in page.text


@pytest.mark.parametrize("column", ["email", "login", "external id"])
def test_nobody_but_an_operator_changes_by_what_people_with_a_duty_sign_in(visitor, officer, column):
    add_person(number="P1", name="Patience", duties=["policy_owner"])
    add_person(number="C1", name="Dele")
    text = f"number,name,{column}\nP1,Patience,mine@northmere.example\n"
    assert "Only the operator can change it." in sent(visitor, text).content.decode()
    assert sent(visitor, text.replace("P1", "C1")).status_code == 302
    visitor.client.force_login(add_person(number="O1", name="Iwona", duties=["operator"]))
    assert sent(visitor, text).status_code == 302


def test_of_a_file_that_is_too_large_no_beginning_is_taken(visitor, officer):
    text = "number,name\nH1,Hannah Osei\n" + "\n" * 10 * 1024 * 1024
    assert "smaller than 10 MB" in sent(visitor, text, "all").content.decode()
    assert not Import.objects.exists()


def test_a_file_and_whether_it_is_whole_must_be_given(visitor, officer):
    page = visitor.post("/people/import", status=400)
    assert "Choose a file" in page.text
    assert "Choose whether everybody is in the file" in page.text


def test_where_the_directory_changed_meanwhile_it_is_shown_again(visitor, officer):
    at = sent(visitor, "number,name\n1,Dele\n").headers["Location"]
    mark = mark_on(visitor.get(at))
    add_person(number="2", name="Meanwhile")
    page = visitor.post(at, status=400, mark=mark)
    assert "has changed since you looked" in page.text
    assert not Person.objects.filter(number="1").exists()
    assert visitor.client.post(at, {"mark": mark_on(page)}).status_code == 302
    assert Person.objects.filter(number="1").exists()


def test_many_leavers_are_asked_for(visitor, officer):
    for number in range(30):
        add_person(number=f"N{number}", name="Somebody")
    at = sent(visitor, "number,name\nH1,Hannah Osei\n", "all").headers["Location"]
    page = visitor.get(at)
    assert "More than 10 in 100 people would leave" in page.text
    assert "Tick the box" in visitor.post(at, status=400, mark=mark_on(page)).text
    assert Person.objects.filter(is_active=True).count() == 31
    assert visitor.client.post(at, {"mark": mark_on(page), "sure": "yes"}).status_code == 302
    assert Person.objects.filter(is_active=True).count() == 1


def test_whoever_is_not_in_the_file_themselves_is_told(visitor, officer):
    at = sent(visitor, "number,name\n1,Dele\n", "all").headers["Location"]
    assert "not in the file yourself" in visitor.post(at, status=400, mark=mark_on(visitor.get(at))).text


def test_a_file_is_deleted_on_demand_and_after_a_day(visitor, officer):
    at = sent(visitor, "number,name\n1,Dele\n").headers["Location"]
    assert visitor.client.post(at, {"do": "drop"}).status_code == 302
    visitor.get(at, status=404)
    at = sent(visitor, "number,name\n1,Dele\n").headers["Location"]
    Import.objects.update(made_at=timezone.now() - timedelta(days=2))
    assert visitor.client.get(at).status_code == 302
    sent(visitor, "number,name\n1,Dele\n")
    Import.objects.update(made_at=timezone.now() - timedelta(days=2))
    tidy()
    assert not Import.objects.exists()


def test_another_officers_file_is_not_there(visitor, officer):
    at = sent(visitor, "number,name\n1,Dele\n").headers["Location"]
    visitor.client.force_login(add_person(number="O1", name="Iwona", duties=["operator"]))
    visitor.get(at, status=404)
