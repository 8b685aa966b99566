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
from .whose import Owners, near, words_of_span

AFTER = ("people", "names")

_FEWEST = 6
"""None of these numbers has fewer figures."""
_NEAR = 8
"""How many words may stand between a cue and a number that needs one."""


@cache
def _nino() -> re.Pattern[str]:
    gap = r"[\s.\-/]*+"
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
    return re.compile(r"(?<![\w£$€#/+])(?:[a-z]{1,2}\s*+\d{7}|\d{3}\s*+\d{3}\s*+\d{3}|[a-z]\d{8})(?!\w)")


@cache
def _licence() -> re.Pattern[str]:
    gap = r"[\s\-]*+"
    return re.compile(
        rf"(?<!\w)(?=[a-z])(?:[a-z9]{gap}){{5}}\d{gap}[0156]{gap}\d{gap}[0-3]{gap}\d{gap}\d{gap}[a-z]{gap}[a-z9]{gap}"
        rf"[a-z0-9]{gap}[a-z]{gap}[a-z](?!\w)"
    )


@cache
def _eight_figures() -> re.Pattern[str]:
    """A driving licence of Northern Ireland."""
    return re.compile(r"(?<!\w)\d{8}(?!\w)")


_CUED = (
    ("nhs_number", "number.nhs", _ten_figures),
    ("passport", "number.passport", _passport),
    ("driving_licence", "number.licence", _eight_figures),
)


def read(sheet: Sheet) -> Iterator[Observation]:
    """Each number where it stands."""
    page = sheet.page
    if page.figures < _FEWEST:
        return
    owners = Owners(sheet)
    for kind, match in _numbers(page):
        about = owners.of(*match.span())
        yield sheet.at_plain(kind, *match.span(), "plain", "identity_numbers", "" if about == "public_line" else about)


def _numbers(page: Page) -> Iterator[tuple[str, re.Match[str]]]:
    plain = page.text.plain
    yield from (("nino", match) for match in _nino().finditer(plain) if _is_nino(page, match))
    yield from (("driving_licence", match) for match in _licence().finditer(plain))
    for kind, concept, pattern in _CUED:
        if page.has(concept):
            yield from ((kind, match) for match in pattern().finditer(plain) if _cued(page, match, concept))


def _is_nino(page: Page, match: re.Match[str]) -> bool:
    """Without its last letter, or with figures not in pairs, only a cue makes it one."""
    whole = match.group()[-1].isalpha()
    return (whole and not _is_loose(match.group())) or _cued(page, match, "number.nino")


def _is_loose(text: str) -> bool:
    """Figures that do not stand in pairs (or in one run, or one by one): "at 10 2025 3 a"."""
    groups = re.findall(r"\d+", text)
    return len(groups) > 1 and not (all(len(g) % 2 == 0 for g in groups) or all(len(g) == 1 for g in groups) or len(groups) == 2)


def _is_nhs_number(text: str) -> bool:
    """The last figure is the check figure: modulus 11 of the others weighted 10 to 2."""
    digits = [int(char) for char in text if char.isdecimal()]
    check = -sum(digit * weight for digit, weight in zip(digits, range(10, 1, -1), strict=False)) % 11
    return check == digits[9] and len(set(digits)) > 1


def _cued(page: Page, match: re.Match[str], concept: str) -> bool:
    if concept == "number.nhs" and not _is_nhs_number(match.group()):
        return False
    first, last = words_of_span(page, *match.span())
    return any(near(page, first, last, _NEAR, _NEAR // 2, concept))
