"""Who may do what with a version."""

from __future__ import annotations

from forethought.server.people.models import POLICY_OWNER, Person
from forethought.server.people.permissions import has_duty, is_known

from .models import IN_REVIEW, Version


def keeps_the_library(person: Person) -> bool:
    """Whether the person may see every version, and change one that is not approved yet."""
    return has_duty(person, POLICY_OWNER)


def may_open_the_library(person: Person) -> bool:
    """Whether there is anything there for the person: all of it for policy owners, and what somebody is named to approve."""
    return keeps_the_library(person) or (is_known(person) and Version.objects.filter(status=IN_REVIEW, approver=person).exists())


def may_see(person: Person, version: Version) -> bool:
    """Whether the person may see a version that is not public: a policy owner, and whoever is named to approve it while it is in review."""
    return keeps_the_library(person) or (is_known(person) and version.status == IN_REVIEW and version.approver_id == person.pk)


def may_approve(person: Person, version: Version) -> bool:
    """Whether the person may approve it: not whoever drafted it, and where somebody is named, nobody else."""
    if version.status != IN_REVIEW or version.drafted_by_id == person.pk or not may_see(person, version):
        return False
    return version.approver_id in {None, person.pk}
