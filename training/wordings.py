"""Find what words and pairs of words weigh for each advice, from the voices that are taught: `reading/model/wordings.npz`.

    python training/wordings.py --to src/forethought/reading/model

A linear model (scikit-learn's logistic regression) of hashed words, each by how rare it is, every draft of length one. See
`src/forethought/reading/wordings.py`, which reads the file.
"""

from __future__ import annotations

import argparse
import runpy
import sys
import types
from pathlib import Path

import numpy as np
from labels import ADVICE
from rows import examples, given, spelt
from scipy import sparse
from sklearn.linear_model import LogisticRegression

_STRENGTH = 8.0
_FEWEST = 2
"""Drafts that a word must stand in."""


def _reader() -> dict[str, object]:
    """The reader's own way to tell words and places apart; this environment holds no Forethought."""
    package = types.ModuleType("forethought_reading")
    package.__path__ = []
    emoji = types.ModuleType("forethought_reading.emoji")
    emoji.spelt = spelt  # type: ignore[attr-defined]
    sys.modules |= {"forethought_reading": package, "forethought_reading.emoji": emoji}
    file = Path(__file__).parents[1] / "src/forethought/reading/wordings.py"
    return runpy.run_path(str(file), {"__package__": "forethought_reading"}, run_name="forethought_reading.wordings")


def matrix(texts: list[str]) -> sparse.csr_matrix:
    """Which place each text has a word at, ``(texts, places)``."""
    at = [sorted(PLACES_OF(text)) for text in texts]
    rows = np.repeat(np.arange(len(at)), [len(one) for one in at])
    whole = np.ones(len(rows), np.float32)
    return sparse.csr_matrix((whole, (rows, np.concatenate(at))), shape=(len(texts), PLACES))


def of_length_one(found: sparse.csr_matrix, rare: np.ndarray) -> sparse.csr_matrix:
    """Each place by how rare it is, each text of length one."""
    weighed = found @ sparse.diags(rare)
    length = np.sqrt(np.asarray(weighed.multiply(weighed).sum(1)).ravel())
    return sparse.diags(1 / np.maximum(length, 1e-6)) @ weighed


READER = _reader()
PLACES, PLACES_OF = READER["PLACES"], READER["places"]


def main() -> None:
    """Fit, write, and say how it stands alone on the voices that set thresholds."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--to", type=Path, required=True)
    to = asked.parse_args().to
    rows, other = examples("train"), examples("valid")
    found = matrix([given(row) for row in rows])
    seen = np.asarray(found.sum(0)).ravel()
    rare = np.where(seen >= _FEWEST, np.log((1 + len(rows)) / (1 + seen)) + 1, 0).astype(np.float32)
    fit = LogisticRegression(C=_STRENGTH, max_iter=300).fit(of_length_one(found, rare), [ADVICE.index(row["advice"]) for row in rows])
    weight = fit.coef_.T * rare[:, None]
    unit = float(np.abs(weight).max() / 127)
    kept = {"weight": np.round(weight / unit).astype(np.int8), "rare": (rare**2).astype(np.float16), "start": fit.intercept_, "unit": unit}
    np.savez_compressed(to / "wordings.npz", **kept)
    said = fit.predict(of_length_one(matrix([given(row) for row in other]), rare))
    print(f"{len(other)} rows, right {np.mean(said == [ADVICE.index(row['advice']) for row in other]):.3f}")


if __name__ == "__main__":
    main()
