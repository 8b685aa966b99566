"""A council of invented people in a data folder of its own, with versions of the guidance that they are asked to read."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from contextlib import AbstractContextManager
from datetime import date, timedelta
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from forethought.guidance.edition import EDITIONS
from forethought.toml import read_folder

ROOT = Path(__file__).parent.parent


def in_a_council_of_its_own(module: str, *given: str, database: str = "") -> Any:
    """What ``python -m module …`` prints as JSON, with a data folder that nobody else uses, and another database where one is given."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("FORETHOUGHT_", "DJANGO_"))}
    with TemporaryDirectory(dir=ROOT) as folder:  # on the disk that the project stands on: elsewhere may be memory
        env = kept | {"FORETHOUGHT_DATA": folder, "DJANGO_SETTINGS_MODULE": "forethought.server.settings"}
        env |= {"FORETHOUGHT_DATABASE_URL": database} if database else {}
        done = subprocess.run([sys.executable, "-m", module, *given], cwd=ROOT, env=env, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(done.stderr[-2000:])
    return json.loads(done.stdout.splitlines()[-1])


def has_postgresql() -> bool:
    """Whether a server of PostgreSQL is installed."""
    return bool(shutil.which("initdb") or list(Path("/usr/lib/postgresql").glob("*/bin/initdb")))


def a_postgresql(*settings: str) -> AbstractContextManager[str]:
    """The address of an empty database, for as long as the block lasts; by default one that is quick and not durable, as for tests."""
    made: AbstractContextManager[str] = import_module("tests.server.postgres").postgresql(*([settings] if settings else []))
    return made


def prepare() -> None:
    """The tables, empty."""
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)


def adopt(name: str, on: date, *, is_last: bool = True) -> Any:
    """HRSM1 D3 as a version of this name, in force from a day; superseded where it is not the last."""
    from forethought.server.library.digest import digest_of
    from forethought.server.library.models import IN_FORCE, SUPERSEDED, Version

    tables = _tables()
    status = IN_FORCE if is_last else SUPERSEDED
    given = {"reference": "HRSM1", "version": name, "title": "Guidance", "status": status, "tables": tables, "digest": digest_of(tables)}
    return Version.objects.create(**given, in_force_from=on, superseded_on=None if is_last else on + timedelta(days=30))


def add_people(number: int) -> None:
    """So many people in services of about 1,500 and work areas of about 60, with a manager each."""
    from forethought.server.people.models import Person, WorkArea

    areas = [WorkArea(name=f"Area {nth}") for nth in range(max(1, number // 60))]
    WorkArea.objects.bulk_create(areas)
    services = max(1, number // 1500)
    made = (
        Person(number=f"E{nth}", name=f"Person {nth}", service=f"Service {nth % len(areas) % services}", work_area=areas[nth % len(areas)])
        for nth in range(number)
    )
    Person.objects.bulk_create(made, batch_size=2000)


def _tables() -> dict[str, Any]:
    tables = read_folder(EDITIONS / "hrsm1-d3")
    for data in tables.values():
        for row in data.get("clause", ()):
            row["uid"] = row["id"]
    return tables
