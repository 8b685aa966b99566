"""A clause: the key that joins wording, checks, examples, answers and records."""

# Annotations are types here, not text: a NamedTuple compiles each text, 2 ms of a cold start in this package.

from enum import StrEnum
from typing import NamedTuple

from forethought.words import _


class Strength(StrEnum):
    """How strongly the document says it: its own word, never a traffic light. Weakest first."""

    STATES = "states"
    CONSIDER = "consider"
    MINDFUL = "mindful"
    RECOMMENDED = "recommended"
    SHOULD = "should"
    MUST = "must"
    UNACCEPTABLE = "unacceptable"
    MISCONDUCT = "misconduct"


STANDINGS = ("employee", "elected_member", "agency", "consultant", "contractor", "volunteer", "external")
"""The classes of 2.1 and 2.2, as `reading.roles` names them."""

KINDS = ("clause", "bullet", "purpose", "harm", "quote", "note", "control", "appendix")
"""What a clause is in the document: a ``note`` is a footnote, ``control`` a field of the control sheet."""

DRAFTS = ("post", "comment", "message", "profile", "connection")
"""The kinds of draft that a clause's checks can read."""


class Fact(NamedTuple):
    """A fact of the day that a clause holds: when it was so (ISO date or month) and what is so now."""

    says: str
    as_of: str
    now: str = ""


class Silence(NamedTuple):
    """A question that people ask of a clause and that its text does not answer; what to do until it does."""

    asks: str
    today: str = ""


class Clause(NamedTuple):
    """One clause of an edition, as its TOML file gives it.

    ``kinds`` are the kinds of draft its checks read; ``gives_way_to`` names the guards before which its
    findings fall away; ``applies_to`` the standings it is for; ``cites`` other clauses; ``see`` related
    documents or sections of them (``code-of-conduct-officers#7``); ``terms`` entries of the glossary that
    its wording turns on; ``serves`` what the software does about it (`SERVES`); ``access`` the parts it plays
    where somebody asks which sites they may open (`ACCESS`); ``act`` a name for the act it speaks of, the same
    in every clause that speaks of it; ``cannot_enforce`` says why nobody can hold people to it; ``uid`` stays
    the same from edition to edition whatever the number; ``wording`` is the council's own, where it has adopted its
    document here: it wins over ``says`` wherever the two differ.
    """

    id: str
    says: str
    strength: Strength = Strength.STATES
    kind: str = "clause"
    applies_to: tuple[str, ...] = ()
    purposes: tuple[str, ...] = ()
    harms: tuple[str, ...] = ()
    checks: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ("post", "comment", "message")
    needs_a_person: bool = False
    gives_way_to: tuple[str, ...] = ()
    see: tuple[str, ...] = ()
    cites: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    serves: tuple[str, ...] = ()
    access: tuple[str, ...] = ()
    title: str = ""
    value: str = ""
    act: str = ""
    cannot_enforce: str = ""
    open_list: bool = False
    silent_on: tuple[Silence, ...] = ()
    facts: tuple[Fact, ...] = ()
    uid: str = ""
    wording: str = ""
    section: str = ""
    file: str = ""

    @property
    def refers_to(self) -> tuple[str, ...]:
        """The ids of every clause this one names: purposes, harms and clauses it cites."""
        return tuple(dict.fromkeys((*self.purposes, *self.harms, *self.cites)))


def strengths() -> dict[Strength, str]:
    """What each strength means, in the language in force."""
    return {
        Strength.STATES: _("It tells you how things are."),
        Strength.CONSIDER: _("You may wish to think about it."),
        Strength.MINDFUL: _("You should bear it in mind."),
        Strength.RECOMMENDED: _("It is recommended. It is not a rule."),
        Strength.SHOULD: _("You should do it."),
        Strength.MUST: _("You must do it."),
        Strength.UNACCEPTABLE: _("It is not acceptable. It could lead to disciplinary action."),
        Strength.MISCONDUCT: _("It will be treated as misconduct."),
    }


def serves() -> dict[str, str]:
    """What the software can do about a clause, in the language in force."""
    return {
        "advice": _("gives advice on drafts, profiles and connections"),
        "access": _("says which sites you may open, and when"),
        "accounts": _("keeps the list of the Council's own accounts and pages"),
        "acknowledgement": _("records who has read which version"),
        "catalogue": _("lists the sites and what they show about you"),
        "concern": _("helps people deal fairly with a concern"),
        "control": _("keeps each version with its control sheet"),
        "referral": _("takes your question to a person who can answer it"),
    }


def access() -> dict[str, str]:
    """The parts that a clause can play where somebody asks which sites they may open, in the language in force."""
    return {
        "core_time": _("no sites for fun in core working hours"),
        "own_time": _("when people may use the web for themselves, and what comes first"),
        "own_devices": _("the same on people’s own phones and computers"),
        "safe_use": _("what nobody may do on the web at work"),
        "council_pages": _("the pages that the Council runs"),
        "work_use": _("use of the web for one’s work"),
        "encyclopaedia": _("sites to look things up in"),
        "others": _("for whom it is beside employees"),
        "others_follow": _("that those others should follow it"),
    }


SERVES = frozenset(serves())
ACCESS = frozenset(access())
