"""Weigh the rules and the language model together: write `checks/second_look.txt` from the voices that set thresholds.

    .venv/bin/python training/second_look.py [--write] [--part valid]

Neither the rules' phrases nor the model were made with these voices. Run it after every change of either.
"""

from __future__ import annotations

import argparse
import itertools
import math
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from rows import Row, examples

from forethought.asking.draft_row import draft_of
from forethought.checks import second_look
from forethought.checks.advice import Advice
from forethought.checks.engine import answer
from forethought.guidance import load_named
from forethought.reading import Reading, read

FILE = Path(second_look.__file__).with_suffix(".txt")
_ALARMS = 0.04
"""The share of harmless drafts that may be told to stop or ask."""
_MODEL, _ALARM = (0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.2), [step / 10 for step in range(17)]
"""The weights tried."""
_GIVEN = ("text", "role", "site", "audience", "picture_shows")


class Seen(NamedTuple):
    """A row, what the rules alone advise, and what is fair: the label, and what a second reader could say."""

    reading: Reading
    said: Advice
    right: Advice
    fair: frozenset[Advice]
    fold: int


def seen(rows: Sequence[Row]) -> list[Seen]:
    """Every row read once."""
    edition, by_word = load_named(), {level.word: level for level in Advice}
    found = []
    for row in rows:
        reading = read(draft_of({name: row[name] for name in _GIVEN if row.get(name)}))
        said = answer(reading._replace(scores={}), edition).advice
        fair = frozenset(by_word[word] for word in (row["advice"], *row.get("also_ok", ())))
        found.append(Seen(reading, said, by_word[row["advice"]], fair, sum(row["voice"].encode()) % 5))
    return found


def table(rows: Sequence[Seen]) -> tuple[tuple[float, ...], ...]:
    """The log chance that the rules advise each level, by the level that is right; a little is added to every count."""
    counts = {(said, right): 3.0 if said == right else 1.0 for said, right in itertools.product(Advice, repeat=2)}
    for row in rows:
        counts[row.said, row.right] += 1
    whole = {right: sum(counts[said, right] for said in Advice) for right in Advice}
    return tuple(tuple(math.log(counts[said, right] / whole[right]) for right in Advice) for said in Advice)


def judged(rows: Sequence[Seen], weights: second_look.Weights) -> list[Advice]:
    """What the two together advise."""
    return [second_look.likeliest(row.said, row.reading, weights) for row in rows]


def measure(rows: Sequence[Seen], advised: Sequence[Advice]) -> tuple[float, float, float]:
    """The share right, strictly right, and of harmless rows told to stop or ask."""
    fair = sum(level in row.fair for row, level in zip(rows, advised, strict=True)) / len(rows)
    strict = sum(level == row.right for row, level in zip(rows, advised, strict=True)) / len(rows)
    harmless = [level for row, level in zip(rows, advised, strict=True) if row.right == Advice.NOTHING_FOUND]
    return fair, strict, sum(level >= Advice.ASK for level in harmless) / len(harmless)


def tried(rows: Sequence[Seen], model: float, alarm: float) -> list[Advice]:
    """What would be advised, each fold by a table made of the others."""
    advised: list[Advice] = [Advice.NOTHING_FOUND] * len(rows)
    for fold in range(5):
        weights = second_look.Weights(model, alarm, table([row for row in rows if row.fold != fold]))
        chosen = [number for number, row in enumerate(rows) if row.fold == fold]
        for number, level in zip(chosen, judged([rows[number] for number in chosen], weights), strict=True):
            advised[number] = level
    return advised


def best(rows: Sequence[Seen]) -> second_look.Weights:
    """The weights that are right most often among those with few enough false alarms."""
    found = []
    for model, alarm in itertools.product(_MODEL, _ALARM):
        fair, strict, alarms = measure(rows, tried(rows, model, alarm))
        found.append((alarms <= _ALARMS, fair if alarms <= _ALARMS else -alarms, strict, model, alarm, alarms))
    _few, fair, strict, model, alarm, alarms = max(found)
    print(f"folds over voices: right {fair:.3f}, strictly {strict:.3f}, harmless told to stop or ask {alarms:.3f}")
    return second_look.Weights(model, alarm, table(rows))


def written(weights: second_look.Weights) -> str:
    """The weights as the file holds them."""
    lines = ["# Made by training/second_look.py: see there.", f"model {weights.model}", f"alarm {weights.alarm}"]
    lines.append("# the log chance that the rules advise this, where nothing, care, asking, stopping is right")
    lines += [f"{level.word} {' '.join(f'{value:.2f}' for value in weights.rules[level])}" for level in Advice]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Weigh, and say how it went."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--write", action="store_true", help="write the file anew")
    given = asked.parse_args()
    rows = seen(examples("valid"))
    print(f"{len(rows)} rows of voices that neither was made with")
    alone = measure(rows, [row.said for row in rows])
    print("the rules alone: right {:.3f}, strictly {:.3f}, harmless told to stop or ask {:.3f}".format(*alone))
    weights = best(rows)
    print(written(weights))
    if given.write:
        FILE.write_text(written(weights), encoding="utf-8")


if __name__ == "__main__":
    main()
