"""A picture on the page: what was seen is told in words, goes with the answer, and comes back without the picture."""

import html
import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests import made_pictures as made


@pytest.fixture(autouse=True)
def _installed():
    made.needs_pictures()


def upload(image, **options) -> SimpleUploadedFile:
    return SimpleUploadedFile("private name.jpg", made.as_bytes(image, **options))


def test_the_answer_tells_what_was_seen(visitor):
    page = visitor.post("/", text="Great day out", picture=upload(made.group(2), exif=made.hidden()))
    for words in ("What we saw in your picture", "2 faces seen", made.PLACE, "SN12345", "Jo Bloggs", "The back yard"):
        assert words in page.text
    assert "Does the picture show anybody the Council serves?" in page.text
    assert "Have the colleagues in the picture agreed?" in page.text
    assert "private name" not in page.html
    assert "data:" not in page.html


def test_words_in_a_picture_are_told_and_judged(visitor):
    made.needs_words()
    page = visitor.post("/", role="social worker", picture=upload(made.screen("OFFICIAL-SENSITIVE", "Mrs Edna Marlow, 14 Brook Lane")))
    assert "Mrs Edna Marlow, 14 Brook Lane" in page.text
    assert "Do not post this" in page.text


@pytest.mark.parametrize("path", ["/", "/profile"])
def test_a_question_is_answered_without_sending_the_picture_again(visitor, path):
    asked = visitor.post(path, text="Great day out", picture=upload(made.group(2)))
    answers = {"answer-shows_people_served": "no", "answer-colleagues_agreed": "yes"}
    again = visitor.post(path, **(asked.fields() | answers | {"text": "Great day out"}))
    assert "2 faces seen" in again.text
    assert "We found nothing" in again.text


@pytest.mark.parametrize("seen", ["", "nonsense", "[]", "[1]", "{}", '[{"width": 3}]', "[" * 5000, json.dumps([{"place": "x"}] * 30)])
def test_what_comes_back_changed_is_left_out(visitor, seen):
    page = visitor.post("/", text="Bin day", has_picture="yes", seen=seen)
    assert "What we saw" not in page.text


def test_what_was_seen_is_shown_as_words_whatever_it_holds(visitor):
    page = visitor.post("/", text="x", picture=upload(made.portrait(), exif=made.hidden("<script>alert(1)</script>")))
    assert "<script>alert" not in page.html
    seen = json.loads(html.unescape(page.fields()["seen"]))
    assert seen[0]["described"] == "<script>alert(1)</script>"


@pytest.mark.parametrize("data", [made.bomb(), made.many_frames(), b"\xff\xd8\xff\xe0 no more"], ids=["bomb", "frames", "broken"])
def test_a_hostile_picture_is_told_on_the_page_and_the_words_stay(visitor, data):
    page = visitor.post("/", status=400, text="Look at this", picture=SimpleUploadedFile("a.jpg", data))
    assert "There is a problem" in page.text
    assert "Look at this</textarea>" in page.html


def test_the_api_takes_pictures_in_a_form(client):
    row = json.dumps({"id": "7", "text": "Great day out"})
    response = client.post("/api/check", {"row": row, "picture": [upload(made.group(2), exif=made.hidden()), upload(made.screen("Bins"))]})
    answer = response.json()
    assert (response.status_code, answer["id"], answer["advice"]) == (200, "7", "take-care")
    spans = [span for finding in answer["findings"] for span in finding["spans"]]
    assert {span["picture"] for span in spans if span["kind"] == "face"} == {0}
    assert "errors" not in answer


def test_the_api_tells_which_picture_cannot_be_used(client):
    files = [upload(made.screen("Bins")), SimpleUploadedFile("b.png", made.bomb())]
    answer = client.post("/api/check", {"row": '{"text": "Bin day"}', "picture": files}).json()
    assert [error["picture"] for error in answer["errors"]] == [1]
    assert answer["advice"] == "nothing-found"


def test_the_api_opens_no_path(client, tmp_path):
    (tmp_path / "a.jpg").write_bytes(made.as_bytes(made.portrait()))
    response = client.post("/api/check", json.dumps({"text": "x", "pictures": [str(tmp_path / "a.jpg")]}), content_type="application/json")
    assert response.status_code == 422
    assert "No path is opened here" in response.json()["detail"]


@pytest.mark.parametrize(("row", "status"), [("not json", 400), ("[]", 400), ('{"words": 1}', 422), ("", 400), ("{}", 200)])
def test_a_row_in_a_form_is_refused_as_anywhere(client, row, status):
    assert client.post("/api/check", {"row": row, "picture": upload(made.portrait())}).status_code == status


def test_too_many_pictures_are_refused(client):
    assert client.post("/api/check", {"row": "{}", "picture": [upload(made.screen("Bins")) for _number in range(9)]}).status_code == 400
