"""Hatred that no phrase gives away: seen only by the model, only of a group, and never plainly."""

import pytest

from forethought.checks.engine import answer
from forethought.guidance import load_named
from forethought.reading import Draft, read

SEEN = ["Muslims have no place in a decent town.", "Nothing good ever came of letting immigrants near our kids."]
NOT_SEEN = [
    "Our new neighbours are a Muslim family.",
    "I love being a trans woman.",
    "Muslims in our town are wonderful people.",
    "Nobody should say that immigrants are worthless.",
    "I am a disabled woman and I won the quiz.",
    "The traffic is a disgrace, worthless lot of roadworks, I hate it.",
]


def test_rules_alone_see_none() -> None:
    assert not any(seen.reader == "hatred" for text in SEEN for seen in read(Draft(text)).observations)


@pytest.mark.usefixtures("language_model")
@pytest.mark.parametrize("text", SEEN)
def test_it_is_seen_as_possible(text: str) -> None:
    seen = read(Draft(text)).of("discrimination")
    assert seen
    assert {one.certainty for one in seen if one.reader == "hatred"} <= {"possible"}


@pytest.mark.usefixtures("language_model")
@pytest.mark.parametrize("text", NOT_SEEN)
def test_kind_words_denial_identity_and_things_are_none(text: str) -> None:
    assert not read(Draft(text)).has("discrimination")


@pytest.mark.usefixtures("language_model")
@pytest.mark.parametrize(
    "form", ["They work with a lot of {}.", "Honestly {} give me the creeps.", "{} are ruining this street for everyone."]
)
def test_every_group_is_read_alike(form: str) -> None:
    groups = ["Muslims", "disabled people", "gay people", "black people", "trans people", "pensioners", "immigrants"]
    found = {any(seen.reader == "hatred" for seen in read(Draft(form.format(group))).observations) for group in groups}
    assert len(found) == 1


@pytest.mark.usefixtures("language_model")
@pytest.mark.parametrize("text", SEEN)
def test_what_the_model_alone_sees_is_never_a_plain_finding(text: str) -> None:
    reading = read(Draft(text))
    if all(seen.certainty == "possible" for seen in reading.of("discrimination")):
        found = answer(reading._replace(scores={}), load_named())
        assert found.advice.word == "ask-line-manager"
        assert {finding.match.certainty for finding in found.findings} == {"possible"}
