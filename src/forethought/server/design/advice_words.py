"""Advice and strengths in the words people see."""

from __future__ import annotations

from forethought.words import _


def heading_of(advice: str, kind: str, ask_another: bool) -> str:
    """What the answer page says first. ``kind`` is the contract's, or ``connection``; ``ask_another`` where
    the person has no line manager at the Council or should not ask them."""
    if advice == "ask-line-manager":
        return _("Ask your contact at the Council first") if ask_another else _("Ask your line manager first")
    if advice == "take-care":
        return _("Take care")
    if advice == "nothing-found":
        return _("We found nothing")
    return {"profile": _("Change this profile first"), "connection": _("Do not connect")}.get(kind, _("Do not post this"))


def strength_words(strength: str) -> str:
    """A strength as a short label: the document's own word."""
    return {
        "states": _("The guidance says"),
        "consider": _("May wish to"),
        "mindful": _("Be mindful"),
        "recommended": _("Recommended"),
        "should": _("Should"),
        "must": _("Must"),
        "unacceptable": _("Unacceptable"),
        "misconduct": _("Misconduct"),
    }.get(strength, strength)


def signpost_titles() -> dict[str, str]:
    """A title for each signpost, by its name in the contract."""
    return {
        "confidential-reporting": _("Confidential Reporting"),
        "official-channels": _("Say it where it helps"),
        "safeguarding": _("Safeguarding"),
        "communications": _("Communications"),
        "ict-security": _("ICT security"),
        "not-line-manager": _("Somebody other than your line manager"),
    }
