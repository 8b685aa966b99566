"""Three plain answers lead to the right channel. Nothing here is kept: the answers come in, and the ways go out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from forethought.words import _

from .contacts import WITH_A_MANAGER

ABOUT = ("treated", "work", "wrong", "unwell", "at-risk", "targeted")
WHO = ("manager", "colleague", "served", "council", "outside", "members", "nobody")
WANT = ("talk", "right", "report", "support", "unsure")

FIRST: dict[str, dict[str, str]] = {
    "treated": {
        "talk": "one-to-one supervision unions counselling grievance",
        "right": "grievance unions hr counselling",
        "report": "grievance unions hr confidential-reporting",
        "support": "unions counselling hr grievance",
    },
    "work": {
        "talk": "one-to-one supervision appraisal unions",
        "right": "one-to-one hr unions grievance",
        "report": "one-to-one hr confidential-reporting unions",
        "support": "supervision one-to-one counselling unions",
    },
    "wrong": {
        "talk": "confidential-reporting unions counselling",
        "right": "confidential-reporting unions",
        "report": "confidential-reporting unions",
        "support": "confidential-reporting unions counselling",
    },
    "unwell": {
        "talk": "counselling one-to-one occupational-health unions",
        "right": "occupational-health one-to-one hr unions",
        "report": "occupational-health hr unions counselling",
        "support": "counselling occupational-health unions",
    },
    "at-risk": {
        "talk": "safeguarding supervision confidential-reporting",
        "right": "safeguarding confidential-reporting",
        "report": "safeguarding confidential-reporting",
        "support": "safeguarding supervision counselling",
    },
    "targeted": {
        "talk": "targeted one-to-one unions counselling",
        "right": "targeted hr unions",
        "report": "targeted hr unions",
        "support": "targeted counselling unions",
    },
}
"""The channels for what it is about and what is wanted, the best first."""

NOT_TO_A_MANAGER = frozenset({"manager", "members"})
"""About whom, or for whom, somebody speaks who is never sent to a manager: it is about one, or a union represents its members."""


class Way(NamedTuple):
    """A channel by its key, and why it fits."""

    channel: str
    why: str


def ways(about: str, who: str, want: str) -> list[Way]:
    """The channels that fit, the best first; ``about``, ``who`` and ``want`` are words of the lists above."""
    keys = FIRST[about]["talk" if want == "unsure" else want].split()
    if who in NOT_TO_A_MANAGER:
        keys = [key for key in keys if key not in WITH_A_MANAGER]
        keys += ["hr", *(["grievance"] if about in {"treated", "work"} else [])]
    if who == "members" and about not in {"wrong", "at-risk"}:
        keys.insert(0, "unions")
    if who == "served" and about == "wrong":
        keys.insert(1, "safeguarding")
    if "unions" not in keys:
        keys.append("unions")
    return [Way(key, _why(key, about, who)) for key in dict.fromkeys(keys)]


def _why(key: str, about: str, who: str) -> str:
    if key == "unions" and who == "members":
        return _("Your branch or its full-time officer can advise you, and raise it for all of them. You need not go through a manager.")
    if key == "hr" and who == "manager":
        return _("You need not go to your manager when it is about your manager.")
    return _whys(about).get(key, "")


def _whys(about: str) -> dict[str, str]:
    formal = _("You can say what you want to be put right, and somebody may come with you.")
    return {
        "one-to-one": _("Small things are often put right fastest by saying them to your manager."),
        "supervision": _("It is there for what is on your mind, and it is in your diary already."),
        "appraisal": _("What you say there is written down, and looked at again."),
        "grievance": formal,
        "confidential-reporting": _("You can use it in confidence. The law may protect you from being punished for it.")
        if about != "treated"
        else _("It fits if others are harmed too, or if the law was broken."),
        "unions": _("They can advise you first, and be with you in any meeting."),
        "counselling": _("It is a place to say how it feels, with somebody who is not part of it."),
        "occupational-health": _("They can say what would make work possible for you."),
        "safeguarding": _("Tell them today. You need not be sure, and you need no proof."),
        "targeted": _("Nobody should face this alone."),
        "hr": _("They can tell you how it works, before you decide."),
    }


def sides(about: str, want: str) -> Iterator[str]:
    """Sentences that tell a grievance from a disclosure in the public interest, where it could be either; nothing where it could not."""
    if about == "treated":
        yield _("What you say sounds like a grievance: it is about how you yourself are treated.")
        yield _("It may be both. If others are harmed too, or a law is broken, it may also be a disclosure in the public interest.")
    elif about == "wrong":
        yield _("What you say sounds like a disclosure in the public interest: it is about harm to others, or about the law.")
        yield _("It may be both. If you yourself are treated badly as well, that part is a grievance. You can use both ways.")
    elif about == "at-risk" or (about == "work" and want == "report"):
        yield _("If somebody breaks the law, puts people in danger or hides it, it may be a disclosure in the public interest.")
        yield _("If it is about how you yourself are treated, it is a grievance. It may be both.")
