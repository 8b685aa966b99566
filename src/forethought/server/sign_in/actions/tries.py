"""How often something may be tried, counted for all processes together. What was tried is kept in a form that nobody can read."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone

from forethought.server.sign_in.digest import digest_of
from forethought.server.sign_in.models import Tried


class Limit(NamedTuple):
    """How often one thing may be tried in so many seconds; a new time begins by the clock, for everybody at once."""

    kind: str
    most: int
    seconds: int


QUARTER = 15 * 60
BY_NUMBER = Limit("number", 5, QUARTER)
"""Wrong tries for one employee number, whether anybody has it or not."""
BY_PIN_A_DAY = Limit("pin a day", 20, 24 * 60 * 60)
"""Wrong tries for one employee number at shared devices: there are only a million PINs, and some are likelier than others."""
BY_CODE_ADDRESS = Limit("address code", 20, QUARTER)
"""Wrong codes of letters from one address."""
LINKS_FROM_ADDRESS = Limit("links from", 50, 60 * 60)
LINKS_TO_ONE = Limit("links to", 5, 60 * 60)
"""Links that are mailed to one person; of those after, nothing is said."""
BY_STEP = Limit("step", 5, QUARTER)
"""Wrong codes of one person's second step."""
BY_ADDRESS = Limit("address", 100, QUARTER)
"""Wrong tries from one address: a whole office may share one."""


@transaction.atomic
def take(*, asked: dict[Limit, str]) -> bool:
    """Count one more try of each, before it is looked at: many at once are counted too. False where one is used up."""
    counted = [(_one_more(limit, what), limit.most) for limit, what in asked.items()]
    return all(count <= most for count, most in counted)


@transaction.atomic
def forget(*, asked: dict[Limit, str]) -> None:
    """It was the right one: the wrong ones before were its owner's. An address only gets this one try back."""
    for limit, what in asked.items():
        row = Tried.objects.filter(mark=_mark(limit, what))
        if limit.kind.startswith("address"):
            row.filter(count__gt=0).update(count=F("count") - 1)
        else:
            row.delete()


@transaction.atomic
def first_time(*, kind: str, what: str, seconds: int) -> bool:
    """Whether this was not used in so many seconds. It is kept as used from now on, in a form that nobody can read."""
    mark, now = digest_of(f"once:{kind}:{what}"), timezone.now()
    Tried.objects.filter(mark=mark, ends__lt=now).delete()
    try:
        with transaction.atomic():
            Tried.objects.create(mark=mark, count=1, ends=now + datetime.timedelta(seconds=seconds))
    except IntegrityError:
        return False
    return True


@transaction.atomic
def tidy_tries(*, now: datetime.datetime) -> None:
    """Delete what was tried in a time that is over."""
    Tried.objects.filter(ends__lt=now).delete()


def _one_more(limit: Limit, what: str) -> int:
    mark = _mark(limit, what)
    mine = Tried.objects.filter(mark=mark)
    if not mine.update(count=F("count") + 1):
        try:
            with transaction.atomic():
                Tried.objects.create(mark=mark, count=1, ends=timezone.now() + datetime.timedelta(seconds=limit.seconds))
        except IntegrityError:  # another process counted the first one meanwhile
            mine.update(count=F("count") + 1)
    return mine.values_list("count", flat=True).get()


def _mark(limit: Limit, what: str) -> str:
    turn = int(timezone.now().timestamp()) // limit.seconds
    return digest_of(f"tried:{limit.kind}:{turn}:{what}")
