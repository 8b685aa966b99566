"""The pages of the versions of the guidance that stand on somebody's own page."""

from __future__ import annotations

from collections.abc import Iterator

from forethought.server.people.my_pages import Lead
from forethought.words import _

from .permissions import may_open_the_library


def leads() -> Iterator[Lead]:
    """Each page, and whom it is for."""
    yield Lead("council", "library", _("The library: every version of the guidance"), may_open_the_library)
