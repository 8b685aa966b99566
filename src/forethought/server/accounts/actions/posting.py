"""Words that a service wants to post: sent, approved or sent back by somebody else, and forgotten."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from forethought.server.accounts import mails
from forethought.server.accounts.digests import digest_of
from forethought.server.accounts.models import APPROVED, DECLINED, WAITING, CorporatePage, ServicePost
from forethought.server.accounts.register import NotNow
from forethought.server.journal.actions import record
from forethought.server.keys import house
from forethought.server.people.models import Person
from forethought.words import _

KEPT_SEALED = timedelta(days=14)
"""How long words wait to be approved, and how long a reason for sending them back can be read."""
KEPT_APPROVED = timedelta(days=731)
"""How long it is kept that words were approved, by whom and when."""


@transaction.atomic
def send_post(*, by: Person, page: CorporatePage, text: str) -> ServicePost:
    """Somebody wants to post these words with the account. They are sealed until somebody else has decided."""
    if not page.is_exempt:
        raise NotNow(_("Nobody should post with this account now."))
    wrapped = house.new_key()
    sealed = house.seal(wrapped, text)
    post = ServicePost.objects.create(page=page, sent_by=by, sent_at=timezone.now(), wrapped=wrapped, sealed=sealed)
    record(by=by, deed="post_sent", about=post)
    mails.post_sent(post)
    return post


@transaction.atomic
def approve_post(*, by: Person, post: ServicePost) -> None:
    """Exactly these words are approved: the words go, and what proves it stays. NotNow for whoever sent them."""
    waits = _waiting(by, post)
    if not waits.page.is_exempt:
        raise NotNow(_("Nobody should post with this account now."))
    digest = digest_of(text_of(waits))
    _decide(waits, by=by, state=APPROVED, digest=digest, wrapped=None, sealed=None)
    post.refresh_from_db()


@transaction.atomic
def decline_post(*, by: Person, post: ServicePost, why: str) -> None:
    """The words are sent back. They go; the reason can be read by whoever sent them until the record goes."""
    waits = _waiting(by, post)
    _decide(waits, by=by, state=DECLINED, sealed=None, note=house.seal(bytes(waits.wrapped), why.strip()))
    post.refresh_from_db()


@transaction.atomic
def forget_posts(*, now: datetime) -> None:
    """What nobody decided in time, and what was sent back, goes; and the proof of what was approved long ago."""
    ServicePost.objects.exclude(state=APPROVED).filter(sent_at__lt=now - KEPT_SEALED).delete()
    ServicePost.objects.filter(state=APPROVED, decided_at__lt=now - KEPT_APPROVED).delete()


def rewrap_posts(rewrap: house.Rewrap) -> None:
    """Every key of a record is wrapped by the new house key."""
    for post in ServicePost.objects.exclude(wrapped=None).only("wrapped"):
        ServicePost.objects.filter(pk=post.pk).update(wrapped=rewrap(bytes(post.wrapped)))


def text_of(post: ServicePost) -> str:
    """The words of a post that waits."""
    return house.open(bytes(post.wrapped), bytes(post.sealed))


def note_of(post: ServicePost) -> str:
    """Why it was sent back; empty where it was not."""
    return house.open(bytes(post.wrapped), bytes(post.note)) if post.note else ""


def _waiting(by: Person, post: ServicePost) -> ServicePost:
    waits: ServicePost | None = (
        ServicePost.objects.select_for_update(of=("self",)).select_related("page", "sent_by").filter(pk=post.pk, state=WAITING).first()
    )
    if waits is None or waits.sent_at < timezone.now() - KEPT_SEALED:
        raise NotNow(_("This does not wait to be approved any more."))
    if waits.sent_by_id == by.pk:
        raise NotNow(_("You sent this yourself. Somebody else decides."))
    return waits


def _decide(post: ServicePost, *, by: Person, **changed: object) -> None:
    if not ServicePost.objects.filter(pk=post.pk, state=WAITING).update(decided_by=by, decided_at=timezone.now(), **changed):
        raise NotNow(_("This does not wait to be approved any more."))
    record(by=by, deed="post_approved" if changed["state"] == APPROVED else "post_declined", about=post)
    mails.post_decided(post)
