"""Numbers, bullets and footnote marks typed at the start of a paragraph."""

from __future__ import annotations

import re
from typing import NamedTuple

from .block import Block

RAISED = str.maketrans("¹²³⁰⁴⁵⁶⁷⁸⁹", "1230456789")
TO_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")

DASH = re.compile(r"^(?:[-•·◦▪▫■□●○‣⁃–—*o§✓➢\uf0a7\uf0b7\uf0d8\uf076\uf0fc]\s+|[•●\uf0b7\uf0a7](?=\w))")
NUMBER = re.compile(r"^(\d{1,3}(?:\.\d{1,3}){1,6}\.?|\d{1,3}[.)])(?:\s+|$)")
LETTER = re.compile(r"^(\(?(?:[a-z]|[ivxl]{1,6}|[A-Z])\)|\(\d{1,3}\)|[a-z]\.(?=\s+[A-Z]))\s+")
KEPT_LETTER = re.compile(r"^\(?([A-Za-z]{1,6}|\d{1,3})[.)]?$")
CALLED = re.compile(r"^(?:section|clause|paragraph|article|part)\s+(\d{1,3}(?:\.\d{1,3})*)\b", re.IGNORECASE)
NOTE = re.compile(r"^([¹²³⁰⁴-⁹]{1,3})\s*(?=\S)")
MARKS = re.compile(r"[¹²³⁰⁴-⁹]{1,3}")


QUOTES = ("'", "‘", "“", '"')


class Label(NamedTuple):
    """What stands before the words: ``number`` without its last dot ("1.1.3"), or ``letter`` ("(a)"), ``note`` a footnote's."""

    text: str
    number: str = ""
    letter: str = ""
    note: str = ""
    bullet: bool = False
    dashed: bool = False
    typed: bool = True


def label_of(block: Block) -> Label:
    """The label of a block, typed or kept by its format."""
    if block.note:
        return Label(block.text, note=block.note, typed=False)
    if block.label:
        return _kept(block)
    if raised := NOTE.match(block.text):
        return Label(block.text[raised.end() :], note=raised[1].translate(RAISED))
    dash = DASH.match(block.text)
    rest = block.text[dash.end() :] if dash else block.text
    if found := _numbered(rest):
        return found._replace(dashed=bool(dash))
    return Label(rest, bullet=bool(dash or block.bullet), typed=bool(dash))


def _kept(block: Block) -> Label:
    """A label that the format keeps: "1.1.", "(a)", "a.", "Section 4", or words that belong to the text ("Appendix A")."""
    said = block.label.strip()
    number = NUMBER.match(said + " ") or re.match(r"^(\d{1,3})\b", said) or CALLED.match(said)
    if number and not said.startswith("("):
        return Label(block.text, number=number[1].rstrip(".)"), typed=False)
    if letter := KEPT_LETTER.match(said):
        return Label(block.text, letter=f"({letter[1]})", typed=False)
    return Label(f"{said} {block.text}", typed=False)


def _numbered(text: str) -> Label | None:
    if number := NUMBER.match(text):
        return Label(text[number.end() :], number=number[1].rstrip(".)"))
    if letter := LETTER.match(text):
        return Label(text[letter.end() :], letter="(" + letter[1].strip("().") + ")")
    return None


def starts_anew(line: str) -> bool:
    """Whether a line begins with a number, a bullet or a footnote's mark, so that it carries on no line before it."""
    return bool(NOTE.match(line) or DASH.match(line) or NUMBER.match(line) or LETTER.match(line))


def may_carry_on(before: str, line: str) -> bool:
    """Whether a line that begins with a number may yet carry on a sentence: "(section" and then "4) says", "see" and then "4.2 above"."""
    number = NUMBER.match(line)
    if number is None or line[number.end() :][:1].isupper():
        return False
    return not before.rstrip().endswith((".", ":", ";", "!", "?", ","))


def key_of(number: str) -> tuple[int, ...]:
    """ "4.10" as (4, 10), to compare by."""
    return tuple(int(part) for part in number.split(".") if part.isdecimal())
