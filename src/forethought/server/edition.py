"""The edition the server answers by: the version in force where the Council has adopted one, else its own folder, else HRSM1 D3.

No answer asks the database. Each process looks there once a second, beside the answers (`watch`), and at once after a change of its own.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from django.db import DatabaseError, close_old_connections

from forethought.guidance import Edition, GuidanceFault, load_named
from forethought.guidance.shelf import open_guidance

from .environment import environment

EVERY = 1.0
"""Seconds between two looks."""

ALSO_LOOK: list[Callable[[], None]] = []
"""What else each process keeps from the database for pages that never ask it. An app adds its own in its `ready`."""

log = logging.getLogger("forethought.edition")
_adopted: Edition | None = None
_known: tuple[object, ...] | None = None


def edition() -> Edition:
    """The edition that answers now. GuidanceFault where the council's own folder cannot be used."""
    return _adopted or given()


@cache
def given() -> Edition:
    """What answers where no version was adopted: the folder that the settings name, else the edition that ships."""
    folder = environment().guidance
    return open_guidance(Path(folder)) if folder else load_named()


def look() -> None:
    """Ask the database which version is in force today, and answer by it from now on. GuidanceFault where it is not as it was approved."""
    global _adopted, _known
    from .library.in_force import current, known_of_current

    if (known := known_of_current()) != _known:
        version, _known = current(), known  # a version that cannot be read is tried once, and not every second
        _adopted = version.edition() if version else None


def notice(*_args: Any, **_named: Any) -> None:
    """A version has come into force in this process."""
    _try_to_look()


def forget() -> None:
    """Answer as if nothing were adopted, until the next look."""
    global _adopted, _known
    _adopted = _known = None


def watch() -> None:
    """Look now, and then once a second for as long as the process lives."""
    try:
        look()
    except DatabaseError:
        log.exception("the version in force")
    _look_also()
    threading.Thread(target=_watch, name="edition", daemon=True).start()


def _watch() -> None:
    pause, well = threading.Event(), True
    while not pause.wait(EVERY):
        close_old_connections()
        well = _try_to_look(tell=well)
        if well:
            _look_also()
        close_old_connections()


def _try_to_look(*, tell: bool = True) -> bool:
    """Whether it could be seen; where it could not, what answered before goes on answering."""
    try:
        look()
    except (DatabaseError, GuidanceFault):
        if tell:
            log.exception("the version in force")
        return False
    return True


def _look_also() -> None:
    for other in ALSO_LOOK:
        try:
            other()
        except DatabaseError:
            log.exception("what else is kept")
