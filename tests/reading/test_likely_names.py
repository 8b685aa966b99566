"""Likely names are shown to whoever asks what is in a draft, and never change the advice."""

import pytest

from forethought.asking.draft_row import draft_of
from forethought.reading import read, read_with_names

TEXTS = ["sarah said hi", "Lovely to see Tom Daley and Keith Harrison today", "my mate Oksana fixed it"]


@pytest.fixture(params=["rules", ""])
def either_reader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORETHOUGHT_READER", request.param)


@pytest.mark.usefixtures("either_reader")
def test_a_name_that_no_rule_takes_for_one_is_shown_as_possible() -> None:
    seen = [one for one in read_with_names(draft_of({"text": TEXTS[1]})).of("person_name") if one.text == "Keith Harrison"]
    assert seen
    assert all(one.certainty == "possible" for one in read_with_names(draft_of({"text": TEXTS[0]})).of("person_name"))


@pytest.mark.usefixtures("either_reader")
@pytest.mark.parametrize("text", TEXTS)
def test_checks_never_see_them(text: str) -> None:
    assert all(one.reader != "likely_names" for one in read(draft_of({"text": text})).observations)


@pytest.mark.usefixtures("either_reader")
def test_a_name_inside_another_detail_is_a_part_of_it() -> None:
    reading = read_with_names(draft_of({"text": "write to keith.harrison@example.com at 9 Keith Harrison Road"}))
    assert reading.of("person_name") == []


@pytest.mark.usefixtures("either_reader")
def test_capitals_make_no_difference() -> None:
    for text in TEXTS:
        places = {
            tuple((one.start, one.end) for one in read_with_names(draft_of({"text": t})).of("person_name")) for t in (text, text.upper())
        }
        assert len(places) == 1


def test_without_the_model_the_tagger_still_names(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORETHOUGHT_READER", "rules")
    assert "Keith Harrison" in [one.text for one in read_with_names(draft_of({"text": TEXTS[1]})).of("person_name")]
