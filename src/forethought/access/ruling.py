"""What the guidance says of one moment: the circumstances in, a ruling with the parts of the guidance that it rests on out.

Which clause plays each part (``core_time``: 7.1 of HRSM1) an edition says itself: `guidance.clause.access` lists the parts.
"""

# Annotations are types here, not text: a NamedTuple compiles each text, which a cold start pays for.

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple


class Circumstances(NamedTuple):
    """All that a ruling turns on.

    ``nature`` is what `access.recreation` makes of the site's kinds: ``social``, ``recreational``, ``personal``, ``reference``,
    ``work``, ``unsafe``, ``asset`` (a host that only holds parts of other pages), or empty where the site is not known. ``standing`` is
    one of `guidance.clause.STANDINGS`; ``spell`` one of `access.spells.SPELLS`, or None where nobody knows the hours; ``clock`` is
    ``in``, ``out``, ``break`` or ``none``. ``stretched``: clocked out since lunch, and still out in the core spell after it.
    ``convenient`` is None where nobody has asked the team; ``place`` is ``office``, ``home``, ``elsewhere``, or empty where not said.
    """

    nature: str = ""
    corporate_page: bool = False
    purpose: str = "personal"
    standing: str = "employee"
    spell: str | None = None
    clock: str = "none"
    stretched: bool = False
    flexi: bool = True
    convenient: bool | None = None
    device: str = "own"
    place: str = ""


class Ruling(NamedTuple):
    """``allow``, ``deny`` or ``advise``; the parts of the guidance it rests on; why, as a code of `access.reasons`; the steps or
    facts that are missing (``clock-out``, ``convenience``, ``pattern``); and whether the guidance is silent."""

    decision: str
    parts: tuple[str, ...]
    reason: str
    missing: tuple[str, ...] = ()
    silent: bool = False


_RULINGS = (
    Ruling("deny", ("safe_use",), "unsafe"),
    Ruling("allow", ("work_use",), "work"),
    Ruling("allow", ("council_pages",), "corporate-page"),
    Ruling("allow", ("work_use",), "work-site"),
    Ruling("advise", ("others",), "no-hours", silent=True),
    Ruling("advise", ("core_time", "own_time"), "hours-not-known", ("pattern",)),
    Ruling("advise", ("own_time",), "clocked-in-off-hours", ("clock-out",), silent=True),
    Ruling("allow", ("own_time",), "not-at-work"),
    Ruling("allow", ("encyclopaedia", "core_time"), "reference"),
    Ruling("advise", ("core_time",), "not-recreational", silent=True),
    Ruling("advise", ("core_time",), "unknown-site", silent=True),
    Ruling("advise", ("core_time",), "part-of-a-page", silent=True),
    Ruling("advise", ("core_time", "own_time"), "errand", silent=True),
    Ruling("advise", ("core_time", "own_time"), "short-break", silent=True),
    Ruling("deny", ("core_time",), "core"),
    Ruling("deny", ("core_time",), "stretched-lunch"),
    Ruling("deny", ("own_time",), "not-convenient"),
    Ruling("advise", ("own_time",), "first"),
    Ruling("allow", ("own_time",), "right-time"),
    Ruling("advise", ("core_time", "own_time"), "clocked-in-outside-core", ("clock-out",), silent=True),
    Ruling("advise", ("core_time", "own_time"), "outside-core", silent=True),
)
RULINGS = {ruling.reason: ruling for ruling in _RULINGS}
"""What each reason comes to, before the steps that are missing and the parts that the person or the device adds."""

NO_CLAUSE = Ruling("advise", (), "no-clause", silent=True)
"""What is said where an edition has no clause for a part that a ruling rests on: nothing is said that cites no clause."""

_HOLDING = ("others", "others_follow")
"""Parts that hold more people to another part. An edition whose clause names them itself need not have these."""

_NOT_FOR_FUN = {"reference": "reference", "personal": "not-recreational", "": "unknown-site", "asset": "part-of-a-page"}


@lru_cache(maxsize=8192)
def rule(c: Circumstances) -> Ruling:
    """The ruling of a guidance that has every part: the first that fits, in the order of docs/developers/access.md."""
    ruling = RULINGS[_reason(c)]
    if ruling.reason == "first":
        ruling = ruling._replace(missing=_steps(c))
    if ruling.decision == "deny" and "core_time" in ruling.parts and c.device == "own":
        ruling = ruling._replace(parts=(*ruling.parts, "own_devices"))
    if ruling.decision != "allow" and "core_time" in ruling.parts and c.standing != "employee":
        ruling = ruling._replace(parts=(*ruling.parts, *_HOLDING))  # HRSM1's 7.1 speaks of employees; these hold the others to it
    return ruling


def under(ruling: Ruling, clauses: Mapping[str, str]) -> Ruling:
    """The ruling, where the edition whose clauses play these parts (`Edition.access`) has each that it rests on; else `NO_CLAUSE`."""
    needed = [part for part in ruling.parts if part not in _HOLDING] or ruling.parts
    return ruling if all(part in clauses for part in needed) else NO_CLAUSE


def cited(ruling: Ruling, clauses: Mapping[str, str]) -> tuple[str, ...]:
    """The ids of the clauses of a ruling, each once."""
    return tuple(dict.fromkeys(clauses[part] for part in ruling.parts if part in clauses))


def _reason(c: Circumstances) -> str:
    """The code of the first rule that fits."""
    if c.nature == "unsafe" and _at_work(c):
        return "unsafe"
    if c.purpose == "work":
        return "work"
    if c.corporate_page:
        return "corporate-page"
    if c.nature == "work":
        return "work-site"
    if c.standing == "elected_member":
        return "no-hours"
    return "hours-not-known" if c.spell is None else _BY_SPELL[c.spell](c)


def _at_work(c: Circumstances) -> bool:
    """Whether what is said of safe use holds: it speaks of the Council's equipment and of the time and the place of work."""
    return c.device == "council" or c.place == "office" or c.clock == "in" or c.spell in {"work", "lunch", "core"}


def _off(c: Circumstances) -> str:
    return "clocked-in-off-hours" if c.clock == "in" else "not-at-work"


def _around(c: Circumstances) -> str:
    if c.clock == "in":
        return "clocked-in-outside-core"
    return _right_time(c) if c.place == "office" else "not-at-work"


def _working(c: Circumstances) -> str:
    if c.clock == "out":  # gone home, or not begun
        return _right_time(c)
    return "clocked-in-outside-core" if c.clock == "in" else "outside-core"


def _lunch(c: Circumstances) -> str:
    return _right_time(c)


def _core(c: Circumstances) -> str:
    if c.nature in _NOT_FOR_FUN:
        return _NOT_FOR_FUN[c.nature]
    if c.stretched:
        return "stretched-lunch"
    return {"out": "errand", "break": "short-break"}.get(c.clock, "core")


def _right_time(c: Circumstances) -> str:
    if c.convenient is False:
        return "not-convenient"
    return "first" if _steps(c) else "right-time"


def _steps(c: Circumstances) -> tuple[str, ...]:
    """What comes before one's own use and has not been done. Where the hours are fixed there may be no clock to use."""
    nobody_clocked_out = c.clock == "in" or (c.clock == "none" and c.flexi and c.spell in {"lunch", "work"})
    return ("clock-out",) * nobody_clocked_out + ("convenience",) * (c.convenient is None)


_BY_SPELL = {"off": _off, "around": _around, "work": _working, "lunch": _lunch, "core": _core}
