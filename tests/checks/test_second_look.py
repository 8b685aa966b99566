"""What the language model changes in an answer, and what it may never change."""

import pytest

from forethought.asking.draft_row import draft_of
from forethought.checks import check
from forethought.checks.advice import Advice
from forethought.checks.answer import Answer
from forethought.checks.engine import answer
from forethought.guidance import load_named
from forethought.reading import Reading, read

pytestmark = pytest.mark.usefixtures("language_model")


def advised(text: str, **row: object) -> Answer:
    return check(draft_of({"text": text, **row}), load_named())


def with_chances(text: str, chances: dict[str, float], **row: object) -> Answer:
    """The answer if the model had given these chances, and had seen nothing else."""
    reading = read(draft_of({"text": text, **row}))
    even = dict.fromkeys(reading.scores, 0.02)
    return answer(reading._replace(scores=even | chances), load_named())


STOP = {"advice_nothing-found": 0.001, "advice_take-care": 0.001, "advice_ask-line-manager": 0.001, "advice_do-not-post": 0.997}
NOTHING = {"advice_nothing-found": 0.997, "advice_take-care": 0.001, "advice_ask-line-manager": 0.001, "advice_do-not-post": 0.001}


def test_a_chance_alone_never_makes_a_plain_finding() -> None:
    said = with_chances("lovely weather", STOP | {"service_user_comment": 0.99})
    assert said.advice == Advice.ASK
    assert {finding.match.certainty for finding in said.findings} == {"possible"}


def test_with_work_that_meets_people_it_may() -> None:
    said = with_chances("the things folk leave lying about", STOP | {"service_user_comment": 0.99}, role="home carer")
    assert said.advice == Advice.DO_NOT_POST
    assert "9.1(4)" in {finding.clause for finding in said.findings}


def test_work_that_meets_nobody_is_no_context() -> None:
    said = with_chances("what folk leave lying about", STOP | {"service_user_comment": 0.99}, role="database developer")
    assert said.advice == Advice.ASK


def test_a_chance_of_hatred_is_never_plain() -> None:
    chances = STOP | {"policy_breach": 0.99, "disrepute": 0.99, "discriminatory": 0.99}
    said = with_chances("that lot again", chances, role="home carer")
    assert said.advice == Advice.ASK
    assert {finding.clause for finding in said.findings} >= {"9.1(1)", "9.1(2)"}


def test_own_work_on_a_business_network_may_be_implied() -> None:
    care = {"advice_take-care": 0.99, "business_network": 0.9}
    said = with_chances("eighteen months of it, and there it stands", care, role="planner", site="linkedin")
    assert "8.3" in {finding.clause for finding in said.findings}
    assert said.advice == Advice.TAKE_CARE


def test_lowered_words_say_what_the_lower_advice_says() -> None:
    care = NOTHING | {"advice_nothing-found": 0.001, "advice_take-care": 0.997}
    said = with_chances("my manager is a useless lying clown", care, role="clerk")
    assert said.advice == Advice.TAKE_CARE
    assert {finding.match.instead for finding in said.findings if finding.clause == "9.1(7)"} == {
        "Read it once more as a stranger would before you post it."
    }


def test_what_is_raised_cites_a_clause_and_marks_the_sentence_that_tells_most() -> None:
    said = with_chances("Long day. He cried all through it. Chips now.", STOP | {"service_user_comment": 0.9}, role="home carer")
    [seen] = {seen for finding in said.findings for seen in finding.match.seen if seen.reader == "implied"}
    assert "Long day. He cried all through it. Chips now."[seen.start : seen.end] == seen.text
    assert seen.text == "He cried all through it."


def test_a_possible_disclosure_is_never_raised_to_a_warning() -> None:
    said = with_chances("they told us to sign the fire checks without doing them", STOP | {"disclosure": 0.9, "disrepute": 0.9})
    assert said.advice <= Advice.TAKE_CARE


def test_a_number_is_not_talked_away() -> None:
    words = "Mrs Hartley of 9 Brook Lane, NHS number 943 476 5919, was seen today"
    assert with_chances(words, NOTHING, role="social worker").advice == Advice.DO_NOT_POST


def test_an_authors_answer_is_surer_than_a_chance() -> None:
    words = "the old boy at my 9 o'clock made me laugh"
    said = with_chances(words, NOTHING, role="home carer", answers={"about_work": True, "made_out": True})
    assert said.advice == Advice.DO_NOT_POST


def test_no_leads_to_nothing_found_again() -> None:
    said = with_chances("made me laugh he did", STOP | {"service_user_comment": 0.9}, role="home carer")
    assert said.advice >= Advice.ASK
    settled = with_chances("made me laugh he did", STOP | {"service_user_comment": 0.9}, role="home carer", answers={"about_work": False})
    assert settled.advice == Advice.NOTHING_FOUND


@pytest.mark.parametrize(
    ("words", "row"),
    [
        ("Bin day tomorrow, don't forget the recycling!", {}),
        ("mum's 80th today, she danced the legs off us all", {"role": "home carer"}),
        ("I'm on strike on Thursday and proud of it. Fair pay for carers.", {"role": "home carer"}),
        ("killed it at the gym tonight", {"role": "planner"}),
    ],
)
def test_ordinary_life_stays_nothing_found(words: str, row: dict[str, object]) -> None:
    assert advised(words, **row).advice == Advice.NOTHING_FOUND


def test_case_and_spaces_change_nothing() -> None:
    words = "my nine o'clock cried the whole visit, poor soul. what a life"
    said = {advised(form, role="home carer").advice for form in (words, words.upper(), words.replace(" ", "  "))}
    assert len(said) == 1


def test_without_chances_the_findings_are_the_rules_own() -> None:
    draft = draft_of({"text": "home visit to Mrs Hartley, 9 Brook Lane this morning", "role": "social worker"})
    reading = read(draft)
    assert answer(Reading(draft, reading.observations), load_named()).advice == Advice.DO_NOT_POST
