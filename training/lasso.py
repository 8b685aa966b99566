"""Logistic regression that keeps few weights (an L1 penalty), by cyclic coordinate descent, in plain Python.

The step is that of Yuan, Chang, Hsieh and Lin, "A Comparison of Optimization Methods and Software for Large-scale
L1-regularized Linear Classification" (JMLR 11, 2010), section 4.1, without its line search: the curvature of one
coordinate is bounded by a quarter of the rows that hold it, so that no step overshoots.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from math import exp

PASSES = 400
ENOUGH = 1e-3


def fit(rows: Sequence[frozenset[str]], right: Sequence[bool], *, cost: float, at_least: int) -> dict[str, float]:
    """The weight of each mark that ``at_least`` so many rows hold; ``cost`` is what an error costs against the penalty.
    The same rows give the same weights."""
    counts = Counter(mark for row in rows for mark in row)
    holders: dict[str, list[int]] = {mark: [] for mark in sorted(counts) if counts[mark] >= at_least}
    for number, row in enumerate(rows):
        for mark in row:
            if mark in holders:
                holders[mark].append(number)
    weights = dict.fromkeys(holders, 0.0)
    scores = [0.0] * len(rows)
    aims = [1.0 if yes else 0.0 for yes in right]
    asked: Iterable[str] = list(holders)
    for turn in range(PASSES):
        moved = 0.0
        for mark in asked:
            step = _step(weights[mark], holders[mark], scores, aims, cost)
            if step:
                weights[mark] += step
                moved = max(moved, abs(step))
                for number in holders[mark]:
                    scores[number] += step
        # Most weights stay at nothing: nine passes in ten look only at the others.
        full = turn % 10 == 9
        if moved < ENOUGH and (full or turn == 0):
            break
        asked = list(holders) if (turn + 1) % 10 == 9 else [mark for mark, weight in weights.items() if weight]
    return {mark: weight for mark, weight in weights.items() if weight}


def _step(weight: float, holders: Sequence[int], scores: Sequence[float], aims: Sequence[float], cost: float) -> float:
    slope = 0.0
    curve = 1e-9
    for number in holders:
        likely = 1 / (1 + exp(-max(-30.0, min(30.0, scores[number]))))
        slope += likely - aims[number]
        curve += max(likely * (1 - likely), 0.02)
    slope *= cost
    curve *= cost * 1.5
    if slope + 1 <= curve * weight:
        step = -(slope + 1) / curve
    elif slope - 1 >= curve * weight:
        step = -(slope - 1) / curve
    else:
        step = -weight
    return max(-1.0, min(1.0, step))
