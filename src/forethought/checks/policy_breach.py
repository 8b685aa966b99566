"""What would breach council policy, the code of conduct or the disciplinary rules."""

from __future__ import annotations

from collections.abc import Iterator

from forethought.reading import Reading
from forethought.words import _

from .finding import Match, seen_first, what

OURS = ("service_user", "colleague", "manager", "councillor", "council")


def find(reading: Reading) -> Iterator[Match]:
    """Hatred and threats (equality policy, code of conduct) and the author's own breach (disciplinary rules)."""
    hatred = [seen for seen in reading.of("discrimination", "threat") if seen.about not in OURS]
    if hatred:
        yield Match(
            "plain" if any(seen.certainty == "plain" for seen in hatred) else "possible",
            seen_first(hatred),
            _("{what} goes against the code of conduct, which asks staff to treat everybody with respect.").format(what=what(hatred)),
            _("Leave this out."),
        )
    told = reading.of("misconduct")
    if told:
        yield Match(
            "plain" if reading.plain("misconduct") else "possible",
            seen_first(told),
            _("{what} tells of something that the disciplinary rules treat as a breach.").format(what=what(told)),
            _("Do not post it, and put right with your manager what went wrong."),
        )
