"""Many small signs as one score."""

from forethought.reading.page import lay_out
from forethought.reading.weigh import weigh

WEIGHTS = {"steam.feeling": (2, 5), "steam.cheer": (-3,), "steam.none": (9,)}


def test_each_step_stands_for_one_more_cue_and_the_last_for_any_more() -> None:
    assert weigh(lay_out("fed up"), WEIGHTS)[0] == 2
    assert weigh(lay_out("fed up, livid"), WEIGHTS)[0] == 5
    assert weigh(lay_out("fed up, livid, seething"), WEIGHTS)[0] == 5


def test_what_weighs_against_is_not_shown() -> None:
    score, cues = weigh(lay_out("livid, but grateful"), WEIGHTS)
    assert score == -1
    assert {cue.concept for cue in cues} == {"steam.feeling"}
