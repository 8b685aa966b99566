"""The tables of the journal: entries, which are only ever added, and salts, which may be erased."""

from __future__ import annotations

from django.db import models

DEEDS = (
    "person_added",
    "person_moved",
    "person_ended",
    "person_removed",
    "password_set",
    "duty_given",
    "duty_taken",
    "manager_named",
    "account_linked",
    "account_forgotten",
    "steps_forgotten",
    "letter_made",
    "kiosk_made",
    "kiosk_ended",
    "person_returned",
    "deputy_named",
    "deputy_ended",
    "people_imported",
    "token_made",
    "token_ended",
    "version_added",
    "version_changed",
    "version_rehearsed",
    "tree_confirmed",
    "clause_bound",
    "sent_for_review",
    "sent_back",
    "version_approved",
    "version_dated",
    "version_in_force",
    "version_superseded",
    "version_withdrawn",
    "evidence_added",
    "evidence_removed",
    "reading_assigned",
    "assignment_ended",
    "reading_asked",
    "acknowledged",
    "witnessed",
    "was_not_there",
    "question_sent",
    "question_passed",
    "question_answered",
    "question_withdrawn",
    "question_lapsed",
    "precedent_made",
    "precedent_retired",
    "page_registered",
    "page_retired",
    "channel_written",
    "account_requested",
    "account_approved",
    "account_refused",
    "account_changed",
    "account_handed_over",
    "account_unheld",
    "account_in_use",
    "account_paused",
    "account_resumed",
    "post_sent",
    "post_approved",
    "post_declined",
    "concern_raised",
    "concern_written",
    "concern_declared",
    "concern_invited",
    "concern_left",
    "concern_identified",
    "concern_step",
    "concern_closed",
    "concern_held",
    "concern_released",
    "concern_erased",
    "concern_exported",
    "officer_named",
    "officer_ended",
    "restored",
)
"""Every word that the journal knows for what was done."""


class Entry(models.Model):
    """One deed. It holds no text about anybody.

    ``number``: 1, 2, 3 … without a gap. ``at``: UTC epoch seconds. ``by``: the key of a person, none for the command line.
    ``about``: what it was done to, as ``person:12``. ``detail``: one plain word, such as a duty.
    ``digest``: hexadecimal SHA-256 of the entry's salt and the name of what it was done to.
    ``before``, ``mark``: hexadecimal SHA-256 of the entry before, and of this one.
    """

    number = models.PositiveBigIntegerField(primary_key=True)
    at = models.BigIntegerField()
    by = models.BigIntegerField(null=True)
    deed = models.CharField(max_length=20)
    about = models.CharField(max_length=40, db_index=True)
    detail = models.CharField(max_length=20, blank=True)
    digest = models.CharField(max_length=64)
    before = models.CharField(max_length=64)
    mark = models.CharField(max_length=64)

    def __str__(self) -> str:
        return f"{self.number} {self.deed}"


class Salt(models.Model):
    """What an entry's digest was made with: once it is erased, nobody can find out whose name is in the digest."""

    number = models.PositiveBigIntegerField(primary_key=True)
    salt = models.CharField(max_length=64)

    def __str__(self) -> str:
        return str(self.number)
