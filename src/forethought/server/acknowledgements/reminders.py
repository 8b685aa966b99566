"""Reminders: to the person first, then a count to their manager. Nobody who is away gets one, and no mail names anybody."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.db import transaction
from django.db.models import Q, QuerySet

from forethought.server.jobs.mail import send
from forethought.server.library.models import Version
from forethought.server.people.absence import here_on
from forethought.server.people.models import Person
from forethought.server.people.organisation import deputy_of, manager_of
from forethought.words import _

from .actions import ask_who_is_due, tidy
from .light import version_in_force
from .models import OPEN, Acknowledgement, Request
from .wording import document_of

DAYS = (0, 7, 14)
"""After so many days a person is told, and reminded."""
MANAGER_AFTER = 21
"""After so many days their manager is told how many, once a fortnight."""
AT_ONCE = 200
_HOME = ZoneInfo("Europe/London")


def each_day(now: datetime) -> None:
    """What is due by now; doing it again does nothing more."""
    today = now.astimezone(_HOME).date()
    ask_who_is_due(today=today)
    tidy(today=today)
    version = version_in_force(today)
    if version is not None:
        _remind_people(version, today)
        _tell_managers(version, today)


def _remind_people(version: Version, today: date) -> None:
    for after in reversed(DAYS):  # after a long silence only the last one is sent
        due = _not_away(version, today).filter(reminded__lt=after, clock_from__lte=today - timedelta(days=after))
        _remind(due.filter(Q(later_on=None) | Q(later_on__lte=today)), version, after)
    for some in _in_turn(_not_away(version, today).filter(later_on__lte=today)):
        with transaction.atomic():
            for asked in some:
                _mail(asked, version, f"later:{asked.later_on}")
            Request.objects.filter(pk__in=[asked.pk for asked in some]).update(later_on=None)


def _remind(due: QuerySet[Request], version: Version, after: int) -> None:
    for some in _in_turn(due):
        with transaction.atomic():
            for asked in some:
                _mail(asked, version, str(after))
            Request.objects.filter(pk__in=[asked.pk for asked in some]).update(reminded=after)


def _not_away(version: Version, today: date) -> QuerySet[Request]:
    """Who is asked and here: on leave, or with somebody standing in, nobody is reminded, whatever app knows of it."""
    here = here_on(Person.objects.filter(is_active=True), today)
    asked = Request.objects.filter(version=version, state=OPEN, person__in=here).select_related("person")
    return asked.filter(Q(away_until=None) | Q(away_until__lte=today)).order_by("pk")


def _in_turn(due: QuerySet[Request]) -> Iterable[list[Request]]:
    found = list(due)
    return (found[at : at + AT_ONCE] for at in range(0, len(found), AT_ONCE))


def _mail(asked: Request, version: Version, stage: str) -> None:
    if not asked.person.email:
        return  # HR is shown who has none, and tells them in another way
    body = _(
        "You are asked to read the Council's social media guidance, {document}.\n\n"
        "Open Forethought and choose “Me”, then “My reading”. You can also say there that you are away, that you need another format, "
        "or that you have a question.\n"
    )
    subject = _("Please read: the Council's social media guidance, {document}")
    document = document_of(version)
    send(
        to=asked.person.email,
        subject=subject.format(document=document),
        body=body.format(document=document),
        once=f"reading:{asked.pk}:{stage}",
    )


def _tell_managers(version: Version, today: date) -> None:
    """Each manager gets a number: who it is, they see once they are signed in."""
    waiting: dict[int, tuple[Person, int]] = {}
    for asked in _not_away(version, today).filter(clock_from__lte=today - timedelta(days=MANAGER_AFTER)):
        if (manager := manager_of(asked.person)) is not None:
            waiting[manager.pk] = (manager, waiting.get(manager.pk, (manager, 0))[1] + 1)
    fortnight = (today - version.in_force_from).days // 14
    for above, number in waiting.values():
        manager = deputy_of(above, today) or above
        if manager.email:
            with transaction.atomic():
                _mail_manager(manager, version, number, f"reading-team:{version.pk}:{above.pk}:{fortnight}")


def _mail_manager(manager: Person, version: Version, number: int, once: str) -> None:
    many = _("{number} of your team have not yet read the social media guidance, {document}.")
    one = _("1 of your team has not yet read the social media guidance, {document}.")
    said = (one if number == 1 else many).format(number=number, document=document_of(version))
    more = _("Sign in to Forethought to see who, and whether they need time, help or another format. It is not held against anybody.")
    send(to=manager.email, subject=_("Your team and the social media guidance"), body=f"{said}\n\n{more}\n", once=once)


def tell_witnessed(made: Iterable[Acknowledgement]) -> None:
    """Each person is told that somebody said they were there; it is called in the transaction that keeps it."""
    body = _(
        "Your manager has written down that you were there when the Council's social media guidance, {document}, was read, "
        "or that you read it in another format.\n\nWere you not? Open Forethought, choose “Me”, then “My reading”, and say so. "
        "Nobody will ask you why.\n"
    )
    for one in made:
        if one.person is not None and one.person.email:
            said = body.format(document=one.document)
            send(to=one.person.email, subject=_("You are down as having read the guidance"), body=said, once=f"witnessed:{one.pk}")
