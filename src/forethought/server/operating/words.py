"""States and faults in words."""

from __future__ import annotations

from forethought.words import _

from .state import UNSET, WELL, WRONG


def how_words(how: str) -> str:
    """How something stands."""
    return {WELL: _("Well"), UNSET: _("To note"), WRONG: _("Wrong")}[how]


def fault_words(fault: str) -> str:
    """Why a mail was not sent."""
    return {
        "refused": _("The mail server says that there is no such address."),
        "busy": _("The mailbox cannot take it now."),
        "sign-in": _("The mail server did not accept our name and password."),
        "server": _("The mail server did not take it."),
        "unreachable": _("The mail server could not be reached."),
        "notify": _("GOV.UK Notify did not take it."),
    }.get(fault, _("It is not known why."))
