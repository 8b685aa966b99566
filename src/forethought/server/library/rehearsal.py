"""A rehearsal of a version: every example and precedent answered by it and by the version before, kept to be looked at."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from datetime import timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from forethought import __version__
from forethought.asking.rehearsal import rehearsal_row, rehearse
from forethought.guidance import Edition
from forethought.guidance.examples import Example, examples_to_replay
from forethought.server.edition import given
from forethought.server.jobs.queue import GiveUp, enqueue, job
from forethought.server.journal.actions import record
from forethought.server.people.models import Person

from .history import version_before
from .models import Rehearsed, Version

ALSO: list[Callable[[], Iterable[Example]]] = []
"""What gives more to replay, such as precedents: each is asked anew at every rehearsal. An app adds its own in its `ready`.

Invented or made anonymous, never somebody's draft: what is answered in another way is kept with the result, so that it can be looked at.
"""

LIMIT = 600
"""Seconds that a rehearsal may take; one that was begun longer ago and has no end is begun anew."""


def editions_of(version: Version) -> tuple[Edition, Edition]:
    """What the version follows (the version before, else what answers where none was adopted), and its own text."""
    earlier = version_before(version)
    return earlier.edition() if earlier else given(), version.edition()


def kept_rehearsal(version: Version) -> Rehearsed | None:
    """The rehearsal of just these two texts by just this software, ended or on its way; None where there is none."""
    found = Rehearsed.objects.filter(version=version, key=_key(*editions_of(version))).first()
    lost = found is not None and found.row is None and found.began_at < timezone.now() - timedelta(seconds=LIMIT)
    return None if lost else found


@transaction.atomic
def begin_rehearsal(*, by: Person, version: Version) -> None:
    """Rehearse it beside the pages, in place of what was rehearsed before; nothing where that is on its way."""
    found = kept_rehearsal(version)
    if found and found.row is None:
        return
    key, now = _key(*editions_of(version)), timezone.now()
    Rehearsed.objects.update_or_create(version=version, defaults={"key": key, "done": 0, "whole": 0, "row": None, "began_at": now})
    enqueue(rehearse_version, once=f"rehearsal:{version.pk}:{now.timestamp()}", limit=LIMIT, version=version.pk, key=key)
    record(by=by, deed="version_rehearsed", about=version, name=version.name)


@job
def rehearse_version(version: int, key: str) -> None:
    """Rehearse a version, and say now and then how far it is; given up where its text was changed meanwhile."""
    kept = Rehearsed.objects.filter(version=version, key=key, row__isnull=True)
    found = Version.objects.filter(pk=version).first()
    if found is None or not kept.exists():
        return
    earlier, later = editions_of(found)
    if _key(earlier, later) != key:
        raise GiveUp("changed")

    def told(done: int, whole: int) -> None:
        if not kept.update(done=done, whole=whole):
            raise GiveUp("replaced")

    kept.update(row=_result(earlier, later, told))


def _result(earlier: Edition, later: Edition, told: Callable[[int, int], None]) -> dict[str, Any]:
    examples = [*examples_to_replay(earlier, later), *(example for more in ALSO for example in more())]
    return rehearsal_row(rehearse(earlier, later, examples, told))


def _key(*editions: Edition) -> str:
    """What the answers follow from: the clauses of both editions, and the software. 64 hexadecimal digits."""
    said = repr([(edition.name, edition.clauses) for edition in editions])
    return hashlib.sha256(f"{__version__}\0{said}".encode()).hexdigest()
