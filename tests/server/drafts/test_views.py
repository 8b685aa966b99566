"""The pages that check a draft, a profile and a connection."""

import pytest

FILTH = "home visit to Mrs Hartley, 9 Brook Lane this morning. honestly the smell, how do folk live in that filth"


def test_a_plain_case_is_told_not_to_post_with_its_words_marked(visitor):
    page = visitor.post("/", text=FILTH, role="social worker", site="Facebook")
    assert "Do not post this" in page.text
    for clause in ("9.1(4)", "9.1(7)", "8.6"):
        assert f'href="/guidance/{clause}"' in page.html
    assert "<mark>Mrs Hartley</mark>" in page.html
    assert "<mark>9 Brook Lane</mark>" in page.html


def test_ordinary_life_is_nothing_found_and_never_approved(visitor):
    page = visitor.post("/", text="Bin day tomorrow, don't forget the recycling!")
    assert "We found nothing" in page.text
    assert "Would you say this out loud to a crowd you do not know?" in page.text
    assert "We tested" in page.text
    assert "only a person can judge" in page.text
    assert "approved" not in page.text.lower()
    assert "safe to post" not in page.text.lower()


def test_every_answer_ends_with_the_question_of_8_1_and_what_was_tested(visitor):
    page = visitor.post("/", text=FILTH, role="social worker")
    assert "One last question" in page.text
    assert "We tested" in page.text


def test_an_answered_question_changes_the_advice_and_is_shown(visitor):
    draft = {
        "text": "Great night out with the team, here we all are",
        "role": "planner",
        "picture_shows": "five colleagues from the office",
    }
    asked = visitor.post("/", **draft)
    assert "Have the colleagues in the picture agreed?" in asked.text
    again = visitor.post("/", **(asked.fields() | draft | {"answer-colleagues_agreed": "no"}))
    assert "Have the colleagues in the picture agreed? No" in again.text
    assert again.fields()["answer-colleagues_agreed"] == "no"


def test_the_draft_comes_back_to_be_changed(visitor):
    page = visitor.post("/", text="<b>Bin day</b> & more", role="planner")
    assert "&lt;b&gt;Bin day&lt;/b&gt; &amp; more</textarea>" in page.html
    assert page.fields()["role"] == "planner"


@pytest.mark.parametrize(("path", "words"), [("/", "Enter the words you want to post"), ("/profile", "Enter the words of your profile")])
def test_an_empty_form_is_told_what_to_enter(visitor, path, words):
    page = visitor.post(path, status=400)
    assert "There is a problem" in page.text
    assert words in page.text


def test_a_draft_that_is_too_long_is_told_so_and_kept_on_the_page(visitor):
    page = visitor.post("/", status=400, text="a" * 100_001)
    assert "This must be 100,000 characters or fewer" in page.text
    assert "a" * 1000 in page.html


@pytest.mark.parametrize("path", ["/", "/profile", "/connection"])
def test_words_in_an_address_are_never_read(visitor, path):
    page = visitor.get(f"{path}?text=zebra-crossing&relation=zebra-crossing")
    assert "zebra-crossing" not in page.html


def test_a_profile_of_the_front_line_that_names_the_employer_takes_care(visitor):
    page = visitor.post("/profile", text="Sam. Social worker at Northmere Council.", role="social worker", front_line="yes")
    assert "Take care" in page.text
    assert "/guidance/6.4" in page.html


def test_a_child_who_is_served_is_not_connected_with(visitor):
    page = visitor.post("/connection", service_user="yes", child="yes", relation="pupil", role="youth worker", site="Instagram")
    assert "Do not connect" in page.text
    assert "/guidance/9.1(8)" in page.html


def test_a_cousin_is_nothing_found(visitor):
    page = visitor.post("/connection", service_user="no", former="no", child="no", vulnerable_adult="no", relation="cousin")
    assert "We found nothing" in page.text


def test_a_connection_never_asks_for_a_name(visitor):
    page = visitor.get("/connection")
    assert not [one for one in page.all("input") if "name" in one.get("name", "") and one["name"] != "csrfmiddlewaretoken"]


def test_a_forged_form_is_refused_kindly(data):
    from django.test import Client

    response = Client(enforce_csrf_checks=True).post("/", {"text": "Bin day"})
    assert response.status_code == 403
    assert "Please send the form again" in response.content.decode()
