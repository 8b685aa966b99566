"""Shares with Wilson's interval, against values worked out elsewhere."""

import pytest

from forethought.asking.interval import share, wilson


@pytest.mark.parametrize(
    ("count", "of", "low", "high"),
    [(0, 10, 0.0, 0.2775), (10, 10, 0.7225, 1.0), (5, 10, 0.2366, 0.7634), (81, 263, 0.2553, 0.3662)],
)
def test_intervals_are_wilsons(count: int, of: int, low: float, high: float) -> None:
    assert wilson(count, of) == pytest.approx((low, high), abs=1e-4)


def test_nothing_counted_has_no_rate() -> None:
    assert share(0, 0) == {"count": 0, "of": 0, "rate": None, "low": None, "high": None}
