"""May I go on there now, as its page shows it: the answer, why, what to do first, and until when."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from forethought.access.address import address_of
from forethought.access.catalogue import kind_of
from forethought.access.decision import Decision, decide
from forethought.access.reasons import afterwards, answer, hint, nobody_looks, steps
from forethought.access.recreation import nature_of
from forethought.asking.access_row import asked_of, decision_of
from forethought.asking.access_site import site_of
from forethought.asking.moment import until_told
from forethought.guidance import Clause
from forethought.server.accounts.register import exempt_pages
from forethought.server.edition import edition
from forethought.server.people.models import Person

from .mine import ZONE, my_clock, my_notices, my_question
from .wording import clock_told


class AccessAnswer(NamedTuple):
    """What the template of an answer reads. ``word`` is ``yes``, ``no``, ``first`` or ``silent``."""

    site: str
    kind: str
    word: str
    heading: str
    because: str
    steps: tuple[str, ...]
    hint: str
    until: str
    note: str
    clauses: tuple[Clause, ...]
    reason: str
    missing: tuple[str, ...]
    facts: tuple[str, ...] = ()

    @property
    def may_be_for_work(self) -> bool:
        """Whether saying that it is for work would change the answer."""
        return self.word != "yes" and self.reason != "unsafe"


def answer_row(row: Mapping[str, Any], now: int) -> AccessAnswer:
    """The answer to a row of the contract, from what it says alone; UnusableRow where it makes no sense."""
    asked = asked_of(row, _pages(row["site"]), now)
    return _told(
        decision_of(asked, edition().access),
        asked.site.title,
        row["site"],
        standing=asked.question.standing,
        now=now,
        zone=asked.zone,
        own=row["device"] == "own",
    )


def answer_person(person: Person, site: str, given: Mapping[str, Any], now: int) -> AccessAnswer:
    """The answer to a person, from their own hours and clock and their team's notices."""
    found = site_of(site, "", _pages(site))
    mine, notices = my_clock(person, now), my_notices(person, now)
    question = my_question(person, found, now, mine, notices)._replace(**given)
    told = _told(
        decide(question, edition().access), found.title, site, standing=person.standing, now=now, zone=ZONE, own=question.device == "own"
    )
    facts = [clock_told(mine.clock, now)] if mine.clock.state != "none" else []
    facts += [notice.says for notice in notices if notice.starts <= now and notice.says and told.reason == "not-convenient"]
    return told._replace(facts=tuple(facts))


def _told(decision: Decision, title: str, site: str, *, standing: str, now: int, zone: Any, own: bool) -> AccessAnswer:
    word, heading = answer(decision.ruling)
    until = ""
    if decision.until is not None and decision.next is not None:
        until = f"{until_told(decision.until, now, zone)}. {afterwards(decision.next)}"
    return AccessAnswer(
        site=title,
        kind=kind_asked(site),
        word=word,
        heading=heading.removesuffix("."),
        because=decision.because,
        steps=tuple(steps(decision.ruling)),
        hint=hint(decision.ruling, standing),
        until=until,
        note=nobody_looks() if own and word != "yes" else "",
        clauses=tuple(edition().clause(id) for id in decision.clauses),
        reason=decision.ruling.reason,
        missing=decision.missing,
    )


def kind_asked(site: str) -> str:
    """The kind of a site that somebody names, where one may say that it is for work; else empty."""
    try:
        site = address_of(site).host if "." in site else site
    except ValueError:
        return ""
    kind = kind_of(site)
    return kind if kind and nature_of((kind,)) not in {"unsafe", "work"} else ""


def _pages(site: str) -> dict[str, list[str]]:
    """The corporate pages, read only where an address of a page is asked for."""
    return exempt_pages() if "/" in site or site.count(".") > 1 else {}
