"""`forethought read`: observations, and the language model's scores where it is installed."""

import json

import pytest

from forethought.cli import main


def test_abuse_names_its_target_and_carries_no_score_without_the_model(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", "I hate immigrants", "--json"]) == 0
    seen = [one for one in json.loads(capsys.readouterr().out)["observations"] if one["kind"] == "discrimination"]
    assert {one["target"] for one in seen} == {"group"}
    assert not any("score" in one for one in seen)


def test_scores_without_the_model_are_refused_in_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", "hello", "--scores"]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert "reader" in said.err
    assert len(said.err.splitlines()) == 1


@pytest.mark.usefixtures("language_model")
def test_scores_and_a_score_with_each_hard_word(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", "my manager is a useless idiot", "--scores"]) == 0
    row = json.loads(capsys.readouterr().out)
    [seen] = [one for one in row["observations"] if one["kind"] == "abuse"]
    assert (seen["target"], seen["score"]) == ("person", row["scores"]["offensive"])
    assert all(0 <= chance <= 1 for chance in row["scores"].values())


@pytest.mark.usefixtures("language_model")
def test_scores_come_in_a_batch_too(tmp_path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "rows.jsonl"
    file.write_text('{"id": "a", "text": "hello"}\n{"id": "b", "text": ""}\n')
    assert main(["read", "--batch", str(file), "--scores"]) in {0, 2}
    first = json.loads(capsys.readouterr().out.splitlines()[0])
    assert first["id"] == "a"
    assert "hateful" in first["scores"]
