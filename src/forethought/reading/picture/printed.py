"""Words printed in a picture, read by Tesseract where it is installed, else by RapidOCR where that is. Nothing touches the disk."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from functools import cache
from importlib.util import find_spec
from io import BytesIO
from itertools import groupby
from typing import Any

from PIL import Image

from forethought.reading.look import Box, Word

LONGEST, SHORTEST = 1600, 800
"""Pixels of the longer side that is read: a larger picture is made smaller, a smaller one larger, by two at most."""
SURE = 60
"""Confidence, out of 100, from which a word is kept."""
SECONDS = 8
VERY_SURE = 85
"""The same for a short word that stands alone."""
MOST = 3_000
"""Words that are kept."""


def can_read() -> bool:
    """Whether there is anything here to read with."""
    return bool(_tesseract()) or find_spec("rapidocr") is not None


def words_in(image: Image.Image) -> list[Word] | None:
    """The words of an RGB picture, line by line, in its own pixels; None where they could not be read here."""
    part = min(2.0, max(1.0, SHORTEST / max(image.size)), LONGEST / max(image.size))
    size = (max(1, round(image.width * part)), max(1, round(image.height * part)))
    grey = image.convert("L").resize(size, Image.Resampling.BICUBIC) if size != image.size else image.convert("L")
    found = _by_tesseract(grey) if _tesseract() else _by_rapidocr(grey) if can_read() else None
    if found is None:
        return None
    return [word._replace(box=_scaled(word.box, part)) for word in found[:MOST]]


_WHITE_LETTERS = [255] * 226 + [0] * 30
"""Shades that turn what is nearly white black, and all else white."""


@cache
def _tesseract() -> str:
    return shutil.which("tesseract") or ""


def _by_tesseract(grey: Image.Image) -> list[Word] | None:
    """On a photograph white letters are looked for besides, at the same time, since Tesseract takes them for part of what is behind."""
    views = [grey, grey.point(_WHITE_LETTERS)] if _is_photograph(grey) else [grey]
    try:
        with ExitStack() as running:
            readers = [running.enter_context(_started()) for _view in views]
            with ThreadPoolExecutor(len(views)) as pool:
                tables = list(pool.map(_table, readers, views))
    except OSError:
        return None
    read = [list(_rows(table)) for table in tables if table is not None]
    if len(read) < len(views):
        return None
    return read[0] + _besides(read[0], read[1]) if len(read) > 1 else read[0]


def _started() -> subprocess.Popen[bytes]:
    command = [_tesseract(), "stdin", "stdout", "--psm", "11", "--dpi", "150", "tsv"]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
    return subprocess.Popen(command, env=os.environ | {"OMP_THREAD_LIMIT": "1"}, **pipes)  # type: ignore[call-overload,no-any-return]  # noqa: S603  # pipes; no word of the picture's in the command


def _table(reader: subprocess.Popen[bytes], view: Image.Image) -> str | None:
    held = BytesIO()
    view.save(held, "PPM")  # a form that is read straight from memory
    try:
        out, _said = reader.communicate(held.getvalue(), timeout=SECONDS)
    except subprocess.TimeoutExpired:
        reader.kill()
        return None
    return out.decode("utf-8", "replace") if reader.returncode == 0 else None


def _is_photograph(grey: Image.Image) -> bool:
    """Whether no sixteen shades make up half of it, as they do of a screen or a page."""
    shades = sorted(grey.histogram(), reverse=True)
    return sum(shades[:16]) * 2 < sum(shades)


def _besides(first: list[Word], second: list[Word]) -> list[Word]:
    """What the second look read where the first read nothing, as lines of their own."""
    last = first[-1].line + 1 if first else 0
    return [word._replace(line=word.line + last) for word in second if not any(_overlap(word.box, other.box) for other in first)]


def _overlap(one: Box, other: Box) -> bool:
    across = min(one[0] + one[2], other[0] + other[2]) - max(one[0], other[0])
    down = min(one[1] + one[3], other[1] + other[3]) - max(one[1], other[1])
    return across > 0 and down > 0


def _rows(table: str) -> Iterator[Word]:
    """The words of Tesseract's table: level, page, block, paragraph, line, word, left, top, width, height, confidence, text."""
    rows = [cells for row in table.splitlines()[1:] if len(cells := row.split("\t")) == 12 and cells[0] == "5"]
    lines = groupby(rows, key=lambda cells: cells[2:5])
    kept = (line for _place, cells in lines if (line := [cell for cell in cells if float(cell[10]) >= SURE]) and _is_writing(line))
    for number, line in enumerate(kept):
        for cells in line:
            left, top, width, height = map(int, cells[6:10])
            yield Word(cells[11].strip(), (left, top, width, height), number)


def _is_writing(line: list[list[str]]) -> bool:
    """Whether a line holds a word or a number; leaves and brick walls look like letters, but seldom like three in a row."""
    longest = max(sum(char.isalnum() for char in cells[11]) for cells in line)
    return longest >= 3 and (len(line) > 1 or longest > 4 or float(line[0][10]) >= VERY_SURE)


@cache
def _rapidocr() -> Any:
    from rapidocr import RapidOCR  # type: ignore[import-not-found,unused-ignore]  # not asked for, but used where it is installed

    threads = {"EngineConfig.onnxruntime.intra_op_num_threads": 1, "EngineConfig.onnxruntime.inter_op_num_threads": 1}
    return RapidOCR(params={"Global.log_level": "critical", **threads})


def _by_rapidocr(grey: Image.Image) -> list[Word] | None:
    """RapidOCR gives whole lines; each line is one word here, with the line's box."""
    import numpy as np

    try:
        seen = _rapidocr()(np.asarray(grey.convert("RGB")))
    except Exception:  # noqa: BLE001  # another's program: what it raises is not known
        return None
    lines = zip(seen.txts or (), [] if seen.boxes is None else seen.boxes, seen.scores or (), strict=True)
    return [Word(text, _around(corners), number) for number, (text, corners, sure) in enumerate(lines) if sure * 100 >= SURE]


def _around(corners: Any) -> Box:
    left, top = (int(min(corner[axis] for corner in corners)) for axis in (0, 1))
    right, bottom = (int(max(corner[axis] for corner in corners)) for axis in (0, 1))
    return left, top, right - left, bottom - top


def _scaled(box: Box, part: float) -> Box:
    left, top, width, height = (round(side / part) for side in box)
    return left, top, width, height
