"""Offensive words about the Council, people it serves, or colleagues."""

from __future__ import annotations

from collections.abc import Iterator

from forethought.reading import Reading
from forethought.words import _

from .finding import Match

OURS = ("service_user", "colleague", "manager", "councillor", "council")


def find(reading: Reading) -> Iterator[Match]:
    """Plain for plain abuse; possible where somebody who can be made out is run down, or may be of work."""
    met_at_work = reading.draft.answers.get("about_work")
    aimed = tuple(seen for seen in reading.of("abuse") if seen.about in OURS or (met_at_work and seen.about == "person"))
    plain = tuple(seen for seen in aimed if seen.certainty == "plain")
    if plain:
        yield Match("plain", plain, _because(plain[0].about), _("Leave out the hard words, or say it in private to somebody who can help."))
    elif aimed:
        yield Match(
            "possible",
            aimed,
            _("This runs down somebody whom others could make out. It could hurt them."),
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
            _("These words insult somebody. If you know them through work, that can harm them and the Council."),
            _("Leave out the hard words."),
            question="about_work",
        )


def _because(about: str) -> str:
    if about == "service_user":
        return _("These words insult people the Council serves. They could be hurt, and trust is lost.")
    if about in {"council", "councillor"}:
        return _("These words insult the Council or one of its members. That harms public trust.")
    return _("These words insult somebody you work with. That can amount to bullying.")
