"""Tweets whose names are marked, and how many of them the tagger finds."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from forethought.reading import tagger
from forethought.reading.normal import normalise

PEOPLE = ("PER", "person")


class Text(NamedTuple):
    """A text, and where names stand in it."""

    text: str
    names: list[tuple[int, int]]


def gold(file: Path) -> Iterator[Text]:
    """The texts of a file with a word and its label a line; account names are no names here."""
    words: list[tuple[str, str]] = []
    for line in [*file.read_text(encoding="utf-8").splitlines(), ""]:
        word, _, label = line.partition("\t")
        if label:
            words.append((word, label))
        elif words and not word.strip():
            yield joined(words)
            words = []


def joined(words: list[tuple[str, str]]) -> Text:
    """A text of words, and the places of those that are marked as a person's."""
    text, before = "", ""
    names: list[tuple[int, int]] = []
    for word, label in words:
        kind = label.partition("-")[2] if word[:1] != "@" and before != "@" else ""
        start = len(text)
        text += f"{word} "
        if kind in PEOPLE and word:
            if label[0] == "I" and names and names[-1][1] == start - 1:
                names[-1] = names[-1][0], start + len(word)
            else:
                names.append((start, start + len(word)))
        before = word
    return Text(text, names)


def is_same(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """What both cover is at least half of what either covers."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return 2 * shared >= max(one[1], other[1]) - min(one[0], other[0])


def figures(texts: Iterable[Text]) -> str:
    """Precision, recall and F1 of the tagger's names."""
    right = wrong = missed = 0
    for text in texts:
        plain = normalise(text.text)
        left = list(text.names)
        for span in tagger.names_in(plain.plain):
            found = plain.span(*span)
            hit = next((one for one in left if is_same(one, found)), None)
            right, wrong = right + bool(hit), wrong + (not hit)
            if hit:
                left.remove(hit)
        missed += len(left)
    precision, recall = right / max(1, right + wrong), right / max(1, right + missed)
    return (
        f"precision {precision:.3f} recall {recall:.3f} F1 {2 * right / max(1, 2 * right + wrong + missed):.3f} of {right + missed} names"
    )


def main() -> None:
    """Print the texts of a file as rows for `forethought evaluate details`."""
    for text in gold(Path(sys.argv[1])):
        details = [{"kind": "person_name", "start": start, "end": end} for start, end in text.names]
        print(json.dumps({"text": text.text, "details": details}, ensure_ascii=False))


if __name__ == "__main__":
    main()
