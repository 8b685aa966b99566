"""What the channels keep about people, and what they add to the sample council."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from forethought.server.people.kept import Kept
from forethought.server.people.models import Person
from forethought.words import _

from .actions import write_channel
from .contacts import about
from .models import Channel

_FIELDS = ("key", "name", "phone", "elsewhere", "hours")


def channels_written_by(person: Person) -> Iterator[Kept]:
    """The channels that a person wrote last."""
    keys = Channel.objects.filter(written_by=person).order_by("key").values_list("key", flat=True)
    if titles := [about()[key][0] for key in keys if key in about()]:
        why = _("So that somebody can be asked about them. Others may change them, and then your name goes.")
        yield Kept(_("Ways to be heard that you wrote down"), ", ".join(titles), why)


def add_sample_channels(people: dict[str, Person], sample: dict[str, Any]) -> None:
    """The channels that stand in the sample."""
    for row in sample["channel"]:
        write_channel(by=people[row["by"]], **{name: row[name] for name in _FIELDS if name in row})


def remove_sample_channels() -> None:
    """Those that one of the invented people wrote: a real council's own stay."""
    from forethought.server.people.sample import sample

    Channel.objects.filter(written_by__number__in=[row["number"] for row in sample()["person"]]).delete()
