"""What the directory, the journal and the mails hold of a person, for a copy of their own."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import Q

from forethought.server.jobs.models import Mail
from forethought.server.journal.models import Entry
from forethought.server.keys.models import KeyPair
from forethought.words import N_, _

from .held import Held, held, plain
from .journal_page import lines_for
from .kept import kept_about
from .models import Deputy, Person

KEPT_BACK = {
    "account.EmailAddress.user": N_("This table is not used here, and is empty."),
    "socialaccount.SocialAccount.user": N_("This table is not used here, and is empty."),
}


def copy_for(person: Person) -> Iterator[Held]:
    """First the same as on the page of what is kept, and why; then each table."""
    why = {"what": _("What"), "says": _("It says"), "why": _("Why, and for how long")}
    yield Held("summary", _("What is kept, and why"), why, [tuple(one) for one in kept_about(person)])
    yield _record(person)
    yield from _named(person)
    yield from _stands_in(person)
    files = {"made_at": _("Sent at"), "done_at": _("Taken in at"), "digest": _("Mark of the file (SHA-256)")}
    yield held("files_sent", _("Files of people you sent"), person.imports.all(), files, of=["people.Import.made_by"])
    ends = {"expire_date": _("Ends at the latest")}
    yield held("sessions", _("Where you are signed in"), person.sessions.all(), ends, of=["people.SignedIn.person"])
    pair = {"number": _("How many you have had"), "made_on": _("Made on")}
    yield held("key_pair", _("Your own key"), KeyPair.objects.filter(person=person), pair, of=["keys.KeyPair.person"])
    mails = Mail.objects.filter(to__iexact=person.email) if person.email else Mail.objects.none()
    heads = {"subject": _("Subject"), "state": _("State"), "made_at": _("Made at"), "ended_at": _("Ended at")}
    yield held("mails", _("Mails to you that are still known of"), mails, heads, of=[])
    yield _journal(person)


def _record(person: Person) -> Held:
    columns = {
        "name": _("Name"), "given_name": _("Given name"), "family_name": _("Family name"), "number": _("Employee number"),
        "email": _("E-mail address"), "login": _("Name at the Council's proxy"), "user_name": _("Name in the Council's own directory"),
        "external_id": _("External id"), "job_title": _("Job title"), "service": _("Service"), "standing": _("Held to the guidance as"),
        "line_manager__name": _("Line manager"), "work_area__name": _("Work area"), "ended_on": _("Left on"),
    }  # fmt: skip
    found = Person.objects.filter(pk=person.pk)
    return held("record", _("Your record in the directory"), found, columns, of=["people.Person.line_manager"])


def _named(person: Person) -> Iterator[Held]:
    name = {"name": _("Name")}
    yield held("duties", _("Your duties here"), person.named_duties.all(), {"duty": _("Duty")}, of=["people.Duty.person"])
    yield held("manages", _("Work areas you manage"), person.manages.all(), name, of=["people.WorkArea.managers"])
    groups = person.directory_groups.all()
    yield held("groups", _("Groups of the Council's own directory"), groups, name, of=["people.Group.members"])


def _stands_in(person: Person) -> Iterator[Held]:
    days = {"starts": _("From"), "ends": _("To")}
    of_me, by_me = Deputy.objects.filter(person=person), Deputy.objects.filter(deputy=person)
    columns = {"deputy__name": _("Who stands in"), **days}
    yield held("deputies", _("Who stands in for you"), of_me, columns, of=["people.Deputy.person"])
    columns = {"person__name": _("For whom"), **days}
    yield held("stands_in", _("You stand in for"), by_me, columns, of=["people.Deputy.deputy"])


def _journal(person: Person) -> Held:
    """What the journal says about the person, and of what they did; it names nobody else that something was done to."""
    entries = Entry.objects.filter(Q(by=person.pk) | Q(about=f"person:{person.pk}")).order_by("number")
    columns = {"number": _("Number"), "at": _("At"), "says": _("It says")}
    rows = [(line.number, plain(line.at), line.says) for line in lines_for(person, list(entries))]
    return Held("journal", _("In the journal"), columns, rows)
