"""What could bring the Council into disrepute or lead to a legal challenge."""

from __future__ import annotations

from collections.abc import Iterator

from forethought.reading import Reading
from forethought.reading.observation import Certainty
from forethought.words import _

from .finding import Match, seen_first, what

OURS = ("service_user", "colleague", "manager", "council")
"""Those whom hard words hurt under their own clause; of a member, they touch public trust as well."""


def find(reading: Reading) -> Iterator[Match]:
    """Hatred, threats, one's own breach told, outright accusations, shaming, and abuse tied to the Council."""
    hatred = [seen for seen in reading.of("discrimination", "threat") if seen.kind == "threat" or seen.about not in OURS]
    plain = [seen for seen in hatred if seen.certainty == "plain"]
    if plain:
        because = _("{what} is hateful or a threat, and coming from staff it costs the Council people's trust.").format(what=what(plain))
        yield Match("plain", seen_first(plain), because, _("Leave this out."))
    elif hatred:
        yield Match(
            "possible",
            seen_first(hatred),
            _("{what} may read as hatred of a group of people.").format(what=what(hatred)),
            _("Say it so that nobody can take it for hatred, or leave it out."),
        )
    yield from _told(reading)
    yield from _accusing(reading)
    yield from _shaming(reading)
    yield from _rude(reading)


def _told(reading: Reading) -> Iterator[Match]:
    """The author's own breach."""
    told = reading.of("misconduct")
    if told:
        certainty: Certainty = "plain" if reading.plain("misconduct") else "possible"
        yield Match(
            certainty,
            seen_first(told),
            _("{what} tells of something that staff should not do, which harms trust in the Council.").format(what=what(told)),
            _told_instead(),
        )


def _told_instead() -> str:
    return _("Do not post it, and put right with your manager what went wrong.")


def _accusing(reading: Reading) -> Iterator[Match]:
    """A member, or a colleague by name, accused: of a manager the clause on defamation is enough."""
    who = {"councillor", "colleague"} if reading.has("person_name") else {"councillor"}
    accused = tuple(seen for seen in reading.of("allegation") if seen.certainty == "plain" and seen.about in who)
    if accused:
        yield Match(
            "plain",
            accused,
            _("{what} accuses somebody in public, which could lead to a legal challenge.").format(what=what(accused)),
            _("Report what you know through the Confidential Reporting Code, not in a post."),
            signposts=("confidential-reporting",),
        )


def _shaming(reading: Reading) -> Iterator[Match]:
    shaming = tuple(seen for seen in reading.of("harassment") if seen.certainty == "plain" and seen.about not in OURS)
    if shaming:
        yield Match(
            "plain",
            shaming,
            _("{what} shames somebody in public, which harms them, and trust in the Council.").format(what=what(shaming)),
            _("Report it, and do not point people at somebody."),
        )


def _rude(reading: Reading) -> Iterator[Match]:
    """A member's abuse of the Council, and anybody's crude words beside the employer's name."""
    aloud = tuple(seen for seen in reading.of("abuse") if seen.about in {"council", "councillor"} and seen.certainty == "plain")
    if aloud and reading.draft.role.standing == "elected_member":
        yield Match(
            "plain",
            aloud,
            _("{what} insults the Council or its members in public, which harms trust in it.").format(what=what(aloud)),
            _("Say what should change, without insults."),
        )
    crude = tuple(seen for seen in reading.of("abuse") if seen.about == "person" and seen.certainty == "plain")
    if crude and reading.has("employer"):
        yield Match(
            "possible",
            crude,
            _("{what} beside the Council's name reflects on the Council.").format(what=what(crude)),
            _("Say it calmly, or leave out where you work."),
        )
