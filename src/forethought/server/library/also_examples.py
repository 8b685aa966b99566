"""More examples that a clause's page shows, such as answered questions."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from forethought.guidance import Clause, Edition
from forethought.guidance.examples import Example

ALSO: list[Callable[[Clause, Edition], Iterable[Example]]] = []
"""Each gives examples of a clause of an edition, and never asks the database. An app adds its own in its `ready`."""


def also_examples(clause: Clause, edition: Edition) -> list[Example]:
    """All of them."""
    return [example for more in ALSO for example in more(clause, edition)]
