"""`./bench`: a missed limit is never hidden. What it measures is not measured here; no test is timed."""

import json
from collections.abc import Iterator
from importlib import import_module

import pytest

from benchmarks import __main__ as bench
from benchmarks.drafts import drafts_of_length
from benchmarks.figure import Figure
from benchmarks.hostile import inputs

KEPT = Figure("fast", 1, "ms", 2)
MISSED = Figure("slow", 3, "ms", 2)


@pytest.mark.parametrize(
    ("figure", "missed"),
    [
        (KEPT, False),
        (MISSED, True),
        (Figure("rate", 999, "drafts/s", 1000, at_least=True), True),
        (Figure("rate", 1001, "drafts/s", 1000, at_least=True), False),
        (Figure("told", 5, "ms"), False),
        (Figure("no answer", float("inf"), "s", 1), True),
    ],
)
def test_a_limit_is_kept_or_missed(figure: Figure, missed: bool) -> None:
    assert figure.missed == missed
    assert ("MISSED" in figure.line()) == missed


@pytest.mark.parametrize(("figures", "status"), [([KEPT], 0), ([KEPT, MISSED], 1)])
def test_a_missed_limit_is_the_exit_status(
    figures: list[Figure], status: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def measure() -> Iterator[Figure]:
        yield from figures

    monkeypatch.setattr("benchmarks.check_warm.measure", measure)
    monkeypatch.setattr("sys.argv", ["bench", "check_warm", "--json"])
    assert bench.main() == status
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [row["missed"] for row in rows] == [figure.missed for figure in figures]


@pytest.mark.parametrize("name", bench.NAMES)
def test_every_benchmark_measures(name: str) -> None:
    assert callable(import_module(f"benchmarks.{name}").measure)


def test_an_unknown_benchmark_is_refused_by_name(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.argv", ["bench", "nonsense"])
    with pytest.raises(SystemExit) as refused:
        bench.main()
    assert refused.value.code == 2
    assert "there is no benchmark called nonsense" in capsys.readouterr().err


@pytest.mark.parametrize("length", [300, 1_000])
def test_drafts_have_the_length_that_is_asked_for(length: int) -> None:
    assert {len(draft.text) for draft in drafts_of_length(length)} == {length}


def test_hostile_input_is_one_line_each() -> None:
    assert all(b"\n" not in line for line in inputs().values())
