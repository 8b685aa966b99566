"""What questions keep about people, and what they add to the sample council."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

from forethought.server.edition import edition
from forethought.server.people.kept import Kept
from forethought.server.people.models import Person
from forethought.server.people.sample import sample
from forethought.words import _

from .about_clauses import found_in
from .actions import agree, answer, make_precedent, send
from .models import DRAFT, QUESTION, Precedent, Referral
from .shown import Shown
from .whom import whom_to_ask
from .wording import CHANGE


def questions_kept(person: Person) -> Iterator[Kept]:
    """Each question that the person asked or was asked, and what it came to."""
    why = _("Only you and the one asked see it. What you sent goes once it is answered, and after 7 days; the rest after a year.")
    for one in Referral.objects.filter(asker=person).select_related("asked").order_by("sent_at"):
        name = one.asked.name if one.asked else _("somebody who has left")
        says = _("to {name}: {state}").format(name=name, state=Shown(one, person).state)
        yield Kept(_("Question {ref}").format(ref=one.ref), says, why)
    if number := Referral.objects.filter(asked=person).count():
        yield Kept(_("Questions to you"), str(number), _("You and whoever asked see them. Your reasons go after a year."))
    if number := Precedent.objects.filter(made_by=person).count():
        yield Kept(_("Examples that you made of answered questions"), str(number), _("So that somebody can be asked about them."))


def add_sample_questions(people: dict[str, Person], _sample: dict[str, Any]) -> None:
    """One question waits, one is answered, one is offered as an example, and one has become one. Their references are always the same."""
    now = int(time.time())
    _ask(
        people["S06"],
        "R-WA2T3N",
        DRAFT,
        "Mrs Pugh at number 4 made me laugh so much today, she is 94 and still cheats at cards",
        now - 9000,
    )
    _ask(
        people["S07"],
        "R-QUEST2",
        QUESTION,
        "May I share the photo from the care home's summer fair? Residents are in the background.",
        now - 4000,
    )
    for number, ref in (("S09", "R-ANSWER"), ("S11", "R-FFERED"), ("S09", "R-KEPT22")):
        made = _ask(people[number], ref, DRAFT, "Great day with the year 6 group at the canal, photos to follow", now - 90000)
        kept = "" if ref == "R-ANSWER" else "A youth worker wants to post photos of a trip in which children can be made out."
        reasons = "Lovely day. Leave out the photos until the parents have said yes; the words are fine."
        answer(referral=made, by=people["S08"], outcome=CHANGE, reasons=reasons, example=kept)
        if kept:
            agree(referral=made)
    _keep(people["S01"], Referral.objects.get(ref="R-KEPT22"))


def remove_sample_questions() -> None:
    """What the invented people asked, and what was made of it."""
    numbers = [row["number"] for row in sample()["person"]]
    Referral.objects.filter(asker__number__in=numbers).delete()
    Precedent.objects.filter(made_by__number__in=numbers).delete()


def _ask(asker: Person, ref: str, kind: str, text: str, at: int) -> Referral:
    clauses = found_in(text, asker.job_title).clauses
    made = send(asker=asker, whom=whom_to_ask(asker)[0], kind=kind, text=text, clauses=clauses, once=ref, now=at)
    made.ref = ref
    made.save(update_fields=["ref"])
    return made


def _keep(owner: Person, referral: Referral) -> None:
    draft = "Brilliant day at the canal with our year 6 group! Photos of everybody below."
    now = edition()
    clause = found_in(draft, "youth worker").clauses[0]
    why = "Children can be made out in the photos, and nobody has asked their parents."
    make_precedent(
        by=owner, referral=referral, clause=now.clause(clause.id), draft=draft, advice="ask-line-manager", why=why, role="youth worker"
    )
