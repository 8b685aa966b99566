"""The steps of fairness: in order, by the right people, and with what each needs."""

from datetime import date, timedelta

import pytest

from forethought.server.concerns import actions
from forethought.server.concerns.models import Concern, Entry
from forethought.server.concerns.refusals import NotYours, Refused
from forethought.server.concerns.steps import ORDER, steps
from forethought.server.journal.chain import verify
from tests.server.concerns.people import DAY

pytestmark = pytest.mark.django_db


@pytest.fixture
def concern(council) -> Concern:
    made = council.raised()
    for person in (council.hannah, council.ivor):
        council.declare(person, made)
    return made


def up_to(council, concern, last: str) -> None:
    for step in ORDER[: ORDER.index(last) + 1]:
        council.take(council.ivor if step == "decision" else council.hannah, concern, step)


def test_the_whole_way(council, concern):
    up_to(council, concern, "decision")
    opened = council.open(council.hannah, concern)
    actions.invite(opened=opened, by=council.hannah, person=council.june, on=DAY)
    council.declare(council.june, concern)
    closed = council.take(council.june, concern, "appeal")
    assert (closed.route, closed.clause, closed.document, closed.outcome) == ("disciplinary", "9.1(7)", "HRSM1 D3", "explained")
    assert closed.keep_until == DAY + timedelta(days=365)
    assert verify().wrong == 0


@pytest.mark.parametrize("step", ORDER[1:])
def test_a_step_waits_for_the_one_before(council, concern, step):
    done = ORDER.index(step) - 1
    if done:
        up_to(council, concern, ORDER[done - 1])
    with pytest.raises(Refused) as refused:
        council.take(council.ivor, concern, step)
    assert str(refused.value) == steps()[ORDER[done]].missing
    assert not Entry.objects.filter(step=step).exists()


def test_no_step_is_taken_twice(council, concern):
    up_to(council, concern, "support")
    with pytest.raises(Refused, match="has been taken"):
        council.take(council.hannah, concern, "allegation")


def test_nothing_is_done_before_an_interest_is_denied(council):
    concern = council.raised()
    with pytest.raises(Refused, match="interest"):
        council.take(council.hannah, concern, "disclosure")


def test_a_clause_must_stand_in_the_version_in_force_on_the_day(council, concern):
    up_to(council, concern, "conflict")
    with pytest.raises(Refused, match="HRSM1 D3, which was in force on Friday 20 February 2026, has no such clause"):
        council.take(council.hannah, concern, "allegation", clause="99.9")
    with pytest.raises(Refused, match="No version of the guidance was in force"):
        council.take(council.hannah, concern, "allegation", day="2009-02-20")


def test_an_empty_answer_is_no_step(council, concern):
    up_to(council, concern, "conflict")
    with pytest.raises(Refused, match="What is the allegation"):
        council.take(council.hannah, concern, "allegation", allegation="")


def test_they_have_time_to_respond_and_to_appeal(council, concern):
    up_to(council, concern, "support")
    with pytest.raises(Refused, match="until Thursday 12 March 2026 to respond"):
        council.take(council.hannah, concern, "response", on=date(2026, 3, 11), heard="no")
    council.take(council.hannah, concern, "response", on=date(2026, 3, 12), heard="no")
    for step in ("expression", "context", "lesser"):
        council.take(council.hannah, concern, step)
    council.take(council.ivor, concern, "decision")
    with pytest.raises(Refused, match=r"until .* to appeal"):
        council.take(council.hannah, concern, "appeal", appealed="no")
    closed = council.take(council.hannah, concern, "appeal", on=DAY + timedelta(days=10), appealed="no", outcome="")
    assert closed.outcome == "informal"


def test_whoever_put_the_allegation_neither_decides_nor_hears_the_appeal(council, concern):
    up_to(council, concern, "lesser")
    with pytest.raises(Refused, match="Somebody else must decide"):
        council.take(council.hannah, concern, "decision")
    council.take(council.ivor, concern, "decision")
    for person in (council.hannah, council.ivor):
        with pytest.raises(Refused, match="Somebody else must hear the appeal"):
            council.take(person, concern, "appeal")


@pytest.mark.parametrize("number", ["HANNAH", "IVOR"])
def test_whoever_it_is_about_is_taken_off_and_can_open_nothing(council, concern, number):
    council.take(council.hannah, concern, "disclosure")
    keys = council.open(council.hannah, concern)
    council.take(council.hannah, concern, "conflict", number=number)
    out = council.hannah if number == "HANNAH" else council.ivor
    stays = council.ivor if number == "HANNAH" else council.hannah
    with pytest.raises(NotYours):
        council.open(out, concern)
    for entry in Entry.objects.filter(concern=concern):  # nor with the key they had
        with pytest.raises(Exception, match="does not fit"):
            keys.read(entry)
    assert council.open(stays, concern).read(Entry.objects.get(step="conflict"))["whom"] == out.name


def test_nobody_with_an_interest_is_invited(council, concern):
    council.take(council.hannah, concern, "disclosure")
    council.take(council.hannah, concern, "conflict")
    for person in (council.ty, council.boss, council.head):
        with pytest.raises(Refused, match="an interest in it"):
            actions.invite(opened=council.open(council.hannah, concern), by=council.hannah, person=person)


def test_a_disclosure_goes_its_own_way(council, concern):
    closed = council.take(council.hannah, concern, "disclosure", door="disclosure")
    assert (closed.outcome, closed.keep_until) == ("other_door", DAY + timedelta(days=30))


def test_it_is_closed_early_with_reasons_and_only_before_anything_is_put(council, concern):
    with pytest.raises(Refused, match="protected disclosure"):
        actions.close_early(opened=council.open(council.hannah, concern), by=council.hannah, why="Nothing", on=DAY)
    up_to(council, concern, "allegation")
    with pytest.raises(Refused, match="has been put"):
        actions.close_early(opened=council.open(council.hannah, concern), by=council.hannah, why="Nothing", on=DAY)


@pytest.mark.parametrize(("standing", "route"), [("employee", "disciplinary"), ("elected_member", "members"), ("agency", "relevant")])
def test_the_route_follows_from_the_role(council, concern, standing, route):
    council.ty.standing = standing
    council.ty.save()
    council.take(council.hannah, concern, "disclosure")
    assert council.take(council.hannah, concern, "conflict").route == route
