"""The directory as it stands: what a file is compared with, and a mark that says whether it has changed since."""

from __future__ import annotations

import hashlib
import json
from typing import NamedTuple

from forethought.server.people.models import Person

FIELDS = ("name", "email", "login", "job_title", "standing", "service", "external_id", "manager", "work_area")
_READ = ("pk", "number", "is_active", *FIELDS[:7], "line_manager__number", "work_area__name")


class Now(NamedTuple):
    """One person as the directory has them. ``values``: by the names of FIELDS, empty where there is nothing."""

    pk: int
    number: str
    is_active: bool
    values: dict[str, str]


class Directory(NamedTuple):
    """Everybody by number, and a mark: the hexadecimal SHA-256 of it all."""

    people: dict[str, Now]
    mark: str


def directory_now() -> Directory:
    """Read in one question."""
    people, digest = {}, hashlib.sha256()
    for row in Person.objects.order_by("number").values_list(*_READ).iterator(chunk_size=2000):
        digest.update(json.dumps(row).encode())
        pk, number, is_active, *values = row
        people[number] = Now(pk, number, is_active, {name: value or "" for name, value in zip(FIELDS, values, strict=True)})
    return Directory(people, digest.hexdigest())
