"""Offensive words about the Council, people it serves, or colleagues."""

from __future__ import annotations

from collections.abc import Iterator

from forethought.reading import Observation, Reading
from forethought.words import _

from .finding import Match, what

OURS = ("service_user", "colleague", "manager", "councillor", "council")


def find(reading: Reading) -> Iterator[Match]:
    """Plain for plain abuse; possible where somebody who can be made out is run down, or may be of work."""
    met_at_work = reading.draft.answers.get("about_work")
    aimed = tuple(seen for seen in reading.of("abuse") if seen.about in OURS or (met_at_work and seen.about == "person"))
    plain = tuple(seen for seen in aimed if seen.certainty == "plain")
    if plain:
        yield Match("plain", plain, _because(plain), _("Leave out the hard words, or say it in private to somebody who can help."))
    elif aimed:
        yield Match(
            "possible",
            aimed,
            _("{what} runs down somebody whom others could make out, and could hurt them.").format(what=what(aimed)),
            _("Take out what points to them, or raise it in a one-to-one."),
            signposts=("official-channels",),
        )
    elif met_at_work is None:
        yield from _unknown(reading)


def _unknown(reading: Reading) -> Iterator[Match]:
    """Hard words for somebody unknown, by an author whose work may be how they met."""
    crude = tuple(seen for seen in reading.of("abuse") if seen.about == "person" and seen.certainty == "plain")
    if crude and reading.draft.role.title and not reading.has("discrimination"):
        yield Match(
            "possible",
            crude,
            _("{what} insults somebody, which can harm them and the Council if you know them through work.").format(what=what(crude)),
            _("Leave out the hard words."),
            question="about_work",
        )


def _because(plain: tuple[Observation, ...]) -> str:
    about = plain[0].about
    if about == "service_user":
        said = _("{what} insults people the Council serves, who could be hurt and lose trust.")
    elif about in {"council", "councillor"}:
        said = _("{what} insults the Council or one of its members, which harms public trust.")
    else:
        said = _("{what} insults somebody you work with, which can amount to bullying.")
    return said.format(what=what(plain))
