"""Finds what each mark of `reading/secrecy.py` weighs, on labelled drafts: JSON Lines files, or TOML files of cases."""

from __future__ import annotations

import json
import sys
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from lasso import fit

from forethought.asking.draft_row import FIELDS, draft_of
from forethought.reading.secrecy import marks_of
from forethought.reading.sheet import Sheet

CLAUSE = "9.1(6)"
COST = 0.4
"""What an error costs for a secret, and for one told outright: low, so that few weights are kept."""
COST_PLAIN = 0.15
AT_LEAST = 4
MOST_FOR_A_WORD = 12
"""Tenths that a single word may weigh at most: no word tells alone."""

HEAD = """\
# What each mark of `secrecy.py` weighs, in tenths: for something not for the public, and for one told outright rather than
# hinted at. Found by `training/secrecy.py` on some eight thousand invented drafts of many voices."""


def rows_of(files: Iterable[Path]) -> Iterator[dict[str, Any]]:
    """The labelled drafts of files."""
    for file in files:
        text = file.read_text(encoding="utf-8")
        if file.suffix == ".toml":
            yield from ({**case, "text": case["draft"]} for case in tomllib.loads(text)["case"])
        else:
            yield from map(json.loads, text.splitlines())


def main(files: list[str]) -> None:
    """Print the list."""
    rows = list(rows_of(map(Path, files)))
    marks = [frozenset(marks_of(Sheet(draft_of({name: row[name] for name in FIELDS & row.keys() if row[name]})))) for row in rows]
    secret = [CLAUSE in row["clauses"] for row in rows]
    told = [row["advice"] == "do-not-post" for row in rows]
    weights = fit(marks, secret, cost=COST, at_least=AT_LEAST)
    secrets = [number for number, yes in enumerate(secret) if yes]
    plain = fit([marks[n] for n in secrets], [told[n] for n in secrets], cost=COST_PLAIN, at_least=AT_LEAST)
    print(HEAD)
    for mark in sorted({*weights, *plain}):
        secret_tenths = round(weights.get(mark, 0) * 10)
        tenths = secret_tenths if "." in mark else min(secret_tenths, MOST_FOR_A_WORD), round(plain.get(mark, 0) * 10)
        if any(tenths):
            print(mark, *tenths)


if __name__ == "__main__":
    main(sys.argv[1:])
