"""The rows to learn from: our own examples, split by voice, and the public sets whose licences allow a shipped model."""

from __future__ import annotations

import hashlib
import json
import random
import runpy
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from labels import Labels, Row, of_abuse, of_example

spelt = runpy.run_path(str(Path(__file__).parents[1] / "src/forethought/reading/emoji.py"))[
    "spelt"
]  # this environment holds no Forethought
EXAMPLES = Path(__file__).parent / "examples"
LICENCES = {
    "davidson.jsonl": "MIT",
    "hatemojibuild_train.jsonl": "CC BY 4.0",
    "hatemojibuild_validation.jsonl": "CC BY 4.0",
    "sbic_dev.jsonl": "CC BY 4.0",
    "misogyny_eacl2021.jsonl": "MIT",
}
"""The public sets, and what lets us learn from them."""
_OF_DAVIDSON = {"offensive": 1500, "neither": 1500, "hate": 1430}
"""Of its 24,783 tweets, most of the offensive ones alike."""
_MISOGYNY_HARMLESS = 500
_TWEET = 280
"""Characters of a public text that are read."""


class Lesson(NamedTuple):
    """One text to learn from: what the reader is given, and the answers."""

    text: str
    labels: Labels


def part_of(voice: str) -> str:
    """Which part the rows of a voice belong to: one voice in eight sets thresholds, one in eight is only ever measured, the rest train.

    No voice is in two parts, so that no near-copy crosses from training to test.
    """
    number = int(hashlib.sha1(voice.encode(), usedforsecurity=False).hexdigest(), 16)
    return "train" if number % 4 else "valid" if (number // 4) % 2 else "held"


def examples(part: str, folder: Path = EXAMPLES) -> list[Row]:
    """The rows of our own examples in ``part``."""
    files = sorted(folder.glob("*.jsonl"))
    return [row | {"finer": path.stem[0] == "x"} for path in files for row in _read(path) if part_of(row["voice"]) == part]


def given(row: Row) -> str:
    """What the reader is given of a row: the text, and what its picture is said to show."""
    text = f"{row['text']} [SEP] {row['picture_shows']}" if row.get("picture_shows") else row["text"]
    return spelt(text)


def lessons(rows: list[Row]) -> list[Lesson]:
    """Our own examples as lessons."""
    return [Lesson(given(row), of_example(row)) for row in rows]


def abuse(folder: Path, seed: int) -> list[Lesson]:
    """The public sets as lessons: who is hated, who is offended, whom it is aimed at, where a set says so."""
    chance = random.Random(seed)  # noqa: S311 - a draw of rows, not a secret
    sets = (_davidson(folder, chance), _hatemoji(folder), _frames(folder), _misogyny(folder, chance))
    found = [Lesson(spelt(text[:_TWEET]), labels) for rows in sets for text, labels in rows]
    chance.shuffle(found)
    return found


def _davidson(folder: Path, chance: random.Random) -> Iterator[Lesson]:
    by_label: dict[str, list[Row]] = {}
    for row in _read(folder / "davidson.jsonl"):
        by_label.setdefault(row["label"], []).append(row)
    says = {"offensive": of_abuse(None, 1.0, None), "neither": of_abuse(0.0, 0.0, "none"), "hate": of_abuse(1.0, 1.0, "group")}
    for label, count in _OF_DAVIDSON.items():
        yield from (Lesson(row["text"], says[label]) for row in chance.sample(by_label[label], count))


def _hatemoji(folder: Path) -> Iterator[Lesson]:
    for name in ("train", "validation"):
        for row in _read(folder / f"hatemojibuild_{name}.jsonl"):
            yield Lesson(row["text"], of_abuse(float(row["label"]), 1.0 if row["label"] else None, "group" if row["label"] else None))


def _frames(folder: Path) -> Iterator[Lesson]:
    for row in _read(folder / "sbic_dev.jsonl"):
        share, groups = row["offensive"], row["target"] not in ("[]", "")
        yield Lesson(row["text"], of_abuse(None if share >= 0.5 and not groups else float(share >= 0.5 and groups), share, None))


def _misogyny(folder: Path, chance: random.Random) -> Iterator[Lesson]:
    rows = list(_read(folder / "misogyny_eacl2021.jsonl"))
    for row in chance.sample([row for row in rows if not row["label"]], _MISOGYNY_HARMLESS):
        yield Lesson(row["text"], of_abuse(None, None, "none"))
    for row in rows:
        if row["label"]:
            yield Lesson(row["text"], of_abuse(1.0, 1.0, "group"))


def _read(path: Path) -> Iterator[Row]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)
