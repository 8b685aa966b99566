"""The texts of `details_there.txt` and `details_not_there.txt`."""

import re
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parent
MARK = re.compile(r"\[\[(\w+)\|(.+?)\]\]", re.DOTALL)
ESCAPE = re.compile(r"\\(n|u[0-9a-f]{4})")


class Marked(NamedTuple):
    """A text, and the kind and place of each detail in it."""

    text: str
    details: list[tuple[str, int, int]]


def there() -> list[Marked]:
    return [marked(line) for line in lines("details_there.txt")]


def not_there() -> list[str]:
    return [marked(line).text for line in lines("details_not_there.txt")]


def lines(name: str) -> list[str]:
    return [line for line in (FOLDER / name).read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]


def marked(line: str) -> Marked:
    """The text of a line without its marks."""
    line = ESCAPE.sub(lambda found: "\n" if found[1] == "n" else chr(int(found[1][1:], 16)), line)
    text, details, done = "", [], 0
    for found in MARK.finditer(line):
        text += line[done : found.start()]
        details.append((found[1], len(text), len(text) + len(found[2])))
        text += found[2]
        done = found.end()
    return Marked(text + line[done:], details)
