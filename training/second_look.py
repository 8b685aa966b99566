"""Weigh the rules, the language model and the words together: write `checks/second_look.txt` from the voices that set thresholds.

    .venv/bin/python training/second_look.py [--write]

None of the three was made with these voices. Run it after every change of one. What is fitted is a linear model of the
twelve `Voices` of `checks/second_look.py`, held small; then how much likelier stopping or asking must be, for few false alarms.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from rows import Row, examples

from forethought.asking.draft_row import draft_of
from forethought.checks import second_look
from forethought.checks.advice import Advice
from forethought.checks.engine import answer
from forethought.guidance import load_named
from forethought.reading import Reading, read

FILE = Path(second_look.__file__).with_suffix(".txt")
_ALARMS = 0.025
"""The share of harmless drafts that may be told to stop or ask; 4 % is wanted, and other voices differ by one and more."""
_ALARM = [step / 20 for step in range(41)]
"""What stopping or asking must be likelier by: the values tried."""
_SMALL, _STEPS, _PACE = 20.0, 3000, 0.5
"""How small the weights are held, in rows, and how long and fast they are moved."""
_FOLDS = 5
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
        found.append(Seen(reading, said, by_word[row["advice"]], fair, sum(row["voice"].encode()) % _FOLDS))
    return found


def fitted(rows: Sequence[Seen], alarm: float = 0.0) -> second_look.Weights:
    """The weights that make the right levels likeliest: a multinomial logistic regression, whose voices count by how much they vary."""
    heard = np.array([second_look.voices(row.said, row.reading.scores) for row in rows])
    middle, spread = heard.mean(0), heard.std(0) + 1e-9
    given, right = (heard - middle) / spread, np.eye(len(Advice))[[row.right for row in rows]]
    of, start = np.zeros((len(Advice), heard.shape[1])), np.zeros(len(Advice))
    for _step in range(_STEPS):
        logits = given @ of.T + start
        chances = np.exp(logits - logits.max(1, keepdims=True))
        wrong = chances / chances.sum(1, keepdims=True) - right
        of -= _PACE * (wrong.T @ given + _SMALL * of) / len(rows)
        start -= _PACE * wrong.mean(0)
    of = of / spread
    return second_look.Weights(tuple(map(tuple, of.tolist())), tuple((start - of @ middle).tolist()), alarm)


def judged(rows: Sequence[Seen], weights: second_look.Weights) -> list[Advice]:
    """What the three together advise."""
    return [second_look.likeliest(row.said, row.reading, weights) for row in rows]


def measure(rows: Sequence[Seen], advised: Sequence[Advice]) -> tuple[float, float, float]:
    """The share right, strictly right, and of harmless rows told to stop or ask."""
    fair = sum(level in row.fair for row, level in zip(rows, advised, strict=True)) / len(rows)
    strict = sum(level == row.right for row, level in zip(rows, advised, strict=True)) / len(rows)
    harmless = [level for row, level in zip(rows, advised, strict=True) if row.right == Advice.NOTHING_FOUND]
    return fair, strict, sum(level >= Advice.ASK for level in harmless) / len(harmless)


def best(rows: Sequence[Seen]) -> second_look.Weights:
    """The weights, and the alarm that is right most often, each fold judged by the others, among those with few enough false alarms."""
    folds = [[row for row in rows if row.fold == fold] for fold in range(_FOLDS)]
    by_fold = [fitted([row for row in rows if row.fold != fold]) for fold in range(_FOLDS)]
    together = [row for fold in folds for row in fold]
    tried = []
    for alarm in _ALARM:
        advised = [level for fold, weights in zip(folds, by_fold, strict=True) for level in judged(fold, weights._replace(alarm=alarm))]
        fair, strict, alarms = measure(together, advised)
        tried.append((alarms <= _ALARMS, fair if alarms <= _ALARMS else -alarms, strict, alarm, alarms))
    _few, fair, strict, alarm, alarms = max(tried)
    print(f"folds over voices: right {fair:.3f}, strictly {strict:.3f}, harmless told to stop or ask {alarms:.3f}")
    return fitted(rows, alarm)


def written(weights: second_look.Weights) -> str:
    """The weights as the file holds them."""
    lines = ["# Made by training/second_look.py: see there. For each level what each of the twelve voices weighs for it."]
    lines += [f"{level.word} {' '.join(f'{value:.3f}' for value in weights.of[level])}" for level in Advice]
    lines.append(f"start {' '.join(f'{value:.3f}' for value in weights.start)}")
    return "\n".join([*lines, f"alarm {weights.alarm}"]) + "\n"


def main() -> None:
    """Weigh, and say how it went."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--write", action="store_true", help="write the file anew")
    given = asked.parse_args()
    rows = seen(examples("valid"))
    print(f"{len(rows)} rows of voices that none was made with")
    alone = measure(rows, [row.said for row in rows])
    print("the rules alone: right {:.3f}, strictly {:.3f}, harmless told to stop or ask {:.3f}".format(*alone))
    weights = best(rows)
    print(written(weights))
    if given.write:
        FILE.write_text(written(weights), encoding="utf-8")


if __name__ == "__main__":
    main()
