"""What an operator types about signing in: forget-account, forget-steps."""

from __future__ import annotations

import argparse

from forethought.server.people.actions import UnusableDetail, number_of
from forethought.server.people.models import Person
from forethought.words import _

from . import actions


def change_sign_in(given: list[str]) -> str:
    """Do what the command says, and say what was done; UnusableDetail where it cannot be."""
    parser = argparse.ArgumentParser(prog=f"forethought-server {given[0]}")
    parser.add_argument("number", help="the employee number")
    options = parser.parse_args(given[1:])
    person = Person.objects.filter(number=number_of(options.number)).first()
    if person is None:
        raise UnusableDetail(_("Nobody has the employee number {number}.").format(number=options.number))
    if given[0] == "forget-steps":
        if not actions.forget_steps(person=person):
            return _("They have no second step.")
        return _("Their second steps are gone, and every session has ended. Their password is enough until they add another.")
    if not actions.forget_account(person=person):
        return _("Nobody has signed in as them with the Council's account.")
    return _("The account is forgotten, and every session has ended. The next sign-in is matched with the directory again.")
