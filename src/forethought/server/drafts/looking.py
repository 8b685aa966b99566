"""The picture of a form, looked at in memory; what was seen goes with the answer and comes back, so that it is opened once."""

from __future__ import annotations

import json
from typing import Any

from forethought.asking.pictures import MOST, look_of, look_row, with_bytes
from forethought.reading import picture
from forethought.reading.draft import Draft
from forethought.reading.look import Look
from forethought.server.environment import environment


def looked_at(file: Any) -> tuple[Look, ...]:
    """What is seen in a picture; nothing where there is none, or where pictures cannot be opened here."""
    if not file or not picture.can_look():
        return ()
    file.seek(0)
    return with_bytes(Draft(""), [file.read()], environment().logos).looks


def seen_before(text: str) -> tuple[Look, ...]:
    """What an answer's page said was seen, out of its hidden field; nothing where it is not as `seen_again` wrote it."""
    try:
        rows = json.loads(text) if text else []
    except (ValueError, RecursionError):
        return ()
    looks = [look_of(row) for row in rows[:MOST]] if isinstance(rows, list) else []
    return tuple(look for look in looks if look)


def seen_again(looks: tuple[Look, ...]) -> str:
    """What was seen, for a hidden field."""
    return json.dumps([look_row(look) for look in looks]) if looks else ""
