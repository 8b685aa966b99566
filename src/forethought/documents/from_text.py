"""Plain text and Markdown, as blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from forethought.words import _

from .block import Source
from .labels import TO_RAISED
from .paragraphs import Line, blocks_of

HEADING = re.compile(r"^(#{1,6})\s+(.*?)\s*#*\s*$")
RULE = re.compile(r"^\s*(?:[-=_*]\s*){3,}$")
TABLE_RULE = re.compile(r"^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-*:?\s*)*$")
BOLD = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
SLANTED = re.compile(r"(?<![\w*_])([*_])(?=[^\s*_])([^*_]+?)(?<=[^\s*_])\1(?![\w*_])")
LINK = re.compile(r"!?\[([^\]\n]*)\]\(([^)\s]*)\)")
CITED = re.compile(r"\[\^(\d{1,3})\](:?)")
ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!|>~-])")
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


def source_of(data: bytes) -> Source:
    """Text in UTF-8 or UTF-16, or else in Windows' own set."""
    text, warnings = decoded(data)
    return Source(tuple(blocks_of(_lines(COMMENT.sub("", text)))), warnings=warnings)


def decoded(data: bytes) -> tuple[str, tuple[str, ...]]:
    """The text, and a remark where its characters were not in UTF-8."""
    try:
        if data.startswith((b"\xff\xfe", b"\xfe\xff")):
            return data.decode("utf-16"), ()
        return data.decode("utf-8-sig"), ()
    except UnicodeDecodeError:
        remark = _("The file is not in UTF-8. We read it as Windows text: look at its quotes, dashes and pound signs.")
        return data.decode("cp1252", "replace"), (remark,)


def _lines(text: str) -> Iterator[Line]:
    gap = True
    for number, raw in enumerate(text.splitlines(), 1):
        line = raw.rstrip(" \r\f").replace("\xa0", " ")
        if not line.strip() or (RULE.match(line) and not line.startswith("- ")):
            gap = True
            continue
        if TABLE_RULE.match(line):
            continue
        yield _line(line, gap, _("line {number}").format(number=number))
        gap = False


def _line(line: str, gap: bool, place: str) -> Line:
    heading = HEADING.match(line)
    if heading:
        return Line(words_of(heading[2]), gap=True, place=place, heading=len(heading[1]))
    body = line.lstrip(" ")
    quote = body.startswith(">")
    body = body.lstrip("> ") if quote else body
    if body.startswith("|"):
        cells = re.split(r"(?<!\\)\|", body.strip().strip("|"))
        return Line("", gap=gap, place=place, cells=tuple(words_of(cell.strip()) for cell in cells))
    return Line(words_of(body), gap=gap, indent=len(line) - len(line.lstrip(" ")), place=place, quote=quote)


def words_of(text: str) -> str:
    """The words without the marks of Markdown; a link keeps its address."""
    text = CITED.sub(lambda found: found[1].translate(TO_RAISED) + (" " if found[2] else ""), text)
    text = LINK.sub(lambda found: found[1] if found[2] in {found[1], ""} else f"{found[1]} ({found[2]})", text)
    text = SLANTED.sub(r"\2", BOLD.sub(r"\2", text))
    return ESCAPED.sub(r"\1", text)
