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
from .spelt import Found, figured, finds
from .whose import Owners, near, words_of_span

AFTER = ("people", "names")

_NEAR = 8
_FEWEST = 3
"""None of these numbers has fewer figures, even where letters stand for some."""


@cache
def _account() -> re.Pattern[str]:
    """A sort code and an account number side by side, or one of them."""
    sort_code = r"\d\d[\s\-]\s*+\d\d[\s\-]\s*+\d\d"
    account = r"\d{8}|\d{4}\s\s*+\d{4}"
    return re.compile(
        rf"(?<![\w£$€#/+.-])(?:(?P<both>{sort_code}[\s,/;:-]{{1,4}}(?:{account}))|(?P<code>{sort_code}|\d{{6}})|(?P<account>{account}))(?![\w-])"
    )


@cache
def _card() -> re.Pattern[str]:
    return re.compile(r"(?<![\w£$€#/+.-])[2-6]\d{3}(?:[\s\-]?\s*+\d){9,15}(?![\w-])")


@cache
def _iban() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)[a-z]{2}\d\d[\s\-]?\s*+[a-z]{4}(?:[\s\-]?\s*+\d){14}(?!\w)")


def read(sheet: Sheet) -> Iterator[Observation]:
    """Each number where it stands."""
    if not (sheet.spelt or (sheet.page.figures > _FEWEST and re.search(r"[\do]{2}[\s-]?[\do]{2}", sheet.page.text.plain))):
        return
    last_end = -1
    owners = Owners(sheet)
    for found, kind in sorted(_numbers(sheet), key=lambda one: (one[0].start, -one[0].end)):
        if found.start >= last_end:
            last_end = found.end
            yield sheet.at_plain(kind, found.start, found.end, "plain", "money_numbers", owners.of(found.start, found.end))


def _numbers(sheet: Sheet) -> Iterator[tuple[Found, str]]:
    page, spelt, plain = sheet.page, sheet.spelt, figured(sheet.page.text.plain)
    for found in finds(_iban(), page.text.plain, spelt):
        if _is_iban(found.text) or _cued(page, found, "number.bank"):
            yield found, "bank_account"
    for found in finds(_card(), plain, spelt):
        if _is_card(found.text) and (_in_fours(found.text) or not _cued(page, found, "number.not_phone")):
            yield found, "payment_card"
    for found in finds(_account(), plain, spelt):
        if (found.match["both"] and "-" in found.text) or _cued(page, found, "number.bank"):
            yield found, "bank_account"


def _in_fours(text: str) -> bool:
    """In groups of four, as a card shows them."""
    return len(text) > 16 and all(len(group) == 4 for group in re.findall(r"\d+", text))


def _is_iban(text: str) -> bool:
    """Four characters moved to the end, letters as figures, the whole leaves 1 over when divided by 97."""
    code = re.sub(r"[\s-]", "", text)
    return int("".join(str(int(char, 36)) for char in code[4:] + code[:4])) % 97 == 1


def _is_card(text: str) -> bool:
    """Luhn: every second figure from the right doubled, the sum ends in 0; in one run or in groups of four or so."""
    digits = [int(char) for char in reversed(text) if char.isdecimal()]
    doubled = [sum(divmod(2 * digit, 10)) for digit in digits[1::2]]
    groups = re.findall(r"\d+", text)
    return (
        (sum(digits[::2]) + sum(doubled)) % 10 == 0 and len(set(digits)) > 1 and (len(groups) == 1 or all(3 <= len(g) <= 7 for g in groups))
    )


def _cued(page: Page, found: Found, concept: str) -> bool:
    first, last = words_of_span(page, found.start, found.end)
    return any(near(page, first, last, _NEAR, 2, concept))
