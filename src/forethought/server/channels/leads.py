"""The pages of the channels that stand on somebody's own page."""

from __future__ import annotations

from collections.abc import Iterator

from forethought.server.people.my_pages import Lead
from forethought.words import _

from .permissions import may_keep_channels


def leads() -> Iterator[Lead]:
    """Each page, and whom it is for."""
    yield Lead("mine", "talk", _("Find the right way to be heard"))
    yield Lead("mine", "sleep-on-it", _("Sleep on it: a note that stays on your device"))
    yield Lead("mine", "targeted", _("Help if you are targeted online"))
    yield Lead("council", "channels", _("Whom people can turn to: names and hours"), may_keep_channels)
