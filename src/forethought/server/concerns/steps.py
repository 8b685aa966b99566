"""The steps of fairness, in their order. Each needs the one before it; none is taken by the software."""

from __future__ import annotations

from typing import NamedTuple

from forethought.words import _

ORDER = (
    "disclosure", "conflict", "allegation", "support", "response", "expression", "context", "lesser", "decision", "appeal",
)  # fmt: skip
DAYS = {
    "": 5, "disclosure": 5, "conflict": 10, "allegation": 5, "support": 15, "response": 10, "expression": 5, "context": 5, "lesser": 5,
    "decision": 28,
}  # fmt: skip
"""By how many days after each step the next one should be taken."""
TO_RESPOND = 10
"""Days that a person has to respond, at the least, before it is written down that they did not."""
TO_APPEAL = 10
"""Days that a person has to appeal, at the least."""


class Step(NamedTuple):
    """A step: its words, what it is for, and what is said where it is missing."""

    name: str
    title: str
    why: str
    missing: str


def steps() -> dict[str, Step]:
    """Every step by its name, in the language in force."""
    return {step.name: step for step in (*_before(), *_hearing(), *_weighing(), *_deciding())}


def _before() -> tuple[Step, ...]:
    return (
        Step(
            "disclosure",
            _("Is it something else?"),
            _("Wrongdoing that the law protects people for telling (8.6), and safeguarding, go their own way, apart from line management."),
            _("First say whether this could be a protected disclosure or safeguarding."),
        ),
        Step(
            "conflict",
            _("Whom it is about, and who may deal with it"),
            _("Neither that person, nor whoever raised it, nor a manager of either may open it."),
            _("First say whom it is about, so that nobody with an interest deals with it."),
        ),
        Step(
            "allegation",
            _("The allegation, as it is put"),
            _("What was posted, where and when, and the clause of the version in force on that day. Nobody can answer a general charge."),
            _("First put the allegation: what, where, when, and which clause."),
        ),
    )


def _hearing() -> tuple[Step, ...]:
    return (
        Step(
            "support",
            _("Support and representation"),
            _("A trade union representative or a colleague may come to any meeting. Support is offered to everybody it touches."),
            _("First offer support and representation, and write down how."),
        ),
        Step(
            "response",
            _("Their response"),
            _("What the person says, in their own words, before anybody comes to a view."),
            _("First hear the person, or give them time to respond."),
        ),
    )


def _weighing() -> tuple[Step, ...]:
    return (
        Step(
            "expression",
            _("What the law protects"),
            _("People may hold beliefs, and speak of them, of politics, their union and their work. Was it that? Is acting in proportion?"),
            _("First weigh what the law protects: belief, opinion, politics, trade unions, and telling of wrongdoing."),
        ),
        Step(
            "context",
            _("Context and like cases"),
            _("What stood around it, who could see it, whether it was taken down; and what was done in cases like it."),
            _("First look at the context, and at cases like it."),
        ),
    )


def _deciding() -> tuple[Step, ...]:
    return (
        Step(
            "lesser",
            _("What less would do"),
            _("A talk, an explanation, training, or a request to take it down may be enough."),
            _("First consider what less would do."),
        ),
        Step(
            "decision",
            _("The decision, with reasons"),
            _("By a named person, who is not the one who put the allegation."),
            _("First decide, with reasons."),
        ),
        Step(
            "appeal",
            _("Appeal"),
            _("Heard by somebody who neither put the allegation nor decided."),
            _("First say whether there was an appeal, and what came of it."),
        ),
    )


def next_step(done: str) -> str:
    """The step after the last that was taken; empty after the last of all."""
    at = ORDER.index(done) + 1 if done else 0
    return ORDER[at] if at < len(ORDER) else ""


def missing_before(step: str, done: str) -> str:
    """What must come first, in one plain sentence; empty where nothing must."""
    expected = next_step(done)
    if step == expected:
        return ""
    if not expected or ORDER.index(step) < ORDER.index(expected):
        return _("This step has been taken.")
    return steps()[expected].missing
