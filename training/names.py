"""Finds what each sign of `reading/tagger.py` weighs, on tweets whose names are marked.

    PYTHONPATH=training python training/names.py ../shared/data/train [--told build/names_told.jsonl] [--without btc_f] [--write]

Section H of the Broad Twitter Corpus is only ever measured on. Needs numpy and scikit-learn, in an environment of its own; gives the same
weights each time. `--told` adds texts that `names_teacher.py` has read.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
from marked_names import Text, figures, gold, joined
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from forethought.reading import tagger
from forethought.reading.normal import normalise

GOLD = ("btc_e.conll", "btc_f.conll", "btc_g.conll", "wnut17_wnut17train.conll", "wnut17_emerging.dev.conll")
MEASURED = "btc_h.conll"
SURE = 50
"""Hundredths: from here on the teacher's word is taken."""
AT_LEAST = 2
COST = 1.0
TOLD = 0.5
"""What a text that the teacher read counts beside one that people marked."""
SMALLEST = 3
"""Hundredths of log odds under which a weight is dropped."""
HEAD = """\
# What each sign of `tagger.py` weighs for a name, in hundredths of log odds. Found by `training/names.py`; `manifest.json` says on what.
"""


class Rows(NamedTuple):
    """The signs of each word, whether it is a name's, and what it counts."""

    signs: list[list[str]]
    names: list[bool]
    counts: list[float]


def told(file: Path) -> Iterator[Text]:
    """Texts that the teacher has read: words, and how likely each is a name, in hundredths."""
    for line in file.read_text(encoding="utf-8").splitlines():
        words, chances = json.loads(line)
        yield joined(
            [("@" if word == "@USER" else word, "I-PER" if chance >= SURE else "O") for word, chance in zip(words, chances, strict=True)]
        )


def add(rows: Rows, texts: Iterable[Text], count: float) -> None:
    """Every word of the texts."""
    for text in texts:
        plain = normalise(text.text)
        words, spans = tagger.words_in(plain.plain)
        inside = {place for start, end in text.names for place in range(start, end)}
        for signs, (start, _) in zip(tagger.signs_of(words), spans, strict=True):
            rows.signs.append(signs)
            rows.names.append(plain.at[start] in inside)
            rows.counts.append(count)


def fit(rows: Rows) -> dict[str, int]:
    """What each sign weighs."""
    often = Counter(sign for signs in rows.signs for sign in signs)
    numbers: dict[str, int] = {}
    places: list[int] = []
    ends = [0]
    for signs in rows.signs:
        places += (numbers.setdefault(sign, len(numbers)) for sign in sorted(set(signs)) if often[sign] >= AT_LEAST)
        ends.append(len(places))
    matrix = csr_matrix((np.ones(len(places), dtype=np.float32), np.array(places), np.array(ends)), shape=(len(rows.signs), len(numbers)))
    model = LogisticRegression(C=COST, solver="liblinear", max_iter=300, random_state=0)
    model.fit(matrix, np.array(rows.names), sample_weight=np.array(rows.counts))
    found = {sign: round(100 * float(model.coef_[0][number])) for sign, number in numbers.items()}
    for sign in ("b", "b#"):  # one of them stands at every word
        found[sign] = found.get(sign, 0) + round(100 * float(model.intercept_[0]))
    return {sign: weight for sign, weight in found.items() if abs(weight) >= SMALLEST}


def write(weights: dict[str, int], files: list[Path]) -> None:
    """The weights, and a manifest of what they were found on."""
    lines = "".join(f"{sign} {weight}\n" for sign, weight in sorted(weights.items()))
    (tagger.FOLDER / "weights.txt").write_text(HEAD + lines, encoding="utf-8")
    manifest = {
        "licence": "BTC: Derczynski et al. 2016, CC BY 4.0; WNUT17: Derczynski et al. 2017, CC BY 4.0",
        "sha256": {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in files},
        "signs": len(weights),
    }
    (tagger.FOLDER / "manifest.json").write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")


def main() -> None:
    """Find the weights, measure, and write them where asked."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("folder", type=Path)
    asked.add_argument("--told", type=Path)
    asked.add_argument("--without", help="leave this section out, and measure on it")
    asked.add_argument("--write", action="store_true")
    given = asked.parse_args()
    files = [given.folder / name for name in GOLD if not (given.without and name.startswith(given.without))]
    rows = Rows([], [], [])
    add(rows, (text for file in files for text in gold(file)), 1.0)
    if given.told:
        add(rows, told(given.told), TOLD)
        files.append(given.told)
    weights = fit(rows)
    tagger.weights = lambda: weights  # type: ignore[assignment]  # measured before they are kept
    print(len(weights), "signs", file=sys.stderr)
    measured = given.folder / (f"{given.without}.conll" if given.without else MEASURED)
    print(measured.stem, figures(gold(measured)))
    if given.write:
        write(weights, files)


if __name__ == "__main__":
    main()
