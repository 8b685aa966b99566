"""Pictures of a row: opened from paths, faults told by number, what was seen sent back and forth as JSON."""

import json
import os

import pytest

from forethought.asking.answer_row import answer_row, faults, observation_row
from forethought.asking.draft_row import draft_of
from forethought.asking.fault import UnusableRow
from forethought.asking.pictures import MOST, clean_copy, look_of, look_row, with_pictures
from forethought.checks import check
from forethought.guidance import load_named
from forethought.reading import Draft, read
from forethought.reading.look import Look, Sight, Word
from tests import made_pictures as made

LOOK = Look(
    40, 30, (Sight((1, 2, 3, 4)),), (Word("Bins", (5, 6, 7, 8), 0),), "51, -1", "today", ("S1",), ("Jo",), "A yard",
    (Sight((1, 1, 9, 9), "crest"),), ("words",), "",
)  # fmt: skip


def test_what_was_seen_goes_out_as_json_and_comes_back_the_same():
    assert look_of(json.loads(json.dumps(look_row(LOOK)))) == LOOK


@pytest.mark.parametrize(
    "row",
    [
        None, [], "look", {}, {"width": 1}, look_row(LOOK) | {"place": 5}, look_row(LOOK) | {"words": [["a"]]},
        look_row(LOOK) | {"faces": [[[1, 2, 3], ""]]}, look_row(LOOK) | {"described": "a" * 20_000}, look_row(LOOK) | {"width": "x"},
    ],
)  # fmt: skip
def test_what_is_no_look_is_none(row):
    assert look_of(row) is None


def test_spans_in_pictures_have_number_box_and_kind():
    answer = answer_row("1", check(Draft("Great day out", pictures=1, looks=(LOOK._replace(words=(), described=""),)), load_named()))
    spans = [span for finding in answer["findings"] for span in finding["spans"]]
    assert {"picture": 0, "kind": "face", "box": [1, 2, 3, 4]} in spans
    assert {"picture": 0, "kind": "place_data", "text": "51, -1"} in spans


def test_a_marking_in_a_picture_has_its_own_kind():
    look = Look(words=(Word("OFFICIAL-SENSITIVE", (1, 2, 3, 4), 0),))
    (printed,) = read(Draft("", pictures=1, looks=(look,))).printed
    row = observation_row(printed.of("marking")[0])
    assert (row["kind"], row["picture"], row["box"]) == ("protective_marking", 0, [1, 2, 3, 4])
    assert "start" not in row


def test_each_picture_that_cannot_be_used_is_told_by_its_number(tmp_path):
    made.needs_pictures()
    good, bad = tmp_path / "good.png", tmp_path / "bad.png"
    good.write_bytes(made.as_bytes(made.screen("Bins"), "PNG"))
    bad.write_bytes(b"words")
    os.mkfifo(tmp_path / "pipe")
    row = {"text": "x", "pictures": [str(good), str(bad), str(tmp_path / "missing.png"), str(tmp_path / "pipe"), str(tmp_path)]}
    told = faults(with_pictures(draft_of(row), row))
    assert [fault["picture"] for fault in told] == [1, 2, 3, 4]
    assert all(fault["error"].endswith(".") for fault in told)


def test_paths_may_be_written_from_where_the_rows_are(tmp_path):
    made.needs_pictures()
    (tmp_path / "a.png").write_bytes(made.as_bytes(made.screen("Bins"), "PNG"))
    row = {"pictures": ["a.png"]}
    assert with_pictures(draft_of(row), row, folder=str(tmp_path)).looks[0].fault == ""


def test_only_so_many_pictures_are_looked_at():
    row = {"pictures": ["none.png"] * (MOST + 2)}
    assert "first ten" in with_pictures(draft_of(row), row).looks[-1].fault


def test_a_clean_copy_of_what_is_no_picture_is_refused():
    with pytest.raises(UnusableRow):
        clean_copy(b"words")
