"""Which column holds what: the usual names that HR systems give to each."""

from __future__ import annotations

import re
from typing import NamedTuple

from forethought.words import _

from .fault import Fault, UnusableFile
from .table import Row

NAMES = {
    "number": "number; employee number; employee no; emp no; employee id; staff number; staff no; staff id; payroll number; payroll no; "
    "payroll id; personnel number; person number; assignment number; employee; no",
    "name": "name; full name; display name; employee name; person name; known name; displayname",
    "given": "first name; given name; forename; firstname; forenames; known as; preferred name; preferred first name; givenname",
    "family": "surname; last name; family name; lastname",
    "email": "email; email address; work email; mail; emailaddress; work email address",
    "login": "login; username; user name; network login; network name; windows login; logon; logon name; sam account name; samaccountname; "
    "account name; user id; ad account; proxy login; login name",
    "job_title": "job title; job; title; position; position title; post; post title; role; job role; jobtitle; job name",
    "manager": "manager number; manager; line manager; line manager number; manager no; line manager no; manager id; line manager id; "
    "manager employee number; manager employee id; manager staff number; manager payroll number; reports to; reports to number; "
    "supervisor; supervisor number; supervisor id; managers number; managers employee number; line managers number",
    "work_area": "work area; workarea; team; department; section; unit; work place; workplace; place of work; department name; team name",
    "service": "service; directorate; division; service area; service name; directorate name",
    "standing": "standing; employee type; worker type; person type; employment type; staff type; contract type; type; category",
    "external_id": "external id; externalid; object id; objectid; oid; entra id; azure id; entra object id; azure object id; directory id",
}
"""What a column holds, and what it may be called: in any case, and whatever stands between the words."""

STANDINGS = {
    "employee": "employee; employees; staff; permanent; fixed term; temporary; casual; apprentice; full time; part time; worker; perm",
    "elected_member": "elected member; councillor; member; cllr; elected; councillors",
    "agency": "agency; agency worker; agency staff; temp; interim",
    "consultant": "consultant; consultants",
    "contractor": "contractor; contractors; contract; self employed; contingent worker",
    "volunteer": "volunteer; volunteers",
    "external": "external; external organisation; partner; external user; guest; other organisation; secondee",
}
"""The standings of 2.1 and 2.2, and what HR systems call them."""


class Columns(NamedTuple):
    """``at``: what is held → which cell. ``called``: what is held → what the file calls the column. ``unused``: columns we do not know."""

    at: dict[str, int]
    called: dict[str, str]
    unused: list[str]


def columns_of(heading: Row) -> Columns:
    """The columns of a file by its first row; UnusableFile where one comes twice, or what is needed is missing."""
    at: dict[str, int] = {}
    unused, faults = [], []
    for index, cell in enumerate(heading.cells):
        meant = _MEANINGS.get(folded(cell))
        if meant is None:
            unused += [cell] if cell else []
        elif meant in at:
            says = _("Two columns hold the same: “{first}” and “{second}”. Leave one out.").format(
                first=heading.cells[at[meant]][:60], second=cell[:60]
            )
            faults.append(Fault(heading.line, cell[:60], says))
        else:
            at[meant] = index
    faults += list(_missing(heading, at))
    if faults:
        raise UnusableFile(faults)
    return Columns(at, {meant: heading.cells[index] for meant, index in at.items()}, unused)


def standing_named(text: str) -> str | None:
    """The standing that HR's word means; None where it means none that we know."""
    return _STANDINGS.get(folded(text))


def folded(text: str) -> str:
    """Words as they are compared: no case, no apostrophes, single spaces, without what stands in brackets."""
    without = re.sub(r"\([^()]*\)", " ", text.casefold().replace("'", "").replace("’", ""))
    return " ".join(re.findall(r"[^\W_]+", without)).replace("e mail", "email")


def _missing(heading: Row, at: dict[str, int]) -> list[Fault]:
    faults = []
    if "number" not in at:
        faults.append(Fault(heading.line, "", _("There is no column for the employee number. Call it “Employee number”.")))
    if "name" not in at and not {"given", "family"} <= at.keys():
        faults.append(Fault(heading.line, "", _("There is no column for the name. Call it “Name”, or have “First name” and “Surname”.")))
    return faults


def _inverted(names: dict[str, str]) -> dict[str, str]:
    found = {folded(name): meant for meant, line in names.items() for name in line.split(";")}
    return found | {meant.replace("_", " "): meant for meant in names}


_MEANINGS, _STANDINGS = _inverted(NAMES), _inverted(STANDINGS)
