"""The people of a small council, and an account that was asked for."""

import pytest
from django.db import transaction

from forethought.server.accounts.actions import approve_account, ask_for_account
from forethought.server.people.actions import add_person, end_person

WORDS = {
    "title": "Northmere Youth",
    "service": "Youth services",
    "purpose": "What is on at the youth centres",
    "audience": "Young people",
    "out_of_hours": "A message says whom to call",
}


@pytest.fixture
def people(db):
    """Everybody by name: two in communications, and three of a service."""
    duties = {"callum": ["communications"], "carys": ["communications"], "patience": ["policy_owner"]}
    names = ("callum", "carys", "patience", "gus", "anika", "dele")
    return {
        name: add_person(number=name, name=name.title(), email=f"{name}@northmere.example", duties=duties.get(name, [])) for name in names
    }


@pytest.fixture
def asked(people):
    """An account that Dele asked for: Gus looks after it, Anika stands in."""
    return ask_for_account(by=people["dele"], address="facebook.com/NorthmereYouth", holder=people["gus"], deputy=people["anika"], **WORDS)


@pytest.fixture
def account(asked, people):
    """The same, approved by Callum."""
    approve_account(by=people["callum"], page=asked)
    return asked


@pytest.fixture
def leaves(django_capture_on_commit_callbacks):
    """Somebody leaves, and it is kept: what waits in the transaction of a test would hold back that the directory tells of it."""

    def leave(person, **when):
        transaction.get_connection().run_on_commit.clear()
        with django_capture_on_commit_callbacks(execute=True):
            end_person(person=person, **when)

    return leave
