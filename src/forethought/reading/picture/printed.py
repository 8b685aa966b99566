"""Words printed in a picture, read by Tesseract where it is installed, else by RapidOCR where that is. Nothing touches the disk."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from io import BytesIO
from itertools import groupby
from typing import Any

from PIL import Image

from forethought.reading.look import Word

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


@cache
def _tesseract() -> str:
    return shutil.which("tesseract") or ""


def _by_tesseract(grey: Image.Image) -> list[Word] | None:
    held = BytesIO()
    grey.save(held, "PPM")  # a form that is read straight from memory
    command = [_tesseract(), "stdin", "stdout", "--psm", "11", "--dpi", "150", "tsv"]
    try:
        done = subprocess.run(  # noqa: S603  # the program the machine calls tesseract, and no word of the picture's in the command
            command, input=held.getvalue(), capture_output=True, timeout=SECONDS, check=True, env=os.environ | {"OMP_THREAD_LIMIT": "1"}
        )
    except (subprocess.SubprocessError, OSError):
        return None
    return list(_rows(done.stdout.decode("utf-8", "replace")))


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


def _around(corners: Any) -> tuple[int, int, int, int]:
    left, top = (int(min(corner[axis] for corner in corners)) for axis in (0, 1))
    right, bottom = (int(max(corner[axis] for corner in corners)) for axis in (0, 1))
    return left, top, right - left, bottom - top


def _scaled(box: tuple[int, int, int, int], part: float) -> tuple[int, int, int, int]:
    left, top, width, height = (round(side / part) for side in box)
    return left, top, width, height
