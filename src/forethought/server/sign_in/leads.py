"""The pages of signing in that stand on somebody's own page."""

from __future__ import annotations

from collections.abc import Iterator

from forethought.server.people.my_pages import Lead
from forethought.words import _

from .permissions import may_keep_kiosks, may_make_letters


def leads() -> Iterator[Lead]:
    """Each page, and whom it is for."""
    yield Lead("mine", "security", _("How I sign in, and where I am signed in"))
    yield Lead("council", "letters", _("Codes on paper, for people who cannot sign in yet"), may_make_letters)
    yield Lead("council", "kiosks", _("Shared devices"), may_keep_kiosks)
