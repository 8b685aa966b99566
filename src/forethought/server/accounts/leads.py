"""The pages of the register of pages that stand on somebody's own page."""

from __future__ import annotations

from collections.abc import Iterator

from forethought.server.people.my_pages import Lead
from forethought.server.people.permissions import may_keep_pages
from forethought.words import _

from .permissions import accounts_of


def leads() -> Iterator[Lead]:
    """Each page, and whom it is for."""
    yield Lead("mine", "pages", _("My corporate accounts"), lambda person: not may_keep_pages(person) and accounts_of(person).exists())
    yield Lead("council", "pages", _("The Council's own pages"), may_keep_pages)
