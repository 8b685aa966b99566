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
from .spelt import Found, as_figures, figured, finds
from .whose import Owners, near, words_of_span

AFTER = ("people", "names")

_FEWEST = 4
"""None of these numbers has fewer figures, even where letters stand for some."""
_MOST = 4
"""Of the six figures of a National Insurance number, so many are figures, whatever the others are typed as."""
_NHS = 9
"""An NHS number has more figures."""
_NEAR, _HEALTH = 8, 14
"""How many words may stand between a cue and a number that needs one, and between a word of health and an NHS number."""


@cache
def _nino() -> re.Pattern[str]:
    gap = r"[\s.\-/]*+"
    return re.compile(
        rf"(?<![a-z0-9])(?!bg|gb|kn|nk|nt|tn|zz)[abceghj-prstw-z][abceghj-nprstw-z]{gap}\d{gap}\d{gap}\d{gap}\d{gap}\d{gap}\d"
        rf"(?:{gap}[a-d](?![\w'])|(?!\w))"
    )


@cache
def _like_nino() -> re.Pattern[str]:
    """Letters apart, and letters that look like figures."""
    gap = r"[\s.\-/]*+"
    return re.compile(rf"(?<![a-z0-9])[a-z]{gap}[a-z](?:{gap}[\doilszb]){{6}}(?:{gap}[a-d](?![\w'])|(?!\w))")


@cache
def _ten_figures() -> re.Pattern[str]:
    gap = r"[\s.,\-/_]{0,2}+\s*+"
    return re.compile(rf"(?:(?<=nhs-)|(?<![\w£$€#/+.,-]))\d(?:{gap}\d){{9}}(?!\w|[.,]\d)")


@cache
def _passport() -> re.Pattern[str]:
    return re.compile(r"(?<![\w£$€#/+])(?:[a-z]{1,2}\s*+\d{7}|\d{3}\s*+\d{3}\s*+\d{3}|[a-z]\d{8})(?!\w)")


@cache
def _licence() -> re.Pattern[str]:
    gap = r"[\s\-]*+"
    return re.compile(
        rf"(?<!\w)(?=[a-z])[a-z9]{{5}}{gap}\d{gap}[0156]{gap}\d{gap}[0-3]{gap}\d{gap}\d{gap}[a-z]{gap}[a-z9]{gap}"
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
_BESIDE = {"number.nhs": ("number.health",)}


def read(sheet: Sheet) -> Iterator[Observation]:
    """Each number where it stands."""
    if sheet.page.figures < _FEWEST and not sheet.spelt:
        return
    owners = Owners(sheet)
    ends: dict[str, int] = {}
    for kind, found in _numbers(sheet):
        if found.start < ends.get(kind, 0):
            continue
        ends[kind] = found.end
        about = owners.of(found.start, found.end)
        yield sheet.at_plain(kind, found.start, found.end, "plain", "identity_numbers", "" if about == "public_line" else about)


def _numbers(sheet: Sheet) -> Iterator[tuple[str, Found]]:
    page, plain, spelt = sheet.page, sheet.page.text.plain, sheet.spelt
    yield from (("nino", found) for found in finds(_nino(), plain, spelt) if _is_nino(page, found))
    if page.has("number.nino"):
        yield from (("nino", found) for found in finds(_like_nino(), plain, spelt) if _is_like_nino(page, found))
    yield from (("driving_licence", found) for found in finds(_licence(), plain, spelt))
    for kind, concept, pattern in _CUED:
        if page.has(concept, *_BESIDE.get(concept, ())) or _is_nhs_spelt_out(page, concept) or _may_be_nhs(page, concept):
            found_here = finds(pattern(), figured(plain), spelt)
            yield from ((kind, found) for found in found_here if _cued(page, found, concept))


def _is_nino(page: Page, found: Found) -> bool:
    """Without its last letter, or with figures not in pairs, only a cue makes it one."""
    whole = found.text[-1].isalpha()
    return (whole and not _is_loose(found.text)) or _cued(page, found, "number.nino")


def _is_like_nino(page: Page, found: Found) -> bool:
    """Some letters stand for figures, but most figures are figures."""
    text = re.sub(r"[^a-z0-9]", "", found.text)
    is_new = not _nino().fullmatch(found.text)
    return (
        is_new
        and sum(map(str.isdecimal, text)) >= _MOST
        and _nino().fullmatch(text[:2] + as_figures(text[2:8]) + text[8:]) is not None
        and _cued(page, found, "number.nino")
    )


def _is_loose(text: str) -> bool:
    """Figures that do not stand in pairs (or in one run, or one by one): "at 10 2025 3 a"."""
    groups = re.findall(r"\d+", text)
    return len(groups) > 1 and not (all(len(g) % 2 == 0 for g in groups) or all(len(g) == 1 for g in groups) or len(groups) == 2)


def _is_nhs_number(text: str) -> bool:
    """The last figure is the check figure: modulus 11 of the others weighted 10 to 2."""
    digits = [int(char) for char in text if char.isdecimal()]
    check = -sum(digit * weight for digit, weight in zip(digits, range(10, 1, -1), strict=False)) % 11
    return check == digits[9] and len(set(digits)) > 1


def _is_grouped(text: str) -> bool:
    """Spaced as on the NHS's own letters, 3 3 4: nothing else in British life is."""
    return re.fullmatch(r"[1-9]\d\d \d{3} \d{4}", text) is not None


def _may_be_nhs(page: Page, concept: str) -> bool:
    """In groups as the NHS writes it, and with the right check figure, such a number needs no word of health."""
    return concept == "number.nhs" and page.figures > _NHS and re.search(r"\d{3} \d{3} \d{4}", page.text.plain) is not None


def _is_nhs_spelt_out(page: Page, concept: str) -> bool:
    """ "N.H.S.", whose full stops end sentences in the lexicon's eyes."""
    return concept == "number.nhs" and "n.h.s" in page.text.plain


def _cued(page: Page, found: Found, concept: str) -> bool:
    if concept == "number.nhs" and not _is_nhs_number(found.text):
        return False
    if _is_nhs_spelt_out(page, concept):
        return True
    first, last = words_of_span(page, found.start, found.end)
    if concept != "number.nhs":
        return any(near(page, first, last, _NEAR, _NEAR // 2, concept))
    if any(near(page, first, last, _NEAR, _NEAR, concept)):  # the check figure leaves less to doubt
        return True
    if any(near(page, first, first, 4, 0, "number.not_phone")):
        return False
    if any(near(page, first, last, _HEALTH, _HEALTH, "number.health")):
        return True
    return _is_grouped(found.text) and not any(near(page, first, last, _NEAR, _NEAR, "number.not_nhs"))
