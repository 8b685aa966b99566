"""What the proxies read, made from the tables: hours.json and clock.json."""

from __future__ import annotations


def clock_changed() -> None:
    """Write clock.json anew."""
