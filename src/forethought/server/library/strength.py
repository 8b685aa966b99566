"""How strongly a clause says it, by its own verbs. It is a suggestion: a person confirms it."""

from __future__ import annotations

import re
from functools import cache

from forethought.guidance.clause import Strength

SIGNS = (
    (Strength.MISCONDUCT, r"\b(?:treated|regarded|considered|seen|dealt with) as (?:gross )?misconduct|\bis (?:gross )?misconduct"),
    (Strength.UNACCEPTABLE, r"\bunacceptable|\bnot (?:be )?accept(?:able|ed)|\blead to disciplinary|\bnot (?:be )?tolerated"),
    (Strength.RECOMMENDED, r"\brecommend|\badvis(?:ed|able)\b|\bencouraged? to\b|\bgood practice"),
    (Strength.MINDFUL, r"\bmindful|\bbear in mind|\bbe aware|\bremember that"),
    (Strength.CONSIDER, r"\b(?:may|might) (?:also )?(?:wish|want|like|prefer) to|\b(?:may|might|could) consider"),
    (Strength.MUST, r"\bmust\b|\bshall\b|\b(?:are|is) (?:required|obliged)|^(?:do not|don't|never)\b"),
    (Strength.MUST, r"\bmay not\b|\b(?:not|never) (?:be )?(?:permitted|allowed)|\b(?:forbidden|prohibited)\b"),
    (Strength.SHOULD, r"\bshould\b|\bought to\b|\bexpect(?:s|ed)? (?:you|staff|employees|them)? ?to\b|\bresponsib(?:le for|ility of)\b"),
)
"""Each strength by the words that give it, the one that decides first: a recommendation that says *should* is still one."""


def strength_of(text: str, above: str = "") -> Strength:
    """The strength of a clause; a point of a list has that of the words ``above`` the list where its own say none."""
    own = _said(text)
    inherited = _said(above) if above else Strength.STATES
    return inherited if own == Strength.STATES or inherited in {Strength.UNACCEPTABLE, Strength.MISCONDUCT} else own


def _said(text: str) -> Strength:
    return next((strength for strength, sign in _signs() if sign.search(text)), Strength.STATES)


@cache
def _signs() -> tuple[tuple[Strength, re.Pattern[str]], ...]:
    return tuple((strength, re.compile(sign, re.IGNORECASE | re.MULTILINE)) for strength, sign in SIGNS)
