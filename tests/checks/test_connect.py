"""Should I connect? The judgement of LABELLING, fact by fact."""

from itertools import product
from typing import Any

import pytest

from forethought.checks.advice import Advice
from forethought.checks.connect import Connection, Person, connect
from forethought.guidance import load_named
from forethought.reading.roles import role_of

YES, NO = True, False

JUDGED: list[tuple[dict[str, Any], dict[str, Any], str]] = [
    ({"service_user": YES, "child": YES}, {}, "do-not-connect"),
    ({"service_user": YES, "child": YES}, {"direction": "sent"}, "do-not-connect"),
    ({"service_user": YES, "child": NO, "vulnerable_adult": YES}, {}, "do-not-connect"),
    ({"relation": "pupil"}, {"role": "teacher"}, "do-not-connect"),
    ({}, {"role": "teacher", "text": "a girl in my class, she's 13"}, "do-not-connect"),
    ({"service_user": YES, "child": YES}, {"account": "work"}, "ask-line-manager"),
    ({"service_user": YES}, {}, "ask-line-manager"),
    ({"service_user": YES, "vulnerable_adult": YES, "relation": "cousin"}, {}, "ask-line-manager"),
    ({"service_user": YES, "child": YES}, {"text": "he is my godson"}, "ask-line-manager"),
    ({"former": YES, "child": NO}, {}, "ask-line-manager"),
    ({"service_user": NO, "relation": "parent of a pupil"}, {}, "ask-line-manager"),
    ({"relation": "old friend"}, {}, "ask-line-manager"),
    ({}, {}, "ask-line-manager"),
    ({"service_user": YES, "child": NO, "vulnerable_adult": NO}, {}, "take-care"),
    ({"service_user": NO, "child": YES}, {}, "nothing-found"),
    ({"service_user": NO, "vulnerable_adult": YES, "relation": "sister"}, {}, "nothing-found"),
    ({"relation": "colleague"}, {}, "nothing-found"),
    ({}, {"text": "she is nothing to do with work"}, "nothing-found"),
]


def connection(person: dict[str, Any], about: dict[str, Any]) -> Connection:
    about = {**about, "role": role_of(about.get("role", ""))}
    return Connection(person=Person(**person), **about)


@pytest.mark.parametrize(("person", "about", "advice"), JUDGED)
def test_a_request_is_judged_by_its_facts(person: dict[str, Any], about: dict[str, Any], advice: str) -> None:
    assert connect(connection(person, about), load_named()).advice.connecting_word == advice


def test_both_clauses_are_shown_the_stricter_first() -> None:
    answer = connect(connection({"service_user": YES, "child": YES}, {}), load_named())
    assert [finding.clause for finding in answer.findings] == ["9.1(8)", "8.5"]


def test_safeguarding_is_signposted_where_a_child_or_vulnerable_adult_is_served() -> None:
    for vulnerable in ({"child": YES}, {"vulnerable_adult": YES}):
        for person in ({"service_user": YES}, {"former": YES}):
            assert "safeguarding" in connect(connection({**person, **vulnerable}, {}), load_named()).signposts


def test_a_volunteer_who_should_ask_is_sent_past_the_line_manager() -> None:
    assert "not-line-manager" in connect(connection({}, {"role": "volunteer"}), load_named()).signposts


def test_what_is_not_known_is_asked_and_an_answer_settles_it() -> None:
    assert connect(Connection(), load_named()).questions == ("service_user", "child", "vulnerable_adult")
    assert connect(connection({"service_user": NO}, {}), load_named()).questions == ()
    assert connect(connection({"service_user": YES, "child": YES}, {}), load_named()).questions == ()


def test_the_authors_words_never_change_a_fact_that_is_given() -> None:
    told = {"text": "a lad in my class, he's 14", "role": "teacher"}
    assert connect(connection({"service_user": NO, "child": NO}, told), load_named()).advice is Advice.NOTHING_FOUND


def test_no_service_link_is_always_nothing_found() -> None:
    for child, adult, relation in product((YES, NO, None), (YES, NO, None), ("", "friend", "neighbour", "sister")):
        person = {"service_user": NO, "former": NO, "child": child, "vulnerable_adult": adult, "relation": relation}
        assert connect(connection(person, {}), load_named()).advice is Advice.NOTHING_FOUND
