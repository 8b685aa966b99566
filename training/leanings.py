"""Fit how each sign of `reading/leanings.py` leans, on labelled drafts, and tell how well it holds on other voices.

    python -P training/leanings.py DRAFTS.jsonl CASES.toml …                measure, by folds over voices
    python -P training/leanings.py DRAFTS.jsonl CASES.toml … --write steam  measure, then write that column anew

The drafts are JSON Lines with ``text``, ``role``, ``voice`` (or ``group``) and ``clauses``, or TOML files of cases, where each
case counts as a voice of its own. Of the voices that have a name, three in four are read, by the hash of the name: the others
stay for measuring. The seeds are fixed: the same drafts and the same lexicon give the same list.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import tomllib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from math import exp, sqrt
from pathlib import Path
from typing import Any, NamedTuple

from forethought.reading import leanings
from forethought.reading.page import Page, lay_out
from forethought.reading.phrases import Cue
from forethought.reading.roles import role_of

LIST = Path(leanings.__file__).parent / "lexicon" / "lists" / "leanings.txt"
ALL = "(all)"
VOICES = 10
"""Voices that a sign must stand in to be weighed."""
PENALTY = 0.1
"""How strongly a weight is drawn to nothing (l2), each time a draft holds its sign."""
PACE = 0.15
PASSES = 12
SEEDS = (0, 1, 2)
"""The list is the mean of fits that read the drafts in these orders."""
FOLDS = 5
WORTH = 6
"""A sign that weighs less than so many hundredths either way is left out of the list."""
LEARNT = ("steam.", "wrong.")
"""A phrase of these families counts only where it stands in the words of another voice too: it may have come from this one."""
PRECISIONS = (0.9, 0.8, 0.7, 0.6, 0.5)


class Labelled(NamedTuple):
    """A draft: who wrote it, its page, the fields of its author's role, and the clauses it was labelled with."""

    voice: str
    page: Page
    fields: frozenset[str]
    clauses: frozenset[str]


class Fit(NamedTuple):
    """The weight of each sign by its number, and where every draft starts: logarithms of odds."""

    weights: list[float]
    start: float

    def score(self, row: Sequence[int]) -> float:
        return self.start + sum(self.weights[sign] for sign in row)


def is_steam(clauses: frozenset[str]) -> bool:
    """Steam about work or telling of wrongs there."""
    return "8.4" in clauses


def is_wrong(clauses: frozenset[str]) -> bool:
    """Telling of wrongs, and of little else."""
    return {"8.4", "8.6"} <= clauses and len(clauses) <= 3


AIMS: dict[str, Callable[[frozenset[str]], bool]] = {"steam": is_steam, "wrong": is_wrong}


def hash_of(name: str, kind: str = "sha1") -> int:
    """A number for a voice, the same in every run."""
    return int(hashlib.new(kind, name.encode(), usedforsecurity=False).hexdigest(), 16)


