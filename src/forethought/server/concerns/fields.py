"""What is asked, field by field: of whoever raises a concern, and at each step. Words alone; nothing is scored."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from forethought.words import _

from .outcomes import OUTCOMES, outcome_words

AREA, LINE, CHOICE, DAY, CLAUSE = "area", "line", "choice", "day", "clause"


class Field(NamedTuple):
    """One field: its name, its label, a hint, its kind, and the choices of a choice as (value, words)."""

    name: str
    label: str
    hint: str = ""
    kind: str = AREA
    choices: tuple[tuple[str, str], ...] = ()
    required: bool = True

    @property
    def missing(self) -> str:
        """What is said where it is left empty."""
        return (
            _("Choose one: {label}").format(label=self.label)
            if self.kind in {CHOICE, CLAUSE}
            else _("Fill in: {label}").format(label=self.label)
        )


def standings() -> tuple[tuple[str, str], ...]:
    """Whom a post may be of, by the route that follows (3.2)."""
    return (
        ("employee", _("Somebody employed by the Council")),
        ("elected_member", _("A councillor")),
        ("external", _("Somebody else who works with the Council: agency staff, a contractor, a volunteer")),
        ("not_known", _("I do not know")),
    )


def raised_fields(*, asks_name: bool) -> tuple[Field, ...]:
    """What whoever raises a concern is asked; their name where they give one and are not signed in."""
    name = (Field("name", _("What is your name?"), kind=LINE),) if asks_name else ()
    return (
        *name,
        Field("whom", _("Whose post is it?"), _("A name, or the name of the account."), LINE),
        Field("standing", _("Who are they?"), kind=CHOICE, choices=standings()),
        Field("day", _("On which day was it posted?"), _("As near as you know"), DAY),
        Field("where", _("On which site or app?"), kind=LINE),
        Field("quoted", _("What did it say?"), _("Copy the words. Leave out what does not matter here.")),
        Field("came", _("How did you come to see it?")),
        Field("clause", _("Which part of the guidance is it about?"), kind=CLAUSE, required=False),
        Field("address", _("What is the address of the page?"), _("If you have it"), LINE, required=False),
        Field("taken", _("When was the screenshot taken?"), _("If you add one: the day and the time"), LINE, required=False),
    )


def step_fields(step: str) -> tuple[Field, ...]:
    """What is asked at a step."""
    return _FIELDS[step]()


def _disclosure() -> tuple[Field, ...]:
    doors = (
        ("none", _("No: it goes on here")),
        ("disclosure", _("It could be a protected disclosure: Confidential Reporting Code")),
        ("safeguarding", _("It is about safeguarding")),
        ("grievance", _("It is a grievance")),
    )
    return (
        Field(
            "door",
            _("Is it something else?"),
            _("Where it is, this concern is closed, and whoever raised it is told the way."),
            CHOICE,
            doors,
        ),
        Field("considered", _("What did you look at?")),
    )


def _conflict() -> tuple[Field, ...]:
    return (
        Field("number", _("Employee number of whom it is about"), _("Where they are in the directory"), LINE, required=False),
        Field("whom", _("Else their name"), "", LINE, required=False),
        Field("standing", _("Where they are not in the directory: who are they?"), kind=CHOICE, choices=standings(), required=False),
    )


def _allegation() -> tuple[Field, ...]:
    return (
        Field("day", _("On which day was it posted?"), kind=DAY),
        Field("where", _("Where was it posted?"), kind=LINE),
        Field("quoted", _("The words or the picture in question")),
        Field("clause", _("Which clause?"), _("Of the version in force on the day of the post"), CLAUSE),
        Field("allegation", _("What is the allegation?"), _("One thing, so that it can be answered")),
        Field("evidence", _("What is it based on, and where did that come from?")),
    )


def _support() -> tuple[Field, ...]:
    return (
        Field(
            "offered",
            _("What was offered, to whom, and how?"),
            _("A union representative or a colleague beside them, and support for everybody it touches"),
        ),
    )


def _response() -> tuple[Field, ...]:
    heard = (("yes", _("They responded")), ("no", _("They were asked, and did not")))
    return (
        Field("heard", _("Did they respond?"), kind=CHOICE, choices=heard),
        Field("response", _("What do they say, in their own words?"), _("Where they did not respond: how and when they were asked")),
    )


def _expression() -> tuple[Field, ...]:
    return (
        Field("belief", _("Does it say, or come from, a belief, or an opinion on politics, a union, conditions at work or wrongdoing?")),
        Field("content", _("What was said: is the way it was put open to objection, or the view itself?")),
        Field("tone", _("In which tone, and how much of it?")),
        Field("audience", _("Who was meant to see it, and what did they understand of who could?")),
        Field("rights", _("Whose rights does it touch, and how much? Does it touch what the Council has to do?")),
        Field("own", _("Is it plain that the view is their own? Could people think less of the Council for it?")),
        Field("power", _("Does their work give them power over anybody it is about, or over people who need care?")),
        Field("least", _("If anything is done: what is the least that would do?")),
    )


def _context() -> tuple[Field, ...]:
    return (
        Field("around", _("What stood around it? Was it a joke, an answer, an old post?")),
        Field("since", _("What has happened since? Was it taken down?")),
        Field("alike", _("What was done in like cases, and why is this one the same or another?")),
    )


def _lesser() -> tuple[Field, ...]:
    return (
        Field("lesser", _("What less was considered?"), _("A talk, an explanation, training, taking it down, mediation")),
        Field("enough", _("Would that be enough? If not, why not?")),
    )


def _decision() -> tuple[Field, ...]:
    return (
        Field("outcome", _("What do you decide?"), kind=CHOICE, choices=_outcomes()),
        Field("reasons", _("Your reasons"), _("The person will read them")),
    )


def _appeal() -> tuple[Field, ...]:
    appealed = (("yes", _("They appealed, and I have heard it")), ("no", _("They did not appeal in time")))
    return (
        Field("appealed", _("Was there an appeal?"), kind=CHOICE, choices=appealed),
        Field("text", _("What came of it, with reasons; or how they were told that they could appeal")),
        Field("outcome", _("Where you heard an appeal: what do you decide?"), kind=CHOICE, choices=_outcomes(), required=False),
    )


def _outcomes() -> tuple[tuple[str, str], ...]:
    return tuple((name, outcome_words(name)) for name in OUTCOMES)


_FIELDS: dict[str, Callable[[], tuple[Field, ...]]] = {
    "disclosure": _disclosure,
    "conflict": _conflict,
    "allegation": _allegation,
    "support": _support,
    "response": _response,
    "expression": _expression,
    "context": _context,
    "lesser": _lesser,
    "decision": _decision,
    "appeal": _appeal,
}
