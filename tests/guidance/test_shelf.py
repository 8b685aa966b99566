"""The edition in force on a day, and editions by their names."""

from pathlib import Path

import pytest

from forethought.guidance import GuidanceFault
from forethought.guidance.shelf import NoEditionInForce, edition_called, editions_in, in_force, open_guidance

OURS = Path(__file__).parent / "editions"


@pytest.mark.parametrize(("on", "version"), [("2019-04-01", "1"), ("2024-03-31", "1"), ("2024-04-01", "2"), ("", "2")])
def test_the_edition_in_force_is_the_last_that_has_begun(on: str, version: str) -> None:
    assert in_force(editions_in(OURS), on).head.version == version


def test_before_the_first_there_is_none() -> None:
    with pytest.raises(NoEditionInForce, match="No edition of the guidance was in force on 2019-03-31"):
        in_force(editions_in(OURS), "2019-03-31")


@pytest.mark.parametrize("word", ["HRSM1 D3", "hrsm1-d3", "HRSM1-D3"])
def test_an_edition_that_ships_is_found_by_its_name(word: str) -> None:
    assert edition_called(word).name == "HRSM1 D3"


def test_an_edition_is_found_by_its_folder() -> None:
    assert edition_called(str(OURS / "saltmere-1")).name == "SDC-ONLINE 1"


def test_an_unknown_name_is_told_the_known_ones() -> None:
    with pytest.raises(GuidanceFault, match=r"no edition or folder called “HRSM9”.*HRSM1 D3"):
        edition_called("HRSM9")


def test_a_council_s_own_folder_is_looked_through_first() -> None:
    assert open_guidance(OURS / "saltmere-1").name == "SDC-ONLINE 1"
    with pytest.raises(GuidanceFault, match=r"b-rules\.toml, line \d+: There is no check called .* \(and \d+ more"):
        open_guidance(OURS / "saltmere-1", checks=frozenset({"ask_first"}))


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GuidanceFault, match="there is no edition here"):
        open_guidance(tmp_path / "nowhere")
