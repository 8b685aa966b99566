"""The drafts that are measured: the examples of the guidance, which are also its tests."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from forethought.asking.draft_row import FIELDS, draft_of
from forethought.reading.draft import Draft

CASES = Path(__file__).parent.parent / "tests" / "checks" / "cases"


@cache
def examples() -> tuple[dict[str, Any], ...]:
    """Every example as a row of `forethought check`."""
    cases = [case for file in sorted(CASES.glob("*.toml")) for case in tomllib.loads(file.read_text(encoding="utf-8"))["case"]]
    rows = [{"text": case["draft"]} | {name: value for name, value in case.items() if name in FIELDS} for case in cases]
    return tuple(row for row in rows if row["text"].strip())


def drafts_of_length(length: int) -> list[Draft]:
    """A draft for each example, with its context: its text and those after it, cut to the length."""
    rows = examples()
    texts = [row["text"] for row in rows] * 2
    made = []
    for number, row in enumerate(rows):
        text, following = "", number
        while len(text) < length:
            text += ("\n" if text else "") + texts[following % len(texts)]
            following += 1
        made.append(draft_of({**row, "text": text[:length]}))
    return made


def drafts_as_they_are() -> list[Draft]:
    """A draft for each example, with its context."""
    return [draft_of(row) for row in examples()]
