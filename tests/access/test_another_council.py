"""A council that numbers the clauses of access otherwise edits data: every way to ask cites its numbers."""

import json
import time
from pathlib import Path

import pytest

from forethought.access.gate import Gate, Verdict
from forethought.access.hosts import load_hosts
from forethought.access.snapshot import Hours, Worker, read_hours, write_hours
from forethought.access.spells import Timeline
from forethought.asking.access_row import access_answer_row, asked_of, decision_of
from forethought.cli import main
from forethought.guidance import load
from forethought.proxy.line import said_of

FOLDER = Path(__file__).parent / "thornby"
THORNBY = load(FOLDER)
HOURS = {"days": "Mon-Fri", "work": "09:00-17:00", "core": ["10:00-12:00", "14:00-16:00"], "lunch": "12:00-14:00"}
CORE, LUNCH = "2026-11-17T10:40", "2026-11-17T12:30"


@pytest.mark.parametrize(
    ("row", "decision", "clauses"),
    [
        ({"site": "facebook", "moment": CORE}, "deny", ["C.1", "C.2.b"]),
        ({"site": "facebook", "moment": CORE, "device": "council"}, "deny", ["C.1"]),
        ({"site": "facebook", "moment": LUNCH, "clock": "out", "convenient": True}, "allow", ["C.2.a"]),
        ({"site": "facebook", "moment": CORE, "purpose": "work"}, "allow", ["C.3"]),
        ({"site": "facebook", "moment": CORE, "corporate_page": True}, "allow", ["C.3"]),
        ({"site": "pornhub.com", "moment": CORE, "device": "council"}, "deny", ["C.4 (2)"]),
        ({"site": "banking", "moment": CORE}, "advise", ["C.1"]),
        ({"site": "facebook", "moment": CORE, "person": {"role": "agency", "pattern": HOURS}}, "deny", ["C.1", "C.2.b"]),
    ],
)
def test_an_answer_cites_the_councils_own_numbers(row: dict[str, object], decision: str, clauses: list[str]) -> None:
    asked = asked_of({"person": {"pattern": HOURS}} | row)
    answer = access_answer_row(None, decision_of(asked, THORNBY.access), asked.zone)
    assert (answer["decision"], answer["clauses"]) == (decision, clauses)


def test_what_no_clause_is_about_is_not_decided() -> None:
    """Thornby says nothing of encyclopaedias; HRSM1 does."""
    asked = asked_of({"person": {"pattern": HOURS}, "site": "wikipedia", "moment": CORE, "device": "council"})
    decision = decision_of(asked, THORNBY.access)
    assert (decision.decision, decision.clauses, decision.silent, decision.enforced) == ("advise", (), True, False)


def test_an_edition_with_no_word_of_access_refuses_nobody() -> None:
    asked = asked_of({"person": {"pattern": HOURS}, "site": "facebook", "moment": CORE})
    decision = decision_of(asked, {})
    assert (decision.decision, decision.silent, decision.until) == ("advise", True, None)


def test_the_command_line_takes_another_guidance(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    pattern = tmp_path / "pattern.json"
    pattern.write_text(json.dumps(HOURS))
    given = ["may-i", "facebook", "--now", CORE, "--pattern", str(pattern), "--guidance", str(FOLDER)]
    assert main([*given, "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["clauses"] == ["C.1", "C.2.b"]
    assert main(given) == 1
    assert "Quiet hours" not in (shown := capsys.readouterr().out)
    assert "In quiet hours you should leave sites for fun alone." in " ".join(shown.split())


def test_a_batch_takes_it_too(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    rows.write_text(json.dumps({"id": "a", "site": "facebook", "moment": CORE, "person": {"pattern": HOURS}}) + "\n")
    assert main(["may-i", "--batch", str(rows), "--guidance", str(FOLDER)]) == 1
    assert json.loads(capsys.readouterr().out)["clauses"] == ["C.1", "C.2.b"]


def gate(folder: Path, clauses: dict[str, str]) -> Gate:
    """A gate that has read a snapshot with these clauses; Ann is in core hours."""
    now = int(time.time())
    timelines = {"k1": Timeline((now - 100, now + 100), ("core", "lunch"))}
    write_hours(folder, made=now, timelines=timelines, people={"ann": Worker("k1")}, clauses=clauses)
    return Gate(read_hours(folder), load_hosts())


def test_the_proxy_says_the_clauses_of_the_snapshot(tmp_path: Path) -> None:
    verdict = gate(tmp_path, THORNBY.access).may("ann", "facebook.com", "/", "", int(time.time()))
    assert (verdict.allowed, verdict.clause) == (False, "C.1")
    assert said_of(verdict).endswith(b" tag=core log=C.1")


def test_the_proxy_lets_pass_what_no_clause_is_about(tmp_path: Path) -> None:
    assert gate(tmp_path, {}).may("ann", "facebook.com", "/", "", int(time.time())) == Verdict(
        True, "no-clause", "", 0, "social networking"
    )
    assert Hours().clauses == {}


def test_a_number_with_a_space_stays_one_word_to_squid(tmp_path: Path) -> None:
    verdict = gate(tmp_path, THORNBY.access).may("ann", "pornhub.com", "/", "", int(time.time()))
    assert said_of(verdict).endswith(b" log=C.4%20(2)")
