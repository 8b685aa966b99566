"""What can be done to a version. Nothing else writes to the tables of the library."""

from __future__ import annotations

from datetime import date, datetime
from functools import partial
from typing import Any

from django.db import IntegrityError, transaction
from django.dispatch import Signal
from django.utils import timezone

from forethought.server.journal.actions import record
from forethought.server.people.models import Person
from forethought.words import _

from .clauses import is_a_pack
from .digest import digest_of
from .history import with_change
from .in_force import adopted
from .models import APPROVED, DRAFT, IN_FORCE, IN_REVIEW, SUPERSEDED, WITHDRAWN, Version
from .permissions import may_approve
from .readiness import missing
from .sheet import headed, with_approval
from .trees import tree_of

CAME_INTO_FORCE = Signal()
"""Sent with ``version`` once it is kept that the version is in force: on the day itself, whenever that day was chosen."""


class CannotDo(ValueError):
    """One plain sentence that says why a thing cannot be done to a version."""


@transaction.atomic
def add_version(
    *,
    by: Person | None,
    reference: str,
    version: str,
    title: str = "",
    tables: dict[str, Any],
    tree: dict[str, Any] | None = None,
    source: str = "",
    source_name: str = "",
    bound: list[str] | None = None,
    confirmed: bool = False,
) -> Version:
    """A new draft: of a document that was read (``tree``), or of tables that are there, each clause of which has a uid.

    ``bound``: uids of the clauses that need not be confirmed, ``confirmed``: nor need the tree, since a version before has them.
    """
    named = {"reference": reference.strip(), "version": version.strip(), "title": title.strip()}
    made = Version(**named, tables=headed(tables, **named), tree=tree or tree_of(tables), bound=bound or [], source=source, drafted_by=by)
    if confirmed or not tree:
        made.tree_confirmed_by, made.tree_confirmed_at = by, timezone.now()
    made.source_name = source_name[:200]
    try:
        with transaction.atomic():
            made.save()
    except IntegrityError:
        raise CannotDo(_("There is already a version “{name}”. Give this one another name.").format(name=made.name)) from None
    record(by=by, deed="version_added", about=made, name=made.name)
    return made


@transaction.atomic
def confirm_tree(*, by: Person, version: Version) -> None:
    """Somebody has held the clauses against the document, and they are right."""
    kept = locked(version, DRAFT)
    kept.tree_confirmed_by, kept.tree_confirmed_at = by, timezone.now()
    kept.save(update_fields=["tree_confirmed_by", "tree_confirmed_at"])
    record(by=by, deed="tree_confirmed", about=kept, name=kept.name)
    version.refresh_from_db()


@transaction.atomic
def send_for_review(*, by: Person, version: Version, approver: Person | None = None) -> None:
    """Ask for approval: of the person who is named, else of any policy owner who did not draft it."""
    kept = locked(version, DRAFT)
    if approver is not None and approver.pk in {by.pk, kept.drafted_by_id}:
        raise CannotDo(_("Whoever drafted a version cannot approve it. Name somebody else."))
    if lacks := missing(kept):
        raise CannotDo(lacks[0].says)
    kept.status, kept.approver, kept.drafted_by = IN_REVIEW, approver, by
    kept.tables = with_change(kept)
    kept.save(update_fields=["status", "approver", "drafted_by", "tables"])
    record(by=by, deed="sent_for_review", about=kept, name=kept.name)
    version.refresh_from_db()


@transaction.atomic
def send_back(*, by: Person, version: Version) -> None:
    """It is a draft again, to be changed."""
    kept = locked(version, IN_REVIEW)
    kept.status, kept.approver = DRAFT, None
    kept.save(update_fields=["status", "approver"])
    record(by=by, deed="sent_back", about=kept, name=kept.name)
    version.refresh_from_db()


