"""May those who read the version before be left alone? A suggestion for the policy owner, who decides."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from forethought.guidance.compare import ClauseChange, wordings

from .spelling import same_but_for_spelling

NO_MATTER = frozenset({"renumbered", "moved", "checks", "plain-words", "reworded"})
"""Changes that need not trouble anybody by themselves: `reworded` where it is a matter of spelling, `moved` within its section.

What the software checks is no part of what people acknowledge, and neither are our plain words beside the council's.
"""


def suggestion(changes: Iterable[ClauseChange]) -> bool:
    """Whether those who acknowledged the version before should be asked again.

    Not for spelling, marks, capitals, numbering or the control sheet; for anything else. What we cannot tell, they should see.
    """
    changes = [change for change in changes if not _is_control(change)]
    ids = {change.was.id: change.now.id for change in changes if change.was and change.now}
    return any(is_of_substance(change, ids) for change in changes)


def is_of_substance(change: ClauseChange, ids: Mapping[str, str]) -> bool:
    """Whether a reader should know of a change; ``ids`` says which clause has which number now."""
    was, now = change.was, change.now
    if was is None or now is None or not NO_MATTER.issuperset(change.changes):
        return True
    if "moved" in change.changes and was.section != now.section:
        return True
    return "reworded" in change.changes and not same_but_for_spelling(*wordings(was, now), ids)


def _is_control(change: ClauseChange) -> bool:
    return any(clause.kind == "control" for clause in (change.was, change.now) if clause)
