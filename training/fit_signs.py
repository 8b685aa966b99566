"""Fit what each sign weighs (`reading/lexicon/lists/signs.txt`) on labelled drafts, and tell how well it holds on other voices.

    python -P training/fit_signs.py ../shared/data/examples          measure, by folds over voices
    python -P training/fit_signs.py ../shared/data/examples --write  measure, then write the list anew

The drafts are JSON lines with ``text``, ``role``, ``voice``, ``clauses`` and ``advice``; the examples of the tests count as well.
It needs numpy and scikit-learn in an environment of its own, with this project installed in it; the product needs neither
(-P keeps the files of this folder from being taken for modules). Only the development part is read, three voices in four by
the hash of their names: the others stay for measuring. The folds are over voices too, so that no writer helps to judge their
own drafts. The seed is fixed: the same drafts give the same list.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from forethought.asking.draft_row import draft_of
from forethought.reading import signs as signs_module
from forethought.reading.gazetteer import is_given, words_of
from forethought.reading.sheet import Sheet

LIST = Path(signs_module.__file__).parent / "lexicon" / "lists" / "signs.txt"
HEAD = """\
# What each sign weighs, in tenths: for somebody served being spoken of, and, where one is, for a plain case rather than
# one to ask about. Found by trial (`training/fit_signs.py`) on invented drafts of many voices; `signs.py` says what a sign is.
"""
FOLDS = 5
OWN = "ours"
"""What the voices of our own examples begin with."""
OWN_COUNT = 3.0
"""How many drafts an example of our own counts for."""
STRENGTHS = (0.12, 0.25, 0.5, 1.0)
"""How freely weights may grow, from hardly to freely (C of scikit-learn)."""
ASKED_OF_HARMLESS = 0.026
"""The share of harmless drafts that may be asked about: the threshold is set there."""
MARKS = frozenset("@?!#\"'")
NEAR = 0.004
"""Of strengths that find about as much, the smallest is taken."""
WORDS = 0.2
"""How much a word counts beside a named sign: words tell of one writer, named signs of many."""
FEWEST = 12
"""Drafts a sign must stand in to be weighed."""
WORTH = 0.2
"""A sign that weighs less than this either way is left out of the list."""


class Drafts(NamedTuple):
    """Drafts as arrays, a line each: their signs, whether they are about somebody served, plain, harmless; voice and weight."""

    signs: csr_matrix
    about: np.ndarray
    plain: np.ndarray
    harmless: np.ndarray
    voices: np.ndarray
    counts: np.ndarray


def hash_of(row: dict[str, Any]) -> int:
    """A number for the voice of a draft, the same in every run."""
    return int(hashlib.sha1((row.get("voice") or row.get("group")).encode(), usedforsecurity=False).hexdigest(), 16)


def rows_of(folder: Path) -> list[dict[str, Any]]:
    """The development drafts that have no picture, with the project's own examples."""
    lines = (line for file in sorted(folder.glob("*.jsonl")) for line in file.read_text(encoding="utf-8").splitlines())
    rows = [row for row in map(json.loads, lines) if hash_of(row) % 4] + list(own_rows())
    return [row for row in rows if not row.get("picture_shows")]


def own_rows() -> Iterator[dict[str, Any]]:
    """The example drafts of the tests; each file counts as a voice."""
    for file in sorted((Path(__file__).parents[1] / "tests" / "checks" / "cases").glob("*.toml")):
        for case in tomllib.loads(file.read_text(encoding="utf-8"))["case"]:
            if "answers" not in case and case.get("kind", "draft") == "draft":
                yield {**case, "text": case["draft"], "voice": f"{OWN} {file.stem}"}


def signs_of(row: dict[str, Any]) -> set[str]:
    """The signs of one draft, without words that could be somebody's name."""
    sheet = Sheet(draft_of({key: row[key] for key in ("text", "role", "site", "audience") if row.get(key)}))
    return {sign for sign in signs_module.signs(sheet)[0] if is_built(sign) or is_ordinary(sign)}


def is_built(sign: str) -> bool:
    """Whether it is a named sign and not words of the draft."""
    return sign[0].isalpha() and any(mark in sign for mark in "._+!")


def is_ordinary(word: str) -> bool:
    return word in MARKS or (word.isalpha() and word in words_of("ordinary") and not is_given(word))


def matrix(found: list[set[str]], order: dict[str, int]) -> csr_matrix:
    """One line a draft, one column a sign."""
    pairs = [(line, order[sign]) for line, here in enumerate(found) for sign in here if sign in order]
    lines, columns = zip(*pairs, strict=True)
    counts = np.array([1.0 if is_built(sign) else WORDS for sign in order])
    return csr_matrix((counts[list(columns)], (lines, columns)), shape=(len(found), len(order)))


