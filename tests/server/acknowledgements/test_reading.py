"""The whole way of somebody who reads: asked, each part opened, three questions, the exact words, a receipt that holds."""

import json
import re

import pytest

from forethought.server.acknowledgements.actions import ask_who_is_due
from forethought.server.acknowledgements.models import Acknowledgement, QuestionCount, Request
from forethought.server.journal.models import Entry

from .conftest import TODAY, next_version

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("data")]


def open_all(visitor, asked: Request) -> list[str]:
    """Press *Next* on every part; the headings that were shown."""
    shown, address = [], f"/reading/{asked.pk}/step/1"
    while "/step/" in address:
        page = visitor.get(address)
        shown.append(re.search(r"<h1[^>]*>(.*?)</h1>", page.html, re.DOTALL)[1].strip())
        address = next(one["href"] for one in page.all("a") if "govuk-button" in one.get("class", ""))
    return shown


def confirmed(visitor, address: str) -> None:
    answer = visitor.client.post(address)
    assert answer.status_code == 302, answer.content[:300]


def test_the_whole_way(ann, version, visits):
    visitor = visits(ann)
    asked = Request.objects.get(person=ann)
    assert "You are asked to read it once" in visitor.get("/reading").text
    assert len(open_all(visitor, asked)) == 10
    for number in (1, 2, 3):
        page = visitor.get(f"/reading/{asked.pk}/question/{number}")
        assert "What would you say?" in page.text
        assert "not kept" in page.text
        assert "Next" in visitor.post(f"/reading/{asked.pk}/question/{number}", answer="take-care").text
    page = visitor.get(f"/reading/{asked.pk}/confirm")
    words = "I have read “Guidance” (HRSM1, version D3). I will comply with it."
    assert words in page.text
    confirmed(visitor, f"/reading/{asked.pk}/confirm")
    made = Acknowledgement.objects.get()
    assert (made.words, made.name, made.digest, made.how) == (words, "Ann Carer", version.digest, "self")
    entry = Entry.objects.order_by("-number").first()
    assert (entry.deed, entry.by, entry.about) == ("acknowledged", ann.pk, f"acknowledgement:{made.pk}")
    receipt = visitor.get(f"/reading/{made.pk}/receipt")
    assert words in receipt.text
    assert "You are asked to read nothing now" in visitor.get("/reading").text


def test_what_was_opened_and_chosen_is_forgotten(ann, visits):
    visitor, asked = visits(ann), Request.objects.get(person=ann)
    open_all(visitor, asked)
    visitor.post(f"/reading/{asked.pk}/question/1", answer="do-not-post")
    confirmed(visitor, f"/reading/{asked.pk}/confirm")
    asked.refresh_from_db()
    assert asked.opened == []
    kept = json.dumps([list(map(str, row)) for model in (Request, Acknowledgement) for row in model.objects.values_list()])
    assert "do-not-post" not in kept


def test_only_what_changed_is_asked_of_whoever_confirmed_the_version_before(ann, visits):
    visitor = visits(ann)
    open_all(visitor, Request.objects.get(person=ann))
    confirmed(visitor, f"/reading/{Request.objects.get(person=ann).pk}/confirm")
    later = next_version("D4", **{"7.2": "Employees may use the internet at lunch.", "8.2": "Do not name your employer."})
    ask_who_is_due(today=TODAY)
    asked = Request.objects.get(person=ann, version=later)
    assert "You confirmed version D3" in visitor.get("/reading").text
    assert [heading.split()[0] for heading in open_all(visitor, asked)] == ["7.2", "8.2"]
    page = visitor.get(f"/reading/{asked.pk}/step/1")
    assert "Put in: internet at lunch" in page.text
    assert "The words have changed." in page.text
    confirmed(visitor, f"/reading/{asked.pk}/confirm")
    assert Acknowledgement.objects.get(version=later).words.startswith("I have read what changed in “Guidance” (HRSM1, version D4) since")


def test_others_than_employees_confirm_that_they_have_had_regard(ann, visits):
    ann.standing = "volunteer"
    ann.save()
    visitor, asked = visits(ann), Request.objects.get(person=ann)
    open_all(visitor, asked)
    confirmed(visitor, f"/reading/{asked.pk}/confirm")
    assert Acknowledgement.objects.get().words == "I have read “Guidance” (HRSM1, version D3). I have had regard to it."


def test_what_was_not_opened_cannot_be_confirmed(ann, visits):
    visitor, asked = visits(ann), Request.objects.get(person=ann)
    assert visitor.client.get(f"/reading/{asked.pk}/confirm").headers["Location"] == f"/reading/{asked.pk}/step/1"
    visitor.get(f"/reading/{asked.pk}/step/1")
    page = visitor.post(f"/reading/{asked.pk}/confirm", status=409)
    assert "part you have not opened yet" in page.text
    assert f"/reading/{asked.pk}/step/2" in page.html
    assert not Acknowledgement.objects.exists()


def test_a_head_request_opens_nothing(ann, visits):
    asked = Request.objects.get(person=ann)
    visits(ann).client.head(f"/reading/{asked.pk}/step/1")
    asked.refresh_from_db()
    assert asked.opened == []


def test_a_newer_version_that_comes_while_somebody_reads_is_said_kindly(ann, visits):
    visitor, asked = visits(ann), Request.objects.get(person=ann)
    open_all(visitor, asked)
    later = next_version("D4", **{"7.2": "Other words."})
    assert "nothing to confirm here now" in visitor.post(f"/reading/{asked.pk}/confirm", status=409).text
    assert not Acknowledgement.objects.exists()
    ask_who_is_due(today=TODAY)
    page = visitor.post(f"/reading/{asked.pk}/confirm", status=409)
    assert "A newer version has come into force" in page.text
    assert "HRSM1, version D4" in page.text
    asked.refresh_from_db()
    assert asked.state == "replaced"
    assert Request.objects.get(version=later, person=ann).state == "open"


def test_a_double_click_gives_one_confirmation(ann, visits):
    visitor, asked = visits(ann), Request.objects.get(person=ann)
    open_all(visitor, asked)
    first = visitor.client.post(f"/reading/{asked.pk}/confirm")
    second = visitor.client.post(f"/reading/{asked.pk}/confirm")
    assert first.status_code == second.status_code == 302
    assert first.headers["Location"] == second.headers["Location"]
    assert Acknowledgement.objects.count() == 1


@pytest.mark.parametrize("page", ["step/1", "question/1", "confirm", "not-yet"])
def test_what_somebody_else_is_asked_is_not_there(ann, visits, page):
    asked = Request.objects.get(person=ann)
    other = visits(ann.line_manager)
    other.get(f"/reading/{asked.pk}/{page}", status=404)


def test_a_question_is_counted_and_leads_to_the_manager(ann, visits):
    visitor, asked = visits(ann), Request.objects.get(person=ann)
    page = visitor.post(f"/reading/{asked.pk}/ask")
    assert "Ask Moira Farrow" in page.text
    assert QuestionCount.objects.get().number == 1
    assert not Entry.objects.filter(by=ann.pk).exists()
