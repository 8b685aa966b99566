"""Personal details found on a UK set that others wrote, beside Presidio with every UK recogniser on, on the same rows."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from forethought.asking.draft_row import draft_of
from forethought.asking.expected_details import Detail, DetailTally, compare, details_in, details_of
from forethought.reading import read_with_names

from .figure import Figure
from .presidio import ROOT, peer_output, prepare

ROWS = ROOT / "training" / "details" / "uk.jsonl"
LIMITS = {
    "email": 0.97,
    "phone": 0.97,
    "postcode": 0.97,
    "nino": 0.97,
    "nhs_number": 0.97,
    "vehicle_registration": 0.93,
    "date_of_birth": 0.95,
    "address": 0.88,
}
ALARMS = 0.003


def measure() -> Iterator[Figure]:
    """F1 of each kind, and the share of rows without details in which one is seen, names apart."""
    prepare()
    rows = [json.loads(line) for line in ROWS.read_text(encoding="utf-8").splitlines()]
    ours = figures_of(rows, (details_in(read_with_names(draft_of({"text": row["text"]})).observations) for row in rows))
    peers = json.loads(peer_output("presidio_details.py", [row["text"] for row in rows]))
    theirs = figures_of(rows, ([Detail(*one) for one in found] for found in peers))
    for kind, limit in LIMITS.items():
        yield Figure(
            f"{kind}, {ours['kinds'][kind]['expected']} of them",
            f1(ours, kind),
            "F1",
            limit,
            at_least=True,
            peer=f"Presidio {f1(theirs, kind):.3f}",
        )
    alarms = ours["alarm_rate"]
    yield Figure("alarms on rows without details", alarms, "of such rows", ALARMS, peer=f"Presidio {theirs['alarm_rate']:.3f}")


def figures_of(rows: list[dict[str, Any]], found: Iterable[list[Detail]]) -> dict[str, Any]:
    """What was found, against what the rows expect."""
    tally = DetailTally()
    for row, details in zip(rows, found, strict=True):
        expected = details_of(row)
        tally.add(expected, compare(expected, details))
    return tally.figures()


def f1(figures: dict[str, Any], kind: str) -> float:
    """Of one kind; none found and none expected is nought."""
    return float(figures["kinds"].get(kind, {}).get("f1") or 0.0)
