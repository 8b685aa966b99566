"""The three questions and their answers, in words."""

from __future__ import annotations

from forethought.words import _


def questions() -> dict[str, tuple[str, dict[str, str]]]:
    """Each question by its field: what it asks, and the words of its answers."""
    return {
        "about": (_("What is it about?"), _about()),
        "who": (_("Who is it about?"), _who()),
        "want": (_("What do you want?"), _want()),
    }


def _about() -> dict[str, str]:
    return {
        "treated": _("How I am treated"),
        "work": _("How work is going"),
        "wrong": _("Something wrong that harms others or breaks the law"),
        "unwell": _("I am not well"),
        "at-risk": _("A client or a child is at risk"),
        "targeted": _("Somebody targets me online"),
    }


def _who() -> dict[str, str]:
    return {
        "manager": _("My manager, or somebody above them"),
        "colleague": _("Somebody I work with"),
        "served": _("Somebody the Council serves"),
        "council": _("A service, or the Council as a whole"),
        "outside": _("Somebody outside the Council"),
        "members": _("Members of a union that I represent"),
        "nobody": _("Just me, or nobody else"),
    }


def _want() -> dict[str, str]:
    return {
        "talk": _("To talk about it"),
        "right": _("To have it put right"),
        "report": _("To tell somebody, so that it stops"),
        "support": _("Help and advice for me"),
        "unsure": _("I do not know yet"),
    }
