"""What feeds bring beside new events: corrections, rosters, signs of life, and secrets."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from itertools import batched
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import transaction

from forethought.server.hours import snapshot
from forethought.server.hours.feeds.clocked import Clocked
from forethought.server.hours.feeds.named import ROSTER, Named
from forethought.server.hours.feeds.roster import Away, Spell
from forethought.server.hours.feeds.secret import new_secret, secrets_of, without_old
from forethought.server.hours.feeds.tally import BATCH, Tally
from forethought.server.hours.models import ClockEvent, ClockState, Feed, Leave, RosterSpell

from .clocking import record_clock_events, work_out

SENTENCES = 20
"""Different sentences kept about the rows that a feed got wrong in a day."""


@transaction.atomic
def ensure_feed(*, named: Named) -> Feed:
    """The row of a feed that the settings name."""
    kept = {"kind": named.kind, "address": named.address, "stale_after": named.stale_after_minutes * 60}
    row, made = Feed.objects.get_or_create(name=named.name, defaults=kept)
    if not made and any(getattr(row, field) != value for field, value in kept.items()):
        Feed.objects.filter(pk=row.pk).update(**kept)
        row.refresh_from_db()
    return row


@transaction.atomic
def drop_unnamed(*, names: Iterable[str]) -> None:
    """Forget feeds that the settings name no more, with their secrets and their rosters."""
    gone = list(Feed.objects.exclude(name__in=list(names)))
    for feed in gone:
        RosterSpell.objects.filter(source=feed.name).delete()
        Leave.objects.filter(source=feed.name).delete()
        ClockState.objects.filter(source=feed.name).update(state="none")  # nobody will say when they clock out
        feed.delete()
    if gone:
        transaction.on_commit(snapshot.clock_changed)
        transaction.on_commit(snapshot.hours_changed)


@transaction.atomic
def note_heard(*, name: str, now: int, tally: Tally | None = None, whole: bool = False) -> None:
    """The feed was heard of, even if it brought nothing; its counts of the day go on. They hold no personal detail.

    What cannot be read at all is no sign of life: it is counted, and said. ``whole``: the feed says everything each time, so
    what it got wrong this time takes the place of what it got wrong before.
    """
    feed = Feed.objects.select_for_update().get(name=name)
    unusable = tally.unusable if tally else ""
    was_stale = feed.last_heard < now - feed.stale_after
    feed.fault, feed.tried = unusable, now
    if not unusable:
        feed.last_heard = max(feed.last_heard, now)
    if feed.day != _day(now):
        feed.day, feed.taken, feed.refused, feed.sentences = _day(now), 0, 0, {}
    if whole:
        feed.refused, feed.sentences = 0, {}
        feed.taken = 0 if feed.kind == ROSTER else feed.taken
    if tally:
        feed.taken += tally.new
        feed.refused += sum(tally.sentences.values())
        feed.sentences = _added(feed.sentences, tally.sentences)
    feed.save()
    if was_stale and not unusable:
        transaction.on_commit(snapshot.clock_changed)


@transaction.atomic
def note_fault(*, name: str, now: int, sentence: str) -> None:
    """The feed could not be read: its last state stands until it counts as stale."""
    Feed.objects.filter(name=name).update(fault=sentence[:300], tried=now)


@transaction.atomic
def make_secret(*, feed: Feed, now: int) -> str:
    """A new secret for a feed: given back this once. The one before it counts for a week more."""
    kept = Feed.objects.select_for_update().get(pk=feed.pk)
    kept.secret = new_secret(kept.secret, now)
    kept.save(update_fields=["secret"])
    return secrets_of(kept.name, kept.secret, settings.SECRET_KEY, now)[0]


@transaction.atomic
def end_old_secret(*, feed: Feed) -> None:
    """Only the newest secret counts from now on."""
    kept = Feed.objects.select_for_update().get(pk=feed.pk)
    kept.secret = without_old(kept.secret)
    kept.save(update_fields=["secret"])


@transaction.atomic
def replace_clock_events(*, source: str, since: int, events: Iterable[Clocked], now: int) -> Tally:
    """What a source says of everybody since a moment, whole: what it said before and says no more was changed or deleted there."""
    said = {row.stamp.id: row for row in events}
    kept = list(ClockEvent.objects.filter(source=source, occurred_at__gte=since).values_list("pk", "person_id", "event_id"))
    gone = {pk: person for pk, person, id in kept if id not in said}
    known = {id for _pk, _person, id in kept}
    for some in batched(gone, BATCH):
        ClockEvent.objects.filter(pk__in=some).delete()
    if gone:
        work_out(set(gone.values()), now)
        transaction.on_commit(snapshot.clock_changed)
    tally = Tally()
    new = [row for id, row in said.items() if id not in known]
    tally.take(new, lambda some: record_clock_events(source=source, events=some, now=now))
    tally.repeated += len(said) - len(new)
    return tally


@transaction.atomic
def replace_roster(*, source: str, spells: Mapping[int, Iterable[Spell]], leave: Mapping[int, Iterable[Away]]) -> bool:
    """What a roster says of people (by their key), whole; whether it says anything else than before."""
    people = spells.keys() | leave.keys()
    now_spells = {(person, spell.uid[:255], spell.starts, spell.ends) for person, theirs in spells.items() for spell in theirs}
    now_leave = {(person, away.first, away.last) for person, theirs in leave.items() for away in theirs}
    kept_spells = RosterSpell.objects.filter(source=source, person_id__in=people)
    kept_leave = Leave.objects.filter(source=source, person_id__in=people)
    if now_spells == set(kept_spells.values_list("person_id", "uid", "starts", "ends")) and now_leave == set(
        kept_leave.values_list("person_id", "first", "last")
    ):
        return False
    kept_spells.delete()
    kept_leave.delete()
    RosterSpell.objects.bulk_create(
        [
            RosterSpell(person_id=person, source=source, uid=uid, starts=starts, ends=ends)
            for person, uid, starts, ends in sorted(now_spells)
        ],
        batch_size=500,
    )
    Leave.objects.bulk_create([Leave(person_id=person, source=source, first=first, last=last) for person, first, last in sorted(now_leave)])
    transaction.on_commit(snapshot.hours_changed)
    return True


def people_on_roster(source: str) -> set[int]:
    """Everybody of whom a roster says anything now."""
    spells = RosterSpell.objects.filter(source=source).values_list("person_id", flat=True)
    return set(spells) | set(Leave.objects.filter(source=source).values_list("person_id", flat=True))


def _added(kept: Mapping[str, int], more: Mapping[str, int]) -> dict[str, int]:
    """Counts of sentences together, the most frequent SENTENCES of them."""
    both = {sentence: kept.get(sentence, 0) + more.get(sentence, 0) for sentence in [*kept, *more]}
    return dict(sorted(both.items(), key=lambda one: -one[1])[:SENTENCES])


def _day(now: int) -> date:
    return datetime.fromtimestamp(now, ZoneInfo(settings.TIME_ZONE)).date()
