"""What every app counts. An app that counts has a file `counted.py` with ``counted(first_day, last_day)``, which gives tables."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from importlib import import_module

from django.apps import apps
from django.utils.module_loading import module_has_submodule

from forethought.server.counting.few import suppressed
from forethought.server.counting.table import Sheet, Table

WHERE = "counted"


def gathered(first_day: date, last_day: date) -> list[Sheet]:
    """Every app's tables as they may be shown, in the order of the apps; what an app has made safe by itself stays as it is."""
    given = list(_given(first_day, last_day))
    safe = iter(suppressed(table for table in given if isinstance(table, Table)))
    return [next(safe) if isinstance(table, Table) else table for table in given]


def _given(first_day: date, last_day: date) -> Iterator[Table | Sheet]:
    for app in apps.get_app_configs():
        if module_has_submodule(app.module, WHERE) and app.name.startswith("forethought."):
            found = import_module(f"{app.name}.{WHERE}").counted(first_day, last_day)
            yield from [found] if isinstance(found, Table | Sheet) else found
