"""Random orders of questions, people, absences and clocks: nothing is kept past its time, and only the two can open anything."""

import time
from datetime import UTC, datetime, timedelta

import pytest
from django.db import transaction
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, initialize, invariant, rule, run_state_machine_as_test

from forethought.server.edition import edition
from forethought.server.journal.chain import verify
from forethought.server.people.actions import UnusableDetail, add_person, end_person, name_deputy
from forethought.server.people.models import Person
from forethought.server.referrals.actions import (
    UnusableQuestion,
    agree,
    answer,
    close_of_leavers,
    make_precedent,
    refuse,
    send_on,
    withdraw,
)
from forethought.server.referrals.actions.asking import KEPT
from forethought.server.referrals.actions.due import ANSWERS, EXAMPLES
from forethought.server.referrals.models import OPEN, Precedent, Referral, Tally
from forethought.server.referrals.permissions import may_read_text
from forethought.server.referrals.reminders import each_day
from forethought.server.referrals.sealed import PAIRS, opened
from forethought.server.referrals.whom import Whom, whom_to_ask
from forethought.server.referrals.wording import OUTCOMES

from .things import asked

DAY = 86400
MARK = "zzplanted"
WHO = st.integers(0, 5)


class Questions(RuleBasedStateMachine):
    refs = Bundle("refs")

    def __init__(self) -> None:
        super().__init__()
        self.all = transaction.atomic()
        self.all.__enter__()
        self.now = self.last_daily = int(time.time())
        self.number = 0

    def teardown(self) -> None:
        try:
            assert verify().wrong == 0
        finally:
            transaction.set_rollback(True)
            self.all.__exit__(None, None, None)

    @initialize()
    def some_people(self) -> None:
        olive = add_person(number="B1", name="Olive Brand")
        moira = add_person(number="M1", name="Moira Farrow", line_manager=olive, email="m@northmere.example")
        team = [
            add_person(number=f"E{number}", name=f"Carer {number}", line_manager=moira, email="e@northmere.example") for number in (1, 2)
        ]
        hannah = add_person(number="H1", name="Hannah Osei", duties=["hr"])
        self.people = [*team, moira, olive, hannah, add_person(number="C1", name="Callum", duties=["communications"])]

    def at(self, number: int) -> Person:
        return Person.objects.get(pk=self.people[number].pk)

    def tried(self, do) -> bool:
        """Whether it could be done; what cannot be is refused in one sentence, and changes nothing."""
        before = list(Referral.objects.order_by("pk").values_list())
        try:
            with transaction.atomic():
                do()
        except UnusableQuestion:
            assert list(Referral.objects.order_by("pk").values_list()) == before
            return False
        return True

    @rule(target=refs, who=WHO, whom=WHO)
    def ask(self, who: int, whom: int):
        self.number += 1
        asker, choices = self.at(who), whom_to_ask(self.at(who))
        if not choices or not asker.is_active:
            return ""
        chosen = choices[whom % len(choices)]
        made = asked(asker, chosen.person, f"{MARK} {self.number}", once=f"form {self.number}", now=self.now)
        assert self.now < made.due <= made.nudge_at
        return made.ref

    @rule(ref=refs, who=WHO, outcome=st.sampled_from(OUTCOMES), other=WHO, example=st.sampled_from(["", f"{MARK} example"]))
    def answer_it(self, ref: str, who: int, outcome: str, other: int, example: str) -> None:
        held, by = Referral.objects.filter(ref=ref).first(), self.at(who)
        if held:
            other_one = Whom(self.at(other), "hr")
            told = {"outcome": outcome, "reasons": f"{MARK} because", "example": example, "other": other_one, "now": self.now}
            if self.tried(lambda: answer(referral=held, by=by, **told)):
                assert may_read_text(by, held, self.now)  # as it was before

    @rule(ref=refs, whom=WHO)
    def send_it_on(self, ref: str, whom: int) -> None:
        if held := Referral.objects.filter(ref=ref).first():
            self.tried(lambda: send_on(referral=held, whom=Whom(self.at(whom), "hr"), now=self.now))

    @rule(ref=consumes(refs))
    def withdraw_it(self, ref: str) -> None:
        if held := Referral.objects.filter(ref=ref).first():
            withdraw(referral=held, now=self.now)
            assert not Referral.objects.get(pk=held.pk).is_open

    @rule(ref=refs, says=st.sampled_from([agree, refuse]))
    def say_whether_it_may_be_kept(self, ref: str, says) -> None:
        if held := Referral.objects.filter(ref=ref).first():
            self.tried(lambda: says(referral=held))

    @rule(ref=refs)
    def keep_it(self, ref: str) -> None:
        held = Referral.objects.filter(ref=ref).first()
        both = held is not None and held.asker_agrees and held.asked_agrees
        told = {"clause": edition().clause("9.1(4)"), "draft": "A photo!", "advice": "take-care", "why": "Somebody is in it."}
        if held:
            assert self.tried(lambda: make_precedent(by=self.people[4], referral=held, **told)) == both

    @rule(who=WHO, deputy=WHO, days=st.integers(0, 10))
    def go_away(self, who: int, deputy: int, days: int) -> None:
        first = datetime.fromtimestamp(self.now, UTC).date()
        try:
            with transaction.atomic():
                name_deputy(person=self.at(who), deputy=self.at(deputy), starts=first, ends=first + timedelta(days=days))
        except UnusableDetail:
            pass

    @rule(who=st.integers(0, 3))
    def leave(self, who: int) -> None:
        if self.at(who).is_active:
            end_person(person=self.at(who))
            close_of_leavers(now=self.now)  # as CHANGED does, by this clock

    @rule(hours=st.integers(1, 23))
    def hours_pass(self, hours: int) -> None:
        for _hour in range(hours):
            self.now += 3600
            if self.now - self.last_daily >= DAY:
                self.daily()

    @rule(days=st.sampled_from([1, 2, 3, 7, 30, 370]))
    def days_pass(self, days: int) -> None:
        for _day in range(days if days < 30 else 1):
            self.now = self.last_daily + DAY
            self.daily()
        if days >= 30:  # a server that was off for long: nobody could open anything meanwhile
            self.now += days * DAY
            self.daily()

    def daily(self) -> None:
        self.last_daily = self.now
        each_day(datetime.fromtimestamp(self.now, UTC))
        rows = list(Referral.objects.order_by("pk").values_list())
        each_day(datetime.fromtimestamp(self.now, UTC))
        assert list(Referral.objects.order_by("pk").values_list()) == rows

    @invariant()
    def nothing_is_kept_past_its_time(self) -> None:
        for one in Referral.objects.all():
            assert (one.sealed is not None) == (one.key is not None) == (one.state in OPEN)
            if one.sealed is not None:
                assert self.now < one.sent_at + KEPT
                assert one.asker is not None
                assert one.asker.is_active
            if one.example is not None:
                assert self.now < one.closed_at + EXAMPLES
            if one.closed_at:
                assert self.now < one.closed_at + ANSWERS

    @invariant()
    def only_those_two_can_open_it(self) -> None:
        for one in Referral.objects.all():
            for name in PAIRS:
                assert MARK.encode() not in bytes(getattr(one, name) or b"")
            for person in Person.objects.all():
                if may_read_text(person, one, self.now):
                    assert person.pk in {one.asker_id, one.asked_id}
                    assert MARK in opened(one, "sealed")

    @invariant()
    def nothing_leads_from_an_example_to_the_two(self) -> None:
        assert not Precedent.objects.filter(draft__contains=MARK).exists()
        assert not Tally.objects.filter(came_to="waiting").exists()


@pytest.mark.django_db
@pytest.mark.usefixtures("data")
def test_any_order():
    run_state_machine_as_test(
        Questions, settings=settings(max_examples=25, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck))
    )
