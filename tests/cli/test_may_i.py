"""`forethought may-i`: a site and one's own hours in, yes, no, first do this, or the guidance does not say out."""

import io
import json
import sys
from pathlib import Path

import pytest

from forethought.cli import main

TOML = """\
days = "Mon-Fri"
work = "09:00-17:00"
core = ["10:00-12:00", "14:00-16:00"]
lunch = "12:00-14:00"
flexi = true
leave = [2026-12-24, "2026-12-28/2027-01-02"]
closures = [2026-12-25]
"""
CORE, LUNCH = "2026-11-17T10:40", "2026-11-17T12:40"


@pytest.fixture(autouse=True)
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder of settings."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "settings"))
    monkeypatch.delenv("FORETHOUGHT_PATTERN", raising=False)
    return tmp_path / "settings" / "forethought"


@pytest.fixture
def own(settings: Path) -> Path:
    """One's own pattern file, where it is looked for."""
    settings.mkdir(parents=True)
    (settings / "pattern.toml").write_text(TOML, encoding="utf-8")
    return settings / "pattern.toml"


@pytest.mark.usefixtures("own")
@pytest.mark.parametrize(
    ("arguments", "status", "shown"),
    [
        (
            ["facebook", "--now", CORE, "--clock", "in", "--convenient", "yes"],
            1,
            ["No.", "Until 12:00 today", "yes, once you have clocked out"],
        ),
        (["facebook", "--now", LUNCH, "--clock", "out", "--convenient", "yes"], 0, ["Yes.", "Until 14:00 today", "After that: no."]),
        (["facebook", "--now", LUNCH, "--clock", "in"], 0, ["First do this.", "1. Clock out", "2. Check that it suits your team."]),
        (["banking", "--now", CORE], 0, ["The guidance does not say.", "Ask your line manager."]),
        (["https://en.wikipedia.org/wiki/Newbury", "--now", CORE], 0, ["Yes.", "appendix.wikipedia"]),
        (["facebook", "--now", CORE, "--purpose", "work"], 0, ["Yes.", "6.2"]),
        (["facebook", "--now", "2026-12-24T10:40"], 0, ["Yes.", "Until Monday 4 January 2027, 09:00"]),
        (["FACEBOOK", "--now", "2026-11-21T10:40"], 0, ["Yes.", "Until Monday 23 November 2026, 09:00"]),
    ],
)
def test_a_person_at_a_terminal_is_told(arguments: list[str], status: int, shown: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["may-i", *arguments]) == status
    told = " ".join(capsys.readouterr().out.split())
    assert [words for words in shown if words not in told] == []
    assert "Nobody looks at what you do on your own phone or computer." in told


@pytest.mark.usefixtures("own")
def test_the_words_are_the_guidances_own_and_no_stronger(capsys: pytest.CaptureFixture[str]) -> None:
    main(["may-i", "facebook", "--now", CORE, "--device", "council"])
    told = " ".join(capsys.readouterr().out.split())
    assert "7.1 (should) You should not use" in told
    assert "must" not in told
    assert "not allowed" not in told
    assert "Nobody looks" not in told


@pytest.mark.usefixtures("own")
def test_without_a_moment_it_is_now(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["may-i", "facebook", "--json"]) in {0, 1}
    assert json.loads(capsys.readouterr().out)["decision"] in {"allow", "deny", "advise"}


def test_somebody_without_a_pattern_is_told_how_to_write_one(settings: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["may-i", "facebook", "--now", CORE]) == 0
    told = capsys.readouterr().out
    assert str(settings / "pattern.toml") in told.replace("\n", "")
    lines = [line.strip() for line in told.splitlines()]
    settings.mkdir(parents=True)
    (settings / "pattern.toml").write_text("\n".join(line for line in lines if " = " in line), encoding="utf-8")
    assert main(["may-i", "facebook", "--now", CORE, "--json"]) == 1  # the lines shown are ones that can be used


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.toml", TOML),
        ("a.json", '{"days": "Mon-Fri", "work": "09:00-17:00", "core": "10:00-12:00", "lunch": "12:00-14:00"}'),
        ("person.json", '{"role": "planner", "pattern": {"days": "Mon-Fri", "core": "10:00-12:00"}}'),
        ("posts.json", '[{"days": "Mon-Fri", "core": "10:00-12:00"}, {"days": "Sat", "work": "09:00-12:00"}]'),
        ("posts.toml", 'role = "cook"\n[[pattern]]\ndays = "Mon-Fri"\ncore = "10:00-12:00"\n[[pattern]]\ndays = "Sat"\n'),
    ],
)
def test_a_pattern_is_toml_or_json_one_or_several(
    name: str, text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    assert main(["may-i", "facebook", "--now", CORE, "--pattern", str(file), "--json"]) == 1
    monkeypatch.setenv("FORETHOUGHT_PATTERN", str(file))
    assert main(["may-i", "facebook", "--now", CORE, "--json"]) == 1
    first, second = capsys.readouterr().out.splitlines()
    assert first == second


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (None, "There is no file"),
        ("days = ", "cannot be used"),
        ("{", "cannot be used"),
        ('[{"days": 1}]', "“days”"),
        ("[" * 100_000, "cannot be used"),
        ('{"a":' * 100_000, "cannot be used"),
        ('days = "Mo-Fr"', "“days”"),
        ('days = "Mon"\nhours = "9-5"', "“hours”"),
        ('role = "cook"\nname = "Ann"', "“person.name”"),
    ],
)
def test_a_pattern_that_cannot_be_used_is_one_sentence(
    text: str | None, words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "pattern"
    if text is not None:
        file.write_text(text, encoding="utf-8")
    assert main(["may-i", "facebook", "--now", CORE, "--pattern", str(file)]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert words in told.err
    assert len(told.err.splitlines()) == 1


def test_without_a_site_it_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["may-i"]) == 2
    assert "forethought may-i facebook" in capsys.readouterr().err


def test_a_batch_keeps_the_order_goes_on_past_bad_lines_and_needs_no_file(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    core = {"site": "facebook", "moment": CORE, "person": {"pattern": {"days": "Mon-Fri", "core": "10:00-12:00"}}}
    rows = [{"id": "a1"} | core, {"id": "a2"} | core | {"sight": 1}, core | {"purpose": "work"}, {"id": 7} | core | {"url": "nowhere"}]
    given = "\n".join([*map(json.dumps, rows), "not json"]).encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given)))
    assert main(["may-i", "--batch", "-"]) == 2
    answers = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [answer["id"] for answer in answers] == ["a1", "a2", "3", 7, "5"]
    assert [answer.get("decision") for answer in answers] == ["deny", None, "allow", None, None]
    assert "sight" in answers[1]["error"]


@pytest.mark.parametrize(("purpose", "status"), [("personal", 1), ("work", 0)])
def test_a_batch_with_a_refusal_is_something_to_act_on(purpose: str, status: int, tmp_path: Path) -> None:
    file = tmp_path / "rows.jsonl"
    row = {"site": "facebook", "moment": CORE, "purpose": purpose, "person": {"pattern": {"days": "Mon-Fri", "core": "10:00-12:00"}}}
    file.write_text(json.dumps(row) + "\n" + json.dumps(row | {"purpose": "work"}), encoding="utf-8")
    assert main(["may-i", "--batch", str(file)]) == status
