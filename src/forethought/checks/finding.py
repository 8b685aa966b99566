"""What a check says (a match), and the same bound to the clause it serves (a finding)."""

# Annotations are types here, not text: a NamedTuple compiles each text, which a cold start pays for.

from collections.abc import Iterable
from typing import NamedTuple

from forethought.guidance import Strength
from forethought.reading.observation import Certainty, Observation
from forethought.words import _

from .advice import Advice


class Match(NamedTuple):
    """What a check found, before the clause is known.

    ``seen`` are the observations it rests on. ``question`` names an entry of `questions.QUESTIONS`
    whose answer by the author would settle it. ``at_most`` caps the advice where a fair adviser
    would say less than the clause's strength (9.1(5) for a group picture; 8.6 for a possible
    protected disclosure).
    """

    certainty: Certainty
    seen: tuple[Observation, ...]
    because: str
    instead: str
    question: str = ""
    signposts: tuple[str, ...] = ()
    at_most: Advice = Advice.DO_NOT_POST


_WORDS, _LONGEST = 8, 200
"""Words that are quoted, and characters that are looked at for them."""
_NOT_ACCEPTABLE = (Strength.UNACCEPTABLE, Strength.MISCONDUCT)


class Finding(NamedTuple):
    """A match under a clause of the edition, in the clause's own strength."""

    clause: str
    strength: Strength
    check: str
    match: Match

    @property
    def advice(self) -> Advice:
        """What this finding alone would advise."""
        if self.strength not in _NOT_ACCEPTABLE:
            level = Advice.TAKE_CARE
        elif self.match.certainty == "plain":
            level = Advice.DO_NOT_POST
        else:
            level = Advice.ASK
        return min(level, self.match.at_most)


def what(seen: Iterable[Observation], otherwise: str = "") -> str:
    """The words that tell, in quotes and at most eight of them; where a picture or the whole draft is meant, ``otherwise`` or “This”."""
    for one in seen:
        words = one.text[:_LONGEST].split()
        if words and one.place != "picture":
            return "“{words}{more}”".format(words=" ".join(words[:_WORDS]), more="…" if len(words) > _WORDS else "")
    return otherwise or _("This")


def seen_first(*groups: Iterable[Observation]) -> tuple[Observation, ...]:
    """Observations of several kinds together, each once, in the order of the text."""
    once = dict.fromkeys(seen for group in groups for seen in group)  # unlike a set, in the same order every time
    return tuple(sorted(once, key=lambda seen: (seen.place, seen.start, seen.end)))
