"""Bank details and payment card numbers.

Sort codes and account numbers as Pay.UK gives them; IBAN by ISO 13616; cards by ISO/IEC 7812 (Luhn).
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


@cache
def _account() -> re.Pattern[str]:
    """A sort code and an account number side by side, or one of them."""
    sort_code = r"\d\d[\s\-]\s*+\d\d[\s\-]\s*+\d\d"
    account = r"\d{8}|\d{4}\s\s*+\d{4}"
    return re.compile(rf"(?<![\w£$€#/+.-])(?:(?P<both>{sort_code}[\s,/;:-]{{1,4}}(?:{account}))|(?P<code>{sort_code}|\d{{6}})|(?P<account>{account}))(?![\w-])")


@cache
def _card() -> re.Pattern[str]:
    return re.compile(r"(?<![\w£$€#/+.-])[2-6]\d{3}(?:[\s\-]?\s*+\d){9,15}(?![\w-])")


@cache
def _iban() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)[a-z]{2}\d\d[\s\-]?\s*+[a-z]{4}(?:[\s\-]?\s*+\d){14}(?!\w)")


def read(sheet: Sheet) -> Iterator[Observation]:
    """Each number where it stands."""
    plain = sheet.page.text.plain
    if not re.search(r"\d{2}[\s-]?\d{2}", plain):
        return
    for match in _iban().finditer(plain):
        if _is_iban(match.group()) or _cued(sheet.page, match, "number.bank"):
            yield _seen(sheet, "bank_account", match)
    for match in _card().finditer(plain):
        if _is_card(match.group()) and not _cued(sheet.page, match, "number.not_phone"):
            yield _seen(sheet, "payment_card", match)
    for match in _account().finditer(plain):
        if match["both"] and "-" in match.group() or _cued(sheet.page, match, "number.bank"):
            yield _seen(sheet, "bank_account", match)


def _is_iban(text: str) -> bool:
    """Four characters moved to the end, letters as figures, the whole leaves 1 over when divided by 97."""
    code = re.sub(r"[\s-]", "", text)
    return int("".join(str(int(char, 36)) for char in code[4:] + code[:4])) % 97 == 1


def _is_card(text: str) -> bool:
    """Luhn: every second figure from the right doubled, the sum ends in 0; in one run or in groups of four or so."""
    digits = [int(char) for char in reversed(text) if char.isdecimal()]
    doubled = [sum(divmod(2 * digit, 10)) for digit in digits[1::2]]
    groups = re.findall(r"\d+", text)
    return (sum(digits[::2]) + sum(doubled)) % 10 == 0 and len(set(digits)) > 1 and (len(groups) == 1 or all(3 <= len(g) <= 7 for g in groups))


def _cued(page: Page, match: re.Match[str], concept: str) -> bool:
    first, last = words_of_span(page, *match.span())
    return any(-1 <= first - cue.last <= _NEAR or 0 <= cue.first - last <= 2 for cue in page.found(concept))


def _seen(sheet: Sheet, kind: str, match: re.Match[str]) -> Observation:
    return sheet.at_plain(kind, *match.span(), "plain", "money_numbers", whose(sheet, *words_of_span(sheet.page, *match.span())))
