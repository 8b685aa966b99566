"""What the language model makes of a draft, and that everything works without it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forethought.reading import Draft, read
from forethought.reading.emoji import spelt
from forethought.reading.learned import scores

ALONE = ("nothing-found", "take-care", "ask-line-manager", "do-not-post")


def test_rules_alone_score_nothing() -> None:
    assert scores("the smell in that house, how do folk live like it") == {}
    assert read(Draft("the smell in that house")).scores == {}


@pytest.mark.usefixtures("language_model")
def test_every_output_is_a_chance_and_the_advice_adds_up_to_one() -> None:
    found = scores("bin day tomorrow, don't forget the recycling")
    assert all(0 <= chance <= 1 for chance in found.values())
    assert sum(found[f"advice_{word}"] for word in ALONE) == pytest.approx(1)
    assert sum(found[f"target_{whom}"] for whom in ("group", "person", "none")) == pytest.approx(1)


@pytest.mark.usefixtures("language_model")
@pytest.mark.parametrize(
    ("worse", "better", "output"),
    [
        (
            "they should all be drowned at birth, the lot of them from over there",
            "they were all lovely, the lot of them from over there",
            "hateful",
        ),
        (
            "one of my ladies cried the whole visit, poor soul",
            "my nan cried all the way through the film, poor soul",
            "service_user_comment",
        ),
        (
            "another pointless meeting about meetings, this place will finish me",
            "lovely walk along the canal with the dog",
            "letting_off_steam",
        ),
        (
            "they're shutting the day centre in March, not announced yet so keep it quiet",
            "the day centre fair is in March, do come",
            "council_confidential",
        ),
    ],
)
def test_what_is_implied_scores_more_than_what_is_harmless(worse: str, better: str, output: str) -> None:
    assert scores(worse)[output] > scores(better)[output] + 0.2


@pytest.mark.usefixtures("language_model")
def test_a_long_text_is_read_in_stretches_and_the_worst_counts() -> None:
    hard = "my 9 o'clock cried the whole visit, she wets herself and her house stinks."
    calm = "we went to the beach and had chips and it was lovely. " * 40
    found = scores(calm + hard)
    assert found["service_user_comment"] > scores(calm)["service_user_comment"] + 0.2
    assert sum(found[f"advice_{word}"] for word in ALONE) == pytest.approx(1)
    assert found["advice_nothing-found"] < scores(calm)["advice_nothing-found"]


@pytest.mark.usefixtures("language_model")
@given(st.text(max_size=300))
def test_any_text_can_be_read(text: str) -> None:
    found = read(Draft(text)).scores
    assert not found or 0 <= found["hateful"] <= 1


@pytest.mark.parametrize(("text", "given_"), [("ok", "ok"), ("well 😂", "well  face with tears of joy "), ("fête", "fête")])
def test_emoji_are_given_by_name(text: str, given_: str) -> None:
    assert spelt(text) == given_
