"""The names by which councils' control sheets call their fields, and the one name that we give each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

FIELDS = {
    "reference": r"(?:document |policy )?ref(?:erence)?(?: no| number)?\.?",
    "version": r"version(?: no| number)?\.?",
    "issued": r"(?:issue|publication|effective) date|date (?:of issue|issued|published)",
    "created": r"date created|created(?: on)?",
    "modified": r"date (?:last )?(?:modified|updated|amended)|last (?:modified|updated|reviewed)(?: on)?",
    "revision_due": r"(?:next )?(?:revision|review)(?: due)?(?: date)?|date (?:of|for) (?:next )?review|due for review",
    "title": r"(?:document |policy )?title",
    "author_signed": r"author['’]s sign-off and date",
    "owner_signed": r"owner['’]s sign-off and date",
    "author": r"(?:document )?author",
    "owner": r"head of service|(?:document |policy )?owner|responsible officer",
    "signed": r"sign(?:ed)? ?(?:&|and) ?dated?",
    "eia_date": r"date undertaken|equality impact assessment: date",
    "eia_issues": r"issues(?: \(if any\))?|equality impact assessment: issues",
    "eia": r"equality impact assessment(?: ?:)?(?: ?\(eia\))?",
}
"""What a field is called, as a pattern; ``signed`` belongs to the author or the owner before it, ``eia`` heads two others."""

EXPECTED = {*FIELDS} - {"signed"}
"""The fields whose names are ours; any other is named by the words of its own label."""

OTHER = re.compile(r"^[A-Z][\w &/()'’-]{1,40}:$")


class Field(NamedTuple):
    """A label with its value: ``called`` is the sheet's own name for it."""

    key: str
    called: str
    value: str


@cache
def _pattern() -> re.Pattern[str]:
    named = "|".join(f"(?P<{key}>{pattern.replace(' ', r'[ ]+')})" for key, pattern in FIELDS.items())
    return re.compile(rf"(?:^|(?<=[\t ]))(?:{named})(?:[ ]*:(?=\s|$|\S)|[ ]*(?=\t|$))", re.IGNORECASE)


def names_a_field(line: str) -> bool:
    """Whether a line begins with a field and a colon."""
    found = _pattern().match(line)
    return bool(found and found[0].endswith(":"))


def fields_of(row: str) -> tuple[str, list[Field]]:
    """What stands before the first label of a row (columns parted by tabs), and each label with its value."""
    found = [*_labels(row)]
    before = row[: found[0][0]] if found else row
    fields, owner = [], ""
    for nth, (_start, end, key, called) in enumerate(found):
        until = found[nth + 1][0] if nth + 1 < len(found) else len(row)
        owner = key if key in {"author", "owner"} else owner
        fields.append(Field(f"{owner or 'author'}_signed" if key == "signed" else key, called, _cell(row[end:until])))
    return _cell(before), fields


def _labels(row: str) -> Iterator[tuple[int, int, str, str]]:
    """Where each label stands; one without a colon must fill its column."""
    for found in _pattern().finditer(row):
        at_edge = not found.start() or row[found.start() - 1] == "\t"
        if found[0].endswith(":") or found.lastgroup == "eia" or at_edge:
            called = found[0].rstrip(" :")
            yield found.start(), found.end(), found.lastgroup or "", called
    if not _pattern().search(row):
        start = 0
        for cell in row.split("\t"):
            if OTHER.match(cell.strip()):
                yield start, start + len(cell), re.sub(r"\W+", "_", cell.lower()).strip("_"), cell.strip(" :")
            start += len(cell) + 1


def _cell(text: str) -> str:
    return " ".join(text.split())
