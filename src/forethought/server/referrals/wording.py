"""The words of questions and answers: who is asked, what an answer may be, three model replies, and what the law asks to be weighed."""

from __future__ import annotations

from forethought.guidance.clause import Strength
from forethought.words import _

MANAGER, DEPUTY, ABOVE, AREA, CONTACT, HR, COMMUNICATIONS = ROLES = (
    "manager",
    "deputy",
    "above",
    "area",
    "contact",
    "hr",
    "communications",
)
GO_AHEAD, CHANGE, BETTER_NOT, ELSE = OUTCOMES = ("go_ahead", "change", "better_not", "else")


def role_words(role: str) -> str:
    """Who somebody is to the asker."""
    return {
        MANAGER: _("your line manager"),
        DEPUTY: _("stands in for your line manager"),
        ABOVE: _("another manager above you"),
        AREA: _("a manager of your work area"),
        CONTACT: _("your contact at the Council"),
        HR: _("HR"),
        COMMUNICATIONS: _("the communications team"),
    }[role]


def asker_role_words(role: str) -> str:
    """Who somebody is to the asker, said to anybody else."""
    return {
        MANAGER: _("their line manager"),
        DEPUTY: _("stands in for their line manager"),
        ABOVE: _("another manager above them"),
        AREA: _("a manager of their work area"),
        CONTACT: _("their contact at the Council"),
        HR: _("HR"),
        COMMUNICATIONS: _("the communications team"),
    }[role]


def outcome_words(outcome: str) -> str:
    """An answer in a few words."""
    return {
        GO_AHEAD: _("Go ahead"),
        CHANGE: _("Change this"),
        BETTER_NOT: _("Better not"),
        ELSE: _("Ask someone else"),
    }[outcome]


def state_words(state: str) -> str:
    """What a question has come to."""
    return {
        "waiting": _("Waiting for an answer"),
        "passing": _("Waiting for the asker to send it on"),
        "answered": _("Answered"),
        "withdrawn": _("Taken back"),
        "lapsed": _("Nobody answered in 7 days"),
    }[state]


def model_replies(strength: Strength) -> dict[str, str]:
    """A reply for each of the three answers, to start from; how firm it is follows from the clause's own word."""
    firm = strength in {Strength.UNACCEPTABLE, Strength.MISCONDUCT, Strength.MUST}
    better_not = (
        _("Thank you for asking first. I would not post this. The guidance calls it unacceptable, and the reason is this: …")
        if firm
        else _("Thank you for asking first. The guidance does not forbid it, but I would leave it, because … You decide.")
    )
    return {
        GO_AHEAD: _("Thank you for asking first. I see nothing here that the clause is about, because … You decide."),
        CHANGE: _("Thank you for asking first. Leave out … and it is fine by me, because then nobody can be made out."),
        BETTER_NOT: better_not,
    }


def cautions() -> list[str]:
    """What somebody who advises must keep in mind, each a sentence or two."""
    return [
        _("Belief, politics and union matters are protected (Human Rights Act 1998, Equality Act 2010). Only the manner can be a matter."),
        _("Something wrong at work? The law may protect it. Do not talk anybody out of it: show the Confidential Reporting Code."),
        _("Treat like cases alike. Say the same to somebody you like and to somebody you do not."),
        _("Do not look at their pages, and do not ask others to. Answer from what they sent you."),
        _("That they asked counts for them. It is never used against them, whatever they do next."),
    ]
