"""The exact words of a confirmation, in this one place: what the page shows is what is sealed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from forethought.server.design.jinja import long_date
from forethought.words import _

if TYPE_CHECKING:
    from forethought.server.library.models import Version

SELF, MEETING, FORMAT = HOWS = ("self", "meeting", "format")
"""How somebody confirmed: by themselves, in a team meeting, or in another format; the last two with a witness."""

EMPLOYEE = "employee"
"""The standing of 2.1; all others are those of 2.2, who should have regard to the guidance."""

FORMATS = ("large_print", "easy_read", "read_aloud", "sign_language", "other_language", "paper", "other")
"""The formats that a person may ask for."""


def document_of(version: Version) -> str:
    """A version as people name it: "HRSM1, version D3"."""
    return _("{reference}, version {version}").format(reference=version.reference, version=version.version)


def own_words(*, standing: str, version: Version, since: Version | None) -> str:
    """What a person confirms: an employee (2.1) that they will comply, others (2.2) that they have had regard."""
    named = {"title": version.title, "document": document_of(version), "since": since.version if since else ""}
    if standing == EMPLOYEE:
        if since:
            return _("I have read what changed in “{title}” ({document}) since version {since}. I will comply with it.").format(**named)
        return _("I have read “{title}” ({document}). I will comply with it.").format(**named)
    if since:
        return _("I have read what changed in “{title}” ({document}) since version {since}. I have had regard to it.").format(**named)
    return _("I have read “{title}” ({document}). I have had regard to it.").format(**named)


def witness_words(*, how: str, version: Version, name: str, witness: str, day: date) -> str:
    """What a witness says of somebody: that they were there, or read it in another format. It does not put words in their mouth."""
    named = {"title": version.title, "document": document_of(version), "name": name, "witness": witness, "day": long_date(day)}
    if how == MEETING:
        return _("{name} was there when “{title}” ({document}) was read with the team on {day}. {witness} was there too.").format(**named)
    return _("{name} read “{title}” ({document}) in another format, by {day}. {witness} is the witness.").format(**named)


def how_words(how: str) -> str:
    """How somebody confirmed, in words."""
    return {SELF: _("read it here"), MEETING: _("in a team meeting"), FORMAT: _("in another format")}[how]


def format_words(format: str) -> str:
    """A format in words."""
    return {
        "large_print": _("Large print"),
        "easy_read": _("Easy read, with pictures"),
        "read_aloud": _("Somebody reads it to me"),
        "sign_language": _("British Sign Language"),
        "other_language": _("Another language"),
        "paper": _("On paper"),
        "other": _("Something else"),
    }[format]
