"""Which changes need not trouble those who read the version before."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from forethought.guidance import Clause, Strength
from forethought.guidance.compare import ClauseChange
from forethought.server.library.asking_again import suggestion

PAIRS = tomllib.loads(Path(__file__).with_name("wordings.toml").read_text(encoding="utf-8"))
CLAUSE = Clause("8.5", "Ask first.", Strength.SHOULD, section="8")


def reworded(pair: dict[str, Any]) -> list[ClauseChange]:
    """A clause that says the one and then the other, among clauses that have other numbers."""
    others = [
        ClauseChange(CLAUSE._replace(id=was), CLAUSE._replace(id=now), ("renumbered",)) for was, now in pair.get("renumbered", {}).items()
    ]
    was, now = (CLAUSE._replace(id="1.1", wording=pair[side]) for side in ("was", "now"))
    return [*others, ClauseChange(was, now, ("reworded",))]


@pytest.mark.parametrize("pair", PAIRS["same"], ids=lambda pair: pair["now"][:40])
def test_spelling_and_numbering_ask_nobody_again(pair: dict[str, Any]) -> None:
    assert not suggestion(reworded(pair))


@pytest.mark.parametrize("pair", PAIRS["other"], ids=lambda pair: pair["now"][:40])
def test_whatever_a_reader_should_know_asks_again(pair: dict[str, Any]) -> None:
    assert suggestion(reworded(pair))


@pytest.mark.parametrize("pair", [pair for pair in PAIRS["other"] if not pair.get("one_way")], ids=lambda pair: pair["now"][:40])
def test_it_does_so_the_other_way_round_too(pair: dict[str, Any]) -> None:
    back = {now: was for was, now in pair.get("renumbered", {}).items()}
    assert suggestion(reworded({"was": pair["now"], "now": pair["was"], "renumbered": back}))


def test_nothing_changed_asks_nobody() -> None:
    assert not suggestion([])


@pytest.mark.parametrize(
    ("was", "now", "changes", "asks"),
    [
        (None, CLAUSE, ("new",), True),
        (CLAUSE, None, ("gone",), True),
        (CLAUSE, CLAUSE._replace(strength=Strength.MUST), ("strength",), True),
        (CLAUSE, CLAUSE._replace(applies_to=("volunteer",)), ("applies-to",), True),
        (CLAUSE, CLAUSE._replace(id="9.1", section="9"), ("renumbered", "moved"), True),
        (CLAUSE, CLAUSE._replace(id="8.2"), ("renumbered", "moved"), False),
        (CLAUSE, CLAUSE._replace(id="8.6"), ("renumbered",), False),
        (CLAUSE, CLAUSE._replace(id="7.5", section="7"), ("renumbered",), False),
        (CLAUSE, CLAUSE._replace(checks=("connect",)), ("checks",), False),
        (CLAUSE, CLAUSE._replace(says="Please ask."), ("plain-words",), False),
        (CLAUSE._replace(kind="control", value="D3"), CLAUSE._replace(kind="control", value="D4"), ("reworded",), False),
        (None, CLAUSE._replace(kind="control"), ("new",), False),
    ],
)
def test_other_changes(was: Clause | None, now: Clause | None, changes: tuple[str, ...], asks: bool) -> None:
    assert suggestion([ClauseChange(was, now, changes)]) is asks
