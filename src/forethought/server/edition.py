"""The edition the server answers by: the council's own folder, or HRSM1 D3."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from forethought.guidance import Edition, load_named
from forethought.guidance.shelf import open_guidance

from .environment import environment


@cache
def edition() -> Edition:
    """The edition, read once a process; GuidanceFault where the council's own cannot be used."""
    given = environment().guidance
    return open_guidance(Path(given)) if given else load_named()