def rows_of(file: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """The rows of a file that may be read, each with its voice."""
    text = file.read_text(encoding="utf-8")
    if file.suffix == ".toml":
        yield from ((f"{file.stem} {n}", {**case, "text": case.get("draft", "")}) for n, case in enumerate(tomllib.loads(text)["case"]))
    else:
        named = ((row.get("voice") or row["group"], row) for row in map(json.loads, text.splitlines()))
        yield from ((voice, row) for voice, row in named if hash_of(voice) % 4)


def drafts_of(files: Iterable[Path]) -> list[Labelled]:
    """The labelled drafts of files, laid out."""
    rows = (pair for file in files for pair in rows_of(file))
    return [
        Labelled(voice, lay_out(row["text"]), role_of(row.get("role", ""), None).fields, frozenset(row["clauses"]))
        for voice, row in rows
        if row["text"]
    ]


def ends_of(page: Page, cue: Cue) -> tuple[str, str, str]:
    """What tells a phrase from others: its concept and the words it begins and ends with, for a gap holds any words."""
    return cue.concept, page.words[cue.first], page.words[cue.last - 1]


def signs_of(drafts: Sequence[Labelled]) -> list[set[str]]:
    """The signs of each draft, as the reader sees them, without phrases that only its own voice uses."""
    voices: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for draft in drafts:
        for cues in draft.page.cues.values():
            for cue in cues:
                voices[ends_of(draft.page, cue)].add(draft.voice)
    return [leanings.signs(draft.page._replace(cues=_shared(draft.page, voices)), draft.fields) for draft in drafts]


def _shared(page: Page, voices: dict[tuple[str, str, str], set[str]]) -> dict[str, list[Cue]]:
    kept = {}
    for concept, cues in page.cues.items():
        known = [cue for cue in cues if not concept.startswith(LEARNT) or len(voices[ends_of(page, cue)]) > 1]
        if known:
            kept[concept] = known
    return kept


def often(found: Sequence[set[str]], drafts: Sequence[Labelled]) -> list[str]:
    """The signs that enough voices share."""
    voices: dict[str, set[str]] = defaultdict(set)
    for here, draft in zip(found, drafts, strict=True):
        for sign in here:
            voices[sign].add(draft.voice)
    return sorted(sign for sign, who in voices.items() if len(who) >= VOICES and sign != ALL)


def fitted(rows: Sequence[Sequence[int]], right: Sequence[bool], size: int, seed: int = 0) -> Fit:
    """Logistic regression by single drafts, each weight at a pace of its own that slows as it moves (Duchi, Hazan and Singer,
    "Adaptive Subgradient Methods", JMLR 12, 2011)."""
    weights, moved = [0.0] * size, [1e-6] * size
    start, start_moved = -2.0, 1e-6
    order = list(range(len(rows)))
    shuffle = random.Random(seed).shuffle  # noqa: S311  # an order to read in, not a secret
    for _pass in range(PASSES):
        shuffle(order)
        for number in order:
            row = rows[number]
            score = start + sum([weights[sign] for sign in row])
            error = 1 / (1 + exp(-max(-30.0, min(30.0, score)))) - right[number]
            for sign in row:
                slope = error + PENALTY * weights[sign]
                moved[sign] += slope * slope
                weights[sign] -= PACE * slope / sqrt(moved[sign])
            start_moved += error * error
            start -= PACE * error / sqrt(start_moved)
    return Fit(weights, start)


def mean_fit(rows: Sequence[Sequence[int]], right: Sequence[bool], size: int) -> Fit:
    """The mean of a fit for each seed."""
    fits = [fitted(rows, right, size, seed) for seed in SEEDS]
    weights = [sum(several) / len(fits) for several in zip(*(fit.weights for fit in fits), strict=True)]
    return Fit(weights, sum(fit.start for fit in fits) / len(fits))


def on_other_voices(rows: Sequence[Sequence[int]], right: Sequence[bool], size: int, folds: Sequence[int]) -> list[float]:
    """The score of each draft by weights from the other folds."""
    scores = [0.0] * len(rows)
    for fold in range(FOLDS):
        others = [number for number, its in enumerate(folds) if its != fold]
        fit = fitted([rows[n] for n in others], [right[n] for n in others], size)
        for number, its in enumerate(folds):
            if its == fold:
                scores[number] = fit.score(rows[number])
    return scores


def measure(name: str, scores: Sequence[float], right: Sequence[bool]) -> None:
    """Print the most that is found at several precisions, each with the score to ask for."""
    total, hits = sum(right), 0
    best: dict[float, tuple[int, float]] = {}
    for told, number in enumerate(sorted(range(len(scores)), key=lambda n: -scores[n]), 1):
        hits += right[number]
        best.update({least: (hits, scores[number]) for least in PRECISIONS if hits >= least * told})
    print(f"{name}: {total} of {len(right)} drafts")
    for least, (found, score) in best.items():
        print(f"  precision {least:.2f}  recall {found / max(total, 1):.3f}  from {score:.2f}")


def hundredths(fit: Fit, signs: Sequence[str]) -> dict[str, int]:
    """The weights worth keeping, by sign."""
    rounded = {sign: round(weight * 100) for sign, weight in zip(signs, fit.weights, strict=True)}
    return {ALL: round(fit.start * 100), **{sign: weight for sign, weight in rounded.items() if abs(weight) >= WORTH}}


def listed() -> list[dict[str, int]]:
    """The columns of the list as it stands: the weights that are not nothing, by sign."""
    lines = [line.split("\t") for line in LIST.read_text(encoding="utf-8").splitlines() if line[:2] != "# "]
    return [{line[0]: int(line[place]) for line in lines if int(line[place])} for place in range(1, len(AIMS) + 1)]


def compare(old: dict[str, int], new: dict[str, int]) -> None:
    """Print how many signs of the list as it stands lean the same way by this fit."""
    both = (old.keys() & new.keys()) - {ALL}
    same = sum((old[sign] > 0) == (new[sign] > 0) for sign in both)
    print(f"  {len(old) - 1} signs are listed, {len(new) - 1} are worth it by this fit; {len(both)} are both, {same} lean the same way")


def write(columns: Sequence[dict[str, int]]) -> None:
    """Write the list anew below its head."""
    head = [line for line in LIST.read_text(encoding="utf-8").splitlines() if line[:2] == "# "]
    signs = sorted({sign for column in columns for sign in column} - {ALL})
    lines = ["\t".join([sign, *(str(column.get(sign, 0)) for column in columns)]) for sign in (ALL, *signs)]
    LIST.write_text("\n".join([*head, *lines]) + "\n", encoding="utf-8")


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("files", type=Path, nargs="+", help="labelled drafts: JSON Lines, or TOML files of cases")
    asked.add_argument("--write", action="append", choices=list(AIMS), default=[], help="write this column of the list anew")
    options = asked.parse_args()
    drafts = drafts_of(options.files)
    found = signs_of(drafts)
    signs = often(found, drafts)
    number_of = {sign: number for number, sign in enumerate(signs)}
    rows = [sorted(number_of[sign] for sign in here if sign in number_of) for here in found]
    folds = [hash_of(draft.voice, "md5") % FOLDS for draft in drafts]
    columns = listed()
    for place, (name, is_right) in enumerate(AIMS.items()):
        right = [is_right(draft.clauses) for draft in drafts]
        measure(name, on_other_voices(rows, right, len(signs), folds), right)
        new = hundredths(mean_fit(rows, right, len(signs)), signs)
        compare(columns[place], new)
        if name in options.write:
            columns[place] = new
    if options.write:
        write(columns)


if __name__ == "__main__":
    main()