def known(found: list[set[str]]) -> dict[str, int]:
    """The signs frequent enough to be weighed."""
    counts = Counter(sign for here in found for sign in here)
    often = sorted(sign for sign, n in counts.items() if n >= FEWEST)
    return {sign: place for place, sign in enumerate(often)}


def fitted(x: csr_matrix, y: np.ndarray, counts: np.ndarray, strength: float) -> LogisticRegression:
    return LogisticRegression(C=strength, solver="liblinear", random_state=1).fit(x, y, counts)


def on_other_voices(x: csr_matrix, y: np.ndarray, counts: np.ndarray, voices: np.ndarray, strength: float) -> np.ndarray:
    """For every draft its score by weights from the other folds."""
    scores = np.zeros(len(y))
    for fold in range(FOLDS):
        here = voices % FOLDS == fold
        scores[here] = fitted(x[~here], y[~here], counts[~here], strength).decision_function(x[here])
    return scores


def threshold_of(scores: np.ndarray, harmless: np.ndarray) -> float:
    """The score above which the allowed share of harmless drafts lies."""
    return float(np.quantile(scores[harmless], 1 - ASKED_OF_HARMLESS))


def best_strength(drafts: Drafts) -> tuple[float, float]:
    """The strength that finds most on other voices, and the threshold there; our own examples do not judge."""
    tried = {}
    for strength in STRENGTHS:
        scores = on_other_voices(drafts.signs, drafts.about, drafts.counts, drafts.voices, strength)
        threshold = threshold_of(scores, drafts.harmless & (drafts.counts == 1))
        told, served = (scores > threshold) & (drafts.counts == 1), (drafts.about == 1) & (drafts.counts == 1)
        tried[strength] = float((told & served).sum() / served.sum()), threshold
        print(f"strength {strength}: recall {tried[strength][0]:.3f}, precision {(told & served).sum() / told.sum():.3f}")
    best = max(recall for recall, _threshold in tried.values())
    strength = min(strength for strength, (recall, _threshold) in tried.items() if recall >= best - NEAR)
    return strength, tried[strength][1]


def best_level(drafts: Drafts) -> float:
    """The strength that best tells plain cases from those to ask about, on other voices."""
    right = {}
    for strength in STRENGTHS:
        scores = on_other_voices(drafts.signs, drafts.plain, drafts.counts, drafts.voices, strength)
        right[strength] = float(((scores > 0) == (drafts.plain == 1)).mean())
        print(f"plain or to ask, strength {strength}: right {right[strength]:.3f}")
    return max(right, key=lambda strength: right[strength])


def lines_of(order: dict[str, int], told: LogisticRegression, plain: LogisticRegression, threshold: float) -> list[str]:
    """The list, a sign a line: named signs first, words after."""
    bias = round((float(told.intercept_[0]) - threshold) * 10), round(float(plain.intercept_[0]) * 10)
    counts = {sign: 1.0 if is_built(sign) else WORDS for sign in order}
    weights = {sign: (told.coef_[0][at] * counts[sign], plain.coef_[0][at] * counts[sign]) for sign, at in order.items()}
    worth = [sign for sign, (one, two) in weights.items() if abs(one) >= WORTH or abs(two) >= WORTH]
    worth.sort(key=lambda sign: (not is_built(sign), sign))
    return [f"(all) {bias[0]} {bias[1]}", *(f"{s} {round(weights[s][0] * 10)} {round(weights[s][1] * 10)}" for s in worth)]


def drafts_of(rows: list[dict[str, Any]], order: dict[str, int], found: list[set[str]]) -> Drafts:
    """What is known of the drafts, as arrays."""
    own = [str(row.get("voice")).startswith(OWN) for row in rows]
    return Drafts(
        matrix(found, order),
        np.array([int("9.1(4)" in row["clauses"]) for row in rows]),
        np.array([int(row["advice"] == "do-not-post") for row in rows]),
        np.array([row["advice"] == "nothing-found" for row in rows]),
        np.array([hash_of(row) // 8 % 1009 for row in rows]),
        np.where(own, OWN_COUNT, 1.0),
    )


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("folder", type=Path, help="where the drafts are")
    asked.add_argument("--write", action="store_true", help="write the list anew")
    options = asked.parse_args()
    rows = rows_of(options.folder)
    found = [signs_of(row) for row in rows]
    order = known(found)
    drafts = drafts_of(rows, order, found)
    about = Drafts(*(array[np.flatnonzero(drafts.about)] for array in drafts))
    strength, threshold = best_strength(drafts)
    told = fitted(drafts.signs, drafts.about, drafts.counts, strength)
    plain = fitted(about.signs, about.plain, about.counts, best_level(about))
    lines = lines_of(order, told, plain, threshold)
    print(f"{len(rows)} drafts, {len(order)} signs tried, {len(lines)} kept")
    if options.write:
        LIST.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
