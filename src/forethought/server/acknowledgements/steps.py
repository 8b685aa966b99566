"""What a person is asked to open: the whole version section by section, or each clause that changed since the one they confirmed."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from forethought.guidance.clause import Clause
from forethought.guidance.compare import wordings
from forethought.guidance.edition import Edition
from forethought.guidance.words_changed import Run, words_changed
from forethought.server.library.in_force import changed_clauses
from forethought.server.library.models import Version

NOT_READ = frozenset({"control"})
"""Kinds of clause that tell of the document itself."""


class Part(NamedTuple):
    """A clause as it was and as it is: no ``was`` where nobody has to see it, or where it is new; no ``now`` where it is gone."""

    was: Clause | None
    now: Clause | None
    changes: tuple[str, ...] = ()

    @property
    def clause(self) -> Clause:
        """The clause as it is, else as it was."""
        found = self.now or self.was
        if found is None:
            raise ValueError("A change is of some clause.")
        return found

    @property
    def runs(self) -> list[Run]:
        """What it says now, with what was put in and taken out."""
        return words_changed(*wordings(self.was, self.now))

    @property
    def has_plain_words(self) -> bool:
        """Whether our plain words stand beside the council's own."""
        return self.now is not None and bool(self.now.wording) and self.now.wording.split() != self.now.says.split()


class Step(NamedTuple):
    """One page to open. ``key`` stays the same as long as the version does."""

    key: str
    number: str
    title: str
    parts: tuple[Part, ...]


def steps_between(earlier: Version | None, later: Version) -> tuple[Step, ...]:
    """The steps for somebody who last confirmed ``earlier``; for the whole version where they confirmed none."""
    return _steps(earlier.pk if earlier else None, later.pk, later.digest)


@lru_cache(maxsize=64)
def _steps(earlier: int | None, later: int, digest: str) -> tuple[Step, ...]:
    # Versions that were in force never change, so that what was worked out once holds.
    version = Version.objects.get(pk=later)
    if earlier is None:
        return _whole(version.edition())
    return _changed(Version.objects.get(pk=earlier), version)


def _whole(edition: Edition) -> tuple[Step, ...]:
    found = []
    for section in edition.sections:
        clauses = [edition.clause(id) for id in section.clauses]
        if parts := tuple(Part(None, clause) for clause in clauses if clause.kind not in NOT_READ):
            found.append(Step(f"section-{section.number}", section.number if section.number[:1].isdigit() else "", section.title, parts))
    return tuple(found)


def _changed(earlier: Version, later: Version) -> tuple[Step, ...]:
    changes = changed_clauses(earlier, later)
    parts = [Part(change.was, change.now, tuple(change.changes)) for change in changes]
    return tuple(Step(f"clause-{part.clause.uid or part.clause.id}", part.clause.id, part.clause.title, (part,)) for part in parts)
