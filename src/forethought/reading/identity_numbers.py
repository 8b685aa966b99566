"""National Insurance, NHS, passport and driving licence numbers.

National Insurance: HMRC manual NIM39110. NHS: NHS Data Dictionary, modulus 11 (Scotland's CHI and Northern
Ireland's Health and Care numbers are built alike). Passport: HM Passport Office. Driving licence: DVLA, D740.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from .observation import Observation
from .page import Page
from .sheet import Sheet
from .whose import whose, words_of_span

AFTER = ("people",)

_NEAR = 8
"""How many words may stand between a cue and a number that needs one."""


@cache
def _nino() -> re.Pattern[str]:
    gap = r"[\s.\-]*+"
    return re.compile(
        rf"(?<![a-z0-9])(?!bg|gb|kn|nk|nt|tn|zz)[abceghj-prstw-z][abceghj-nprstw-z]{gap}\d{gap}\d{gap}\d{gap}\d{gap}\d{gap}\d"
        rf"(?:{gap}[a-d](?![\w'])|(?!\w))"
    )


@cache
def _ten_figures() -> re.Pattern[str]:
    gap = r"[\s.\-]?+\s*+"
    return re.compile(rf"(?<![\w£$€#/+.,-])\d(?:{gap}\d){{9}}(?!\w|[.,]\d)")


@cache
def _passport() -> re.Pattern[str]:
    return re.compile(r"(?<![\w£$€#/+])(?:[a-z]{1,2} ?\d{7}|\d{9}|\d{3} \d{3} \d{3}|[a-z]\d{8})(?!\w)")


@cache
def _licence() -> re.Pattern[str]:
    gap = r"[\s\-]*+"
    return re.compile(
        rf"(?<!\w)(?=[a-z])(?:[a-z9]{gap}){{5}}\d{gap}[0156]{gap}\d{gap}[0-3]{gap}\d{gap}\d{gap}[a-z]{gap}[a-z9]{gap}"
        rf"[a-z0-9]{gap}[a-z]{gap}[a-z](?!\w)"
    )


def read(sheet: Sheet) -> Iterator[Observation]:
    """Each number where it stands."""
    plain = sheet.page.text.plain
    if not re.search(r"\d", plain):
        return
    yield from _ninos(sheet)
    for match in _licence().finditer(plain):
        if re.search(r"\d.*\d", match.group()):
            yield _seen(sheet, "driving_licence", match)
    if sheet.page.has("number.nhs"):
        for match in _ten_figures().finditer(plain):
            if _checks_out(match.group()) and _cued(sheet.page, match, "number.nhs"):
                yield _seen(sheet, "nhs_number", match)
    if sheet.page.has("number.passport"):
        for match in _passport().finditer(plain):
            if _cued(sheet.page, match, "number.passport"):
                yield _seen(sheet, "passport", match)
    if sheet.page.has("number.licence"):
        for match in re.finditer(r"(?<!\w)\d{8}(?!\w)", plain):
            if _cued(sheet.page, match, "number.licence"):
                yield _seen(sheet, "driving_licence", match)


def _ninos(sheet: Sheet) -> Iterator[Observation]:
    """Without its last letter, or with its first two apart from the rest in a sentence, only a cue makes it one."""
    for match in _nino().finditer(sheet.page.text.plain):
        whole = match.group()[-1].isalpha()
        if (whole and not _is_loose(match.group())) or _cued(sheet.page, match, "number.nino"):
            yield _seen(sheet, "nino", match)


def _is_loose(text: str) -> bool:
    """Figures that do not stand in pairs (or in one run, or one by one): "at 10 2025 3 a"."""
    groups = re.findall(r"\d+", text)
    return len(groups) > 1 and not (all(len(g) % 2 == 0 for g in groups) or all(len(g) == 1 for g in groups) or len(groups) == 2)


def _checks_out(text: str) -> bool:
    """The last figure is the check figure: modulus 11 of the others weighted 10 to 2."""
    digits = [int(char) for char in text if char.isdecimal()]
    check = -sum(digit * weight for digit, weight in zip(digits, range(10, 1, -1), strict=False)) % 11
    return check == digits[9] and len(set(digits)) > 1


def _cued(page: Page, match: re.Match[str], concept: str) -> bool:
    first, last = words_of_span(page, *match.span())
    return any(-1 <= first - cue.last <= _NEAR or 0 <= cue.first - last <= _NEAR // 2 for cue in page.found(concept))


def _seen(sheet: Sheet, kind: str, match: re.Match[str]) -> Observation:
    about = whose(sheet, *words_of_span(sheet.page, *match.span()))
    return sheet.at_plain(kind, *match.span(), "plain", "identity_numbers", "" if about == "public_line" else about)
