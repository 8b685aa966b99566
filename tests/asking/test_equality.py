"""The people and sentences that equality is measured with, the figures that ship, and how they are told."""

from collections import Counter
from html.parser import HTMLParser

from forethought.asking.equality import NOBODY, characteristics, kept, sentences
from forethought.asking.evidence import as_html, as_markdown, evidence, names


def test_every_characteristic_of_the_act_is_there_alike() -> None:
    assert len(characteristics()) == 9
    assert set(names()) == {*characteristics(), NOBODY}
    assert len(set(Counter(sentence.characteristic for sentence in sentences()).values())) == 1


def test_sentences_are_filled_and_of_every_kind() -> None:
    every = list(sentences())
    assert not any("{" in sentence.text for sentence in every)
    assert {(sentence.hostile, sentence.of_oneself) for sentence in every} == {(False, True), (False, False), (True, False)}


def test_the_figures_that_ship_are_of_these_sentences() -> None:
    figures = kept()
    assert figures["equality"]["drafts"] == len(list(sentences())), "run scripts/model_card.py"
    assert set(figures["equality"]["groups"]) == {*characteristics(), NOBODY}


def test_the_figures_that_ship_keep_the_gap() -> None:
    gaps = kept()["equality"]["gap"], kept()["abuse"]["gap"]
    assert all(value <= 0.08 for gap in gaps for value in gap.values())


def test_evidence_says_the_same_in_every_form() -> None:
    blocks = evidence(kept()["equality"], abuse=kept()["abuse"])
    page, text = as_html("Evidence <1>", blocks), as_markdown("Evidence", blocks)
    HTMLParser().feed(page)
    assert "<h1>Evidence &lt;1&gt;</h1>" in page
    for name in names().values():
        assert name in page
        assert name in text


def test_posts_that_name_a_characteristic_are_told() -> None:
    posts = {"characteristics": {"age": {name: {"rate": 0.5, "low": 0.1, "high": 0.9} for name in ("false_alarms", "misses")}}}
    assert "50.0 (between 10.0 and 90.0)" in as_markdown("", evidence(kept()["equality"], posts=posts))
