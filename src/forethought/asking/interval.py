"""A share with its interval: how far off it may be, having counted so few."""

from __future__ import annotations

import math
from typing import Any

_Z = 1.959964
"""Standard deviations either side that hold 95 % of a normal distribution."""


def rate(part: int, whole: int) -> float | None:
    """A part of a whole, 0 to 1, to four places; None where there is nothing to count."""
    return round(part / whole, 4) if whole else None


def share(count: int, of: int) -> dict[str, Any]:
    """``count`` of ``of`` as a rate from 0 to 1 with Wilson's 95 % interval (None where nothing was counted)."""
    if not of:
        return {"count": 0, "of": 0, "rate": None, "low": None, "high": None}
    low, high = wilson(count, of)
    return {"count": count, "of": of, "rate": rate(count, of), "low": round(low, 4), "high": round(high, 4)}


def wilson(count: int, of: int) -> tuple[float, float]:
    """The 95 % score interval of a share (E. B. Wilson, 1927): unlike the simple one, right for few and for rare."""
    part, z2 = count / of, _Z * _Z
    middle = (part + z2 / (2 * of)) / (1 + z2 / of)
    half = _Z / (1 + z2 / of) * math.sqrt(part * (1 - part) / of + z2 / (4 * of * of))
    return max(0.0, middle - half), min(1.0, middle + half)
