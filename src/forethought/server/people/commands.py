"""What an operator types to change the directory: add-person, end-person, set-password."""

from __future__ import annotations

import argparse
import getpass
import sys

from forethought.words import _

from . import actions
from .models import DUTIES, STANDINGS, Person


def change_directory(given: list[str]) -> str:
    """Do what the command says, and say what was done; UnusableDetail where it cannot be."""
    options = _parser().parse_args(given)
    match options.command:
        case "add-person":
            return _add(options)
        case "end-person":
            actions.end_person(person=_found(options.number))
            return _("They can no longer sign in, and every session of theirs has ended.")
    actions.set_password(person=_found(options.number), password=_password())
    return _("The password is set, and every session opened with the old one has ended.")


def _add(options: argparse.Namespace) -> str:
    managers = _found(options.manager) if options.manager else None
    area = actions.add_work_area(name=options.area) if options.area else None
    person = actions.add_person(
        number=options.number,
        name=options.name,
        login=options.login,
        email=options.email,
        job_title=options.job,
        standing=options.standing,
        line_manager=managers,
        work_area=area,
        duties=options.duty,
        password="" if options.no_password else _password(),
    )
    if area and options.manages:
        actions.add_work_area(name=area.name, managers=[person])
    return _("{name} is in the directory, with the number {number}.").format(name=person.name, number=person.number)


def _found(number: str) -> Person:
    person = Person.objects.filter(number=actions.number_of(number)).first()
    if person is None:
        raise actions.UnusableDetail(_("Nobody has the employee number {number}.").format(number=number))
    return person


def _password() -> str:
    """What is typed at a terminal, unseen and twice; or the first line of what is given."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\n")
    password = getpass.getpass(_("Password: "))
    if getpass.getpass(_("Once more: ")) != password:
        raise actions.UnusableDetail(_("The two passwords are not the same. Nothing was changed."))
    return password


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="forethought-server")
    commands = parser.add_subparsers(dest="command", required=True)
    add = commands.add_parser("add-person", help="add somebody to the directory; the password is asked for, or read from standard input")
    for command in (add, commands.add_parser("end-person"), commands.add_parser("set-password")):
        command.add_argument("number", help="the employee number")
        command.add_argument("--data", metavar="DIR", help="where the database is kept, as for `run`")
    add.add_argument("--name", required=True)
    add.add_argument("--job", default="", metavar="TITLE", help="the job title: it decides the standing")
    add.add_argument("--login", default="", help="the name by which the Council's proxy knows the person")
    add.add_argument("--email", default="")
    add.add_argument("--standing", default="", choices=["", *STANDINGS], metavar="STANDING", help=", ".join(STANDINGS))
    add.add_argument("--manager", default="", metavar="NUMBER", help="the employee number of the line manager")
    add.add_argument("--area", default="", metavar="NAME", help="the work area, made where there is none of this name")
    add.add_argument("--manages", action="store_true", help="the person manages that work area")
    add.add_argument("--duty", action="append", default=[], choices=DUTIES, help="what the person is named to do; may be given again")
    add.add_argument("--no-password", action="store_true", help="the person cannot sign in yet")
    return parser
