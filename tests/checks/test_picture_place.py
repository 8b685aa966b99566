"""Pictures that were looked at: faces are asked about, place data is told, words are judged as a draft is, logos are the Council's."""

import pytest

from forethought.checks import check
from forethought.guidance import load_named
from forethought.reading import Draft
from forethought.reading.look import Look, Sight, Word
from forethought.reading.roles import role_of

FACE = Sight((10, 20, 30, 40))


def asked(text: str, look: Look, role: str = "accountant", **more):
    return check(Draft(text, pictures=1, looks=(look,), role=role_of(role), **more), load_named())


def faces(count: int) -> Look:
    return Look(400, 300, faces=(FACE,) * count)


def written(*words: str) -> Look:
    return Look(400, 300, words=tuple(Word(word, (40 * place, 10, 30, 20), 0) for place, word in enumerate(words)))


def clauses(answer) -> set[str]:
    return {finding.clause for finding in answer.findings}


@pytest.mark.parametrize(("role", "advice"), [("accountant", "take-care"), ("", "take-care"), ("social worker", "ask-line-manager")])
def test_faces_of_whom_nothing_is_said_bring_both_questions(role, advice):
    answer = asked("Great day out", faces(3), role)
    assert answer.advice.word == advice
    assert set(answer.questions) == {"shows_people_served", "colleagues_agreed"}
    assert {"9.1(4)", "9.1(5)"} <= clauses(answer)


@pytest.mark.parametrize("text", ["Lovely weekend with my mum and the kids", "me at the beach", "my husband and I on our wedding day"])
def test_faces_of_ones_own_are_ones_own_business(text):
    assert asked(text, faces(1)).advice.word == "nothing-found"


def test_both_answered_no_danger_leaves_nothing():
    answers = {"shows_people_served": False, "colleagues_agreed": True}
    assert asked("Great day out", faces(3), "social worker", answers=answers).advice.word == "nothing-found"


def test_people_served_shown_are_not_posted():
    assert asked("Great day out", faces(2), answers={"shows_people_served": True}).advice.word == "do-not-post"


def test_colleagues_who_have_not_agreed_are_not_posted():
    assert asked("Great day out", faces(2), answers={"colleagues_agreed": False}).advice.word == "do-not-post"


def test_faces_beside_words_about_somebody_served_are_asked_about_first():
    answer = asked("Lovely chat with one of my clients today", faces(1), "home carer")
    assert answer.advice.word in {"ask-line-manager", "do-not-post"}
    assert "9.1(4)" in clauses(answer)


def test_a_picture_without_faces_that_was_looked_at_is_not_asked_about():
    answer = asked("one of my clients painted this, what a talent", Look(400, 300), "home carer")
    assert "shows_people_served" not in answer.questions


def test_place_data_is_told_under_4_5_and_near_people_served_under_9_1_4():
    place = Look(400, 300, place="51.40119, -1.32500")
    assert (asked("Sunset", place).advice.word, clauses(asked("Sunset", place))) == ("take-care", {"4.5"})
    assert clauses(asked("Sunset", place, "social worker")) == {"4.5", "9.1(4)"}


def test_words_in_a_picture_bring_the_findings_that_they_would_bring_as_a_draft():
    text = "home visit to Mrs Hartley, 9 Brook Lane this morning. honestly the smell, how do folk live in that filth"
    alone = check(Draft(text, role=role_of("social worker")), load_named())
    shown = asked("", written(*text.split()), "social worker")
    assert (shown.advice, clauses(shown)) == (alone.advice, clauses(alone))


def test_a_paper_that_is_marked_is_confidential():
    answer = asked("Oh dear", written("OFFICIAL-SENSITIVE:", "draft", "budget"))
    assert answer.advice.word == "do-not-post"
    assert "9.1(6)" in clauses(answer)


def test_a_number_in_a_picture_joins_what_the_author_says():
    look = written("Ring", "me", "on", "07700", "900123")
    assert "9.1(4)" in clauses(asked("one of my clients is doing my head in again, such a nightmare of a man", look, "social worker"))


def test_a_finding_of_both_words_and_picture_is_said_once():
    text = "home visit to Mrs Hartley, 9 Brook Lane. the smell, how do folk live in that filth"
    answer = asked(text, written(*text.split()), "social worker")
    said = [(finding.clause, finding.check, finding.match.because) for finding in answer.findings]
    assert len(said) == len(set(said))
    details = next(finding for finding in answer.findings if finding.check == "service_user_details")
    assert {seen.place for seen in details.match.seen} == {"text", "picture"}


def test_a_registered_logo_is_the_councils():
    assert "9.1(3)" in clauses(asked("Fun run on Sunday!", Look(400, 300, logos=(Sight((0, 0, 300, 200), "crest"),))))


def test_ordinary_words_in_a_picture_are_nothing():
    assert asked("Saw this in town", written("Fresh", "coffee", "and", "cake", "all", "day")).advice.word == "nothing-found"
