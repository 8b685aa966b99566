"""What section 7 says of one moment: the circumstances in, a ruling with its clauses out."""

# Annotations are types here, not text: a NamedTuple compiles each text, which a cold start pays for.

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
    """``allow``, ``deny`` or ``advise``; the clauses it rests on; why, as a code of `access.reasons`; the steps or facts that are
    missing (``clock-out``, ``convenience``, ``pattern``); and whether the guidance is silent."""

    decision: str
    clauses: tuple[str, ...]
    reason: str
    missing: tuple[str, ...] = ()
    silent: bool = False


_RULINGS = (
    Ruling("deny", ("7.4",), "unsafe"),
    Ruling("allow", ("6.2",), "work"),
    Ruling("allow", ("7.1",), "corporate-page"),
    Ruling("allow", ("6.2",), "work-site"),
    Ruling("advise", ("2.2",), "no-hours", silent=True),
    Ruling("advise", ("7.1", "7.2"), "hours-not-known", ("pattern",)),
    Ruling("advise", ("7.2",), "clocked-in-off-hours", ("clock-out",), silent=True),
    Ruling("allow", ("7.2",), "not-at-work"),
    Ruling("allow", ("appendix.wikipedia", "7.1"), "reference"),
    Ruling("advise", ("7.1",), "not-recreational", silent=True),
    Ruling("advise", ("7.1",), "unknown-site", silent=True),
    Ruling("advise", ("7.1",), "part-of-a-page", silent=True),
    Ruling("advise", ("7.1", "7.2"), "errand", silent=True),
    Ruling("advise", ("7.1", "7.2"), "short-break", silent=True),
    Ruling("deny", ("7.1",), "core"),
    Ruling("deny", ("7.1",), "stretched-lunch"),
    Ruling("deny", ("7.2",), "not-convenient"),
    Ruling("advise", ("7.2",), "first"),
    Ruling("allow", ("7.2",), "right-time"),
    Ruling("advise", ("7.1", "7.2"), "clocked-in-outside-core", ("clock-out",), silent=True),
    Ruling("advise", ("7.1", "7.2"), "outside-core", silent=True),
)
RULINGS = {ruling.reason: ruling for ruling in _RULINGS}
"""What each reason comes to, before the steps that are missing and the clauses that the person or the device adds."""

_NOT_FOR_FUN = {"reference": "reference", "personal": "not-recreational", "": "unknown-site", "asset": "part-of-a-page"}


@lru_cache(maxsize=8192)
def rule(c: Circumstances) -> Ruling:
    """The ruling of section 7 (with 2.2, 6.2 and Appendix One): the first that fits, in the order of docs/developers/access.md."""
    ruling = RULINGS[_reason(c)]
    if ruling.reason == "first":
        ruling = ruling._replace(missing=_steps(c))
    if ruling.decision == "deny" and "7.1" in ruling.clauses and c.device == "own":
        ruling = ruling._replace(clauses=(*ruling.clauses, "7.3"))
    if ruling.decision != "allow" and "7.1" in ruling.clauses and c.standing != "employee":
        ruling = ruling._replace(clauses=(*ruling.clauses, "2.2", "2.3"))  # 7.1 speaks of employees; these hold the others to it
    return ruling


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
    """Whether 7.4 holds: it speaks of the Council's equipment and of the time and the place of work."""
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
    """What 7.2 asks for first and has not been done. Where the hours are fixed there may be no clock to use."""
    nobody_clocked_out = c.clock == "in" or (c.clock == "none" and c.flexi and c.spell in {"lunch", "work"})
    return ("clock-out",) * nobody_clocked_out + ("convenience",) * (c.convenient is None)


_BY_SPELL = {"off": _off, "around": _around, "work": _working, "lunch": _lunch, "core": _core}
