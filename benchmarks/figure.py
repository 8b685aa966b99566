"""A figure: what was measured, beside its peer or limit from the same run."""

from __future__ import annotations

from typing import Any, NamedTuple


class Figure(NamedTuple):
    """``value`` in ``unit``, to be at most (or at least) ``limit``; no limit where it is only told.

    ``peer`` says what the limit or the ratio is measured against.
    """

    name: str
    value: float
    unit: str
    limit: float | None = None
    at_least: bool = False
    peer: str = ""

    @property
    def ratio(self) -> float | None:
        """The value as a part of its limit."""
        return self.value / self.limit if self.limit else None

    @property
    def missed(self) -> bool:
        """Whether the limit is missed."""
        return self.limit is not None and (self.value < self.limit if self.at_least else self.value > self.limit)

    def line(self) -> str:
        """The figure as a person reads it."""
        said = f"{self.name:44} {self.value:12,.4g} {self.unit:22}"
        if self.limit is not None:
            word = "at least" if self.at_least else "at most"
            said += f" {word} {self.limit:,.4g}  ({self.ratio:.2f} of it)  {'MISSED' if self.missed else 'kept'}"
        return f"{said}  {self.peer}".rstrip()

    def row(self) -> dict[str, Any]:
        """The figure as JSON."""
        return {**self._asdict(), "ratio": self.ratio, "missed": self.missed}
