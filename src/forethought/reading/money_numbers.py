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
from .whose import Owners, near, words_of_span

AFTER = ("people", "names")

_NEAR = 8


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
    last_end = -1
    owners = Owners(sheet)
    if sheet.page.figures and re.search(r"\d{2}[\s-]?\d{2}", sheet.page.text.plain):
        for match, kind in sorted(_numbers(sheet.page), key=lambda found: (found[0].start(), -found[0].end())):
            if match.start() >= last_end:
                last_end = match.end()
                yield sheet.at_plain(kind, *match.span(), "plain", "money_numbers", owners.of(*match.span()))


def _numbers(page: Page) -> Iterator[tuple[re.Match[str], str]]:
    plain = page.text.plain
    for match in _iban().finditer(plain):
        if _is_iban(match.group()) or _cued(page, match, "number.bank"):
            yield match, "bank_account"
    for match in _card().finditer(plain):
        if _is_card(match.group()) and not _cued(page, match, "number.not_phone"):
            yield match, "payment_card"
    for match in _account().finditer(plain):
        if (match["both"] and "-" in match.group()) or _cued(page, match, "number.bank"):
            yield match, "bank_account"


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


def _cued(page: Page, match: re.Match[str], concept: str) -> bool:
    first, last = words_of_span(page, *match.span())
    return any(near(page, first, last, _NEAR, 2, concept))
