"""A request, a confirmation, a rule and a version, all somebody else's: what addresses of the table of who may do what name."""

from datetime import timedelta

from django.utils import timezone

from forethought.server.acknowledgements.actions import ask_who_is_due, assign, record_witnessed
from forethought.server.acknowledgements.models import Request
from forethought.server.library.in_force import current
from forethought.server.people.actions import add_person
from forethought.server.people.models import Person
from tests.server.library.adopted import in_force


def reading_things(other: Person) -> dict[str, int]:
    """Their keys, by the names that stand in the table."""
    today = timezone.localdate()
    version = current() or in_force("D3", on=today - timedelta(days=3))
    rule = assign(by=None, starts=today, service="Nobody's")
    other.service = "Nobody's"
    other.save()
    ask_who_is_due(today=today)
    witness = add_person(number="witness", name="A witness")
    kept = record_witnessed(by=witness, people=[other], how="meeting", day=today)[0]
    asked = Request.objects.get(person=other, version=version)
    return {"asked": asked.pk, "kept": kept.pk, "rule": rule.pk, "version": version.pk}
