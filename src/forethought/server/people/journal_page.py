"""The journal as a page: who did what and when, in plain words. It stands here because the journal itself knows no people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from itertools import groupby
from typing import NamedTuple
from zoneinfo import ZoneInfo

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from forethought.server.journal.models import Entry
from forethought.words import _

from .kept import Kept, duty_words
from .known import only
from .models import Person
from .permissions import may_read_journal

ON_A_PAGE = 50
_HOME = ZoneInfo("Europe/London")


class Line(NamedTuple):
    """One entry in words; ``at``: when, in British time."""

    number: int
    at: datetime
    says: str


@require_safe
@only(may_read_journal)
def show_journal(request: HttpRequest) -> HttpResponse:
    """The entries, the newest first, by day."""
    page = Paginator(Entry.objects.order_by("-number"), ON_A_PAGE).get_page(request.GET.get("page"))
    return render(request, "people/journal.html", {"page": page, "days": list(_by_day(_lines(list(page))))})


def journal_about(person: Person) -> Iterator[Kept]:
    """How much the journal holds about a person."""
    did = Entry.objects.filter(by=person.pk).count()
    about = Entry.objects.filter(about=f"person:{person.pk}").count()
    says = _("{about} entries about your record here, {did} about what you did for the Council").format(about=about, did=did)
    yield Kept(_("In the journal"), says, _("It says who changed the Council's records, and never what anybody asks or checks."))


def lines_for(person: Person, entries: list[Entry]) -> Iterator[Line]:
    """Entries in words for one person: whoever else something was done to stays unnamed."""
    return _lines(entries, only=person)


def _by_day(lines: Iterable[Line]) -> Iterator[tuple[date, list[Line]]]:
    for day, some in groupby(lines, key=lambda line: line.at.date()):
        yield day, list(some)


def _lines(entries: list[Entry], only: Person | None = None) -> Iterator[Line]:
    keys = {entry.by for entry in entries} | {int(entry.about.partition(":")[2]) for entry in entries if entry.about.startswith("person:")}
    names = dict(Person.objects.filter(pk__in=keys - {None}).values_list("pk", "name"))
    gone = _("somebody who has left")
    shown, unknown = (names, gone) if only is None else ({only.pk: only.name}, _("somebody else"))
    for entry in entries:
        kind, _colon, key = entry.about.partition(":")
        nobody = _("not written down") if entry.deed.startswith("question_") else _("Forethought, or its operator at the command line")
        by = names.get(entry.by, gone) if entry.by is not None else nobody
        about = shown.get(int(key), unknown) if kind == "person" else _thing(kind).format(key=key)
        duty = duty_words(entry.detail) if entry.deed in {"duty_given", "duty_taken"} else ""
        what = _words(entry.deed).format(about=about, duty=duty)
        yield Line(entry.number, datetime.fromtimestamp(entry.at, _HOME), _("{what}. By: {by}.").format(what=what, by=by))


def _thing(kind: str) -> str:
    named = {
        "corporatepage": _("page {key}"),
        "backup": _("a backup"),
        "version": _("version no. {key} of the guidance"),
        "concern": _("concern no. {key}"),
    }
    return (named | dict.fromkeys(("referral", "precedent"), _("no. {key}"))).get(kind, _("record no. {key}"))


def _words(deed: str) -> str:
    return (_of_people() | _of_signing_in() | _of_guidance() | _of_reading() | _of_questions() | _of_accounts() | _of_concerns())[deed]


def _of_people() -> dict[str, str]:
    return {
        "restored": _("All records restored from {about}"),
        "person_added": _("Added to the directory: {about}"),
        "person_moved": _("Job, manager or place changed: {about}"),
        "person_ended": _("Left the Council: {about}"),
        "person_removed": _("Record removed: {about}"),
        "duty_given": _("Duty given ({duty}): {about}"),
        "duty_taken": _("Duty taken away ({duty}): {about}"),
        "manager_named": _("Named as manager of a work area: {about}"),
        "person_returned": _("Came back to the Council: {about}"),
        "deputy_named": _("Somebody was named to stand in for: {about}"),
        "deputy_ended": _("Nobody stands in any more for: {about}"),
        "people_imported": _("A file of people was taken into the directory"),
        "token_made": _("A token was made for the Council's own directory"),
        "token_ended": _("A token of the Council's own directory was ended"),
    }


def _of_signing_in() -> dict[str, str]:
    return {
        "password_set": _("New password set for: {about}"),
        "letter_made": _("Letter with a code to sign in: {about}"),
        "kiosk_made": _("Device made a kiosk: {about}"),
        "kiosk_ended": _("Device is no kiosk any more: {about}"),
        "steps_forgotten": _("Second step removed: {about}"),
        "account_forgotten": _("The Council's account taken away: {about}"),
        "account_linked": _("Signed in with the Council's account for the first time: {about}"),
    }


def _of_guidance() -> dict[str, str]:
    return {
        "version_added": _("Draft of the guidance added: {about}"),
        "version_changed": _("Draft of the guidance changed: {about}"),
        "version_rehearsed": _("Rehearsed with every example: {about}"),
        "tree_confirmed": _("Clauses held against the document and confirmed: {about}"),
        "clause_bound": _("What the software does about a clause confirmed: {about}"),
        "sent_for_review": _("Sent for approval: {about}"),
        "sent_back": _("Sent back to be changed: {about}"),
        "version_approved": _("Approved: {about}"),
        "version_dated": _("Day chosen from which it is in force: {about}"),
        "version_in_force": _("Came into force: {about}"),
        "version_superseded": _("Superseded: {about}"),
        "version_withdrawn": _("Withdrawn: {about}"),
        "evidence_added": _("Evidence kept with: {about}"),
        "evidence_removed": _("Evidence taken away from: {about}"),
    }


def _of_questions() -> dict[str, str]:
    return {
        "question_sent": _("Somebody asked before they posted: {about}"),
        "question_passed": _("A question was sent on by whoever asked it: {about}"),
        "question_answered": _("A question was answered: {about}"),
        "question_withdrawn": _("A question was taken back: {about}"),
        "question_lapsed": _("Nobody answered a question in time: {about}"),
        "precedent_made": _("An example was made of an answered question: {about}"),
        "precedent_retired": _("An example of an answered question was retired: {about}"),
    }


def _of_reading() -> dict[str, str]:
    return {
        "reading_assigned": _("Rule made about who is asked to read"),
        "assignment_ended": _("Rule ended about who is asked to read"),
        "reading_asked": _("People were asked to read the guidance in force"),
        "acknowledged": _("Confirmed that they have read the guidance"),
        "witnessed": _("Written down that somebody was there when the guidance was read"),
        "was_not_there": _("Said that they were not there when the guidance was read"),
        "channel_written": _("Wrote down whom people can turn to"),
    }


def _of_accounts() -> dict[str, str]:
    return {
        "page_registered": _("Added to the list of pages: {about}"),
        "page_retired": _("Taken off the list of pages: {about}"),
        "account_requested": _("Account of the Council's own asked for: {about}"),
        "account_approved": _("Account approved: {about}"),
        "account_refused": _("Account refused: {about}"),
        "account_changed": _("Details of an account changed: {about}"),
        "account_handed_over": _("Account handed over: {about}"),
        "account_unheld": _("Whoever looked after it has left: {about}"),
        "account_in_use": _("Said to be in use: {about}"),
        "account_paused": _("Paused in an emergency: {about}"),
        "account_resumed": _("Goes on after a pause: {about}"),
        "post_sent": _("Post of a service sent to be approved: {about}"),
        "post_approved": _("Post of a service approved: {about}"),
        "post_declined": _("Post of a service sent back: {about}"),
    }


def _of_concerns() -> dict[str, str]:
    return {
        "concern_raised": _("Raised, without a name: {about}"),
        "concern_written": _("Written to a concern: {about}"),
        "concern_declared": _("Said that they have no interest in: {about}"),
        "concern_invited": _("Somebody was invited to deal with: {about}"),
        "concern_left": _("Somebody deals no more with, and it was sealed anew: {about}"),
        "concern_identified": _("Asked who raised, in confidence: {about}"),
        "concern_step": _("A step of fairness was taken: {about}"),
        "concern_closed": _("Closed: {about}"),
        "concern_held": _("To be kept, since it may be needed in law: {about}"),
        "concern_released": _("Not to be kept any longer: {about}"),
        "concern_erased": _("Its keys and its text were destroyed: {about}"),
        "concern_exported": _("The file was taken to a hearing: {about}"),
        "officer_named": _("Named to deal with concerns: {about}"),
        "officer_ended": _("Given no new concerns any more: {about}"),
    }