@transaction.atomic
def approve(*, by: Person, version: Version) -> None:
    """The version is approved by somebody who did not draft it. From now on it never changes."""
    kept = locked(version, IN_REVIEW)
    if not may_approve(by, kept):
        raise CannotDo(_("Somebody who did not draft this version must approve it."))
    if lacks := missing(kept):
        raise CannotDo(lacks[0].says)
    kept.status, kept.approved_by, kept.approved_as, kept.approved_at = APPROVED, by, by.name, timezone.now()
    kept.tables = with_approval(kept.tables, by.name, timezone.localdate())
    kept.digest = digest_of(kept.tables)
    kept.save(update_fields=["status", "approved_by", "approved_as", "approved_at", "tables", "digest"])
    record(by=by, deed="version_approved", about=kept, name=f"{kept.name} {kept.digest}")
    version.refresh_from_db()


@transaction.atomic
def bring_into_force(*, by: Person | None, version: Version, on: date, asks_again: bool = True, why: str = "") -> None:
    """The version is in force from this day: today or a day to come.

    A day that has passed will do as long as no version has answered here before today: a council may bring in its earlier ones first.
    """
    kept = locked(version, APPROVED)
    if is_a_pack(kept.tables):
        raise CannotDo(_("A pack stands beside the guidance, so it cannot come into force in its place. Send it out as a file instead."))
    latest = adopted().exclude(pk=kept.pk).first()
    if latest is not None and latest.in_force_from and on <= latest.in_force_from:
        raise CannotDo(_("{name} has that day or a later one. Choose a day after it.").format(name=latest.name))
    if latest is not None and on < timezone.localdate() and timezone.localdate(latest.approved_at) < timezone.localdate():
        raise CannotDo(_("That day has passed. Choose today or a day to come."))
    if not asks_again and not why.strip():
        raise CannotDo(_("Say why nobody needs to be asked again."))
    kept.in_force_from, kept.asks_again, kept.asks_again_why = on, asks_again, why.strip()
    kept.save(update_fields=["in_force_from", "asks_again", "asks_again_why"])
    record(by=by, deed="version_dated", about=kept, detail="asks_again" if asks_again else "asks_nobody", name=f"{kept.name} {on}")
    begin_due(timezone.now())
    version.refresh_from_db()


@transaction.atomic
def begin_due(now: datetime) -> None:
    """Versions whose day has come are in force, and those before them are superseded. What is done once is not done again."""
    today = timezone.localdate(now)
    due = Version.objects.select_for_update().filter(status=APPROVED, withdrawn_on=None, in_force_from__lte=today)
    for version in due.order_by("in_force_from"):
        for before in Version.objects.select_for_update().filter(status=IN_FORCE):
            before.status, before.superseded_on = SUPERSEDED, version.in_force_from
            before.save(update_fields=["status", "superseded_on"])
            record(by=None, deed="version_superseded", about=before, name=before.name)
        version.status = IN_FORCE
        version.save(update_fields=["status"])
        record(by=None, deed="version_in_force", about=version, name=f"{version.name} {version.digest}")
        transaction.on_commit(partial(CAME_INTO_FORCE.send, Version, version=version))


@transaction.atomic
def withdraw(*, by: Person, version: Version) -> None:
    """A version that is not in force yet is given up. It is kept, and never comes into force."""
    kept = locked(version, DRAFT, IN_REVIEW, APPROVED)
    kept.status, kept.withdrawn_on, kept.approver = WITHDRAWN, timezone.localdate(), None
    kept.save(update_fields=["status", "withdrawn_on", "approver"])
    record(by=by, deed="version_withdrawn", about=kept, name=kept.name)
    version.refresh_from_db()


def locked(version: Version, *statuses: str) -> Version:
    """The row itself, so that nobody else changes it meanwhile; CannotDo where it is past this step."""
    kept = Version.objects.select_for_update().get(pk=version.pk)
    if kept.status not in statuses:
        raise CannotDo(_("Somebody has moved this version on. Look at it again."))
    return kept
