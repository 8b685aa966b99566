"""Random orders of concerns, people, absences and clocks: no step out of order, nobody sees too much, nothing is kept too long."""

import contextlib
from datetime import timedelta

import pytest
from django.db import transaction
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from forethought.server.concerns import actions
from forethought.server.concerns.interests import interested
from forethought.server.concerns.models import ANONYMOUS, HOWS, Concern, Entry, Evidence, Member
from forethought.server.concerns.opening import open_by_receipt
from forethought.server.concerns.refusals import NotYours, Refused
from forethought.server.concerns.steps import ORDER, next_step
from forethought.server.journal.chain import verify
from forethought.server.keys.models import KeyPair
from forethought.server.keys.personal import keep_pair
from forethought.server.people.models import Person
from tests.server.concerns.people import DAY, PASSPHRASE, Council

MARK = "zzplanted"
WHO = st.integers(0, 6)
NOT_DONE = (Refused, NotYours)


class Concerns(RuleBasedStateMachine):
    raised = Bundle("raised")
    deepest = 0

    def __init__(self) -> None:
        super().__init__()
        self.all = transaction.atomic()
        self.all.__enter__()
        self.today = DAY
        self.raisers: dict[int, Person | None] = {}
        self.subjects: dict[int, Person] = {}

    def teardown(self) -> None:
        try:
            assert verify().wrong == 0
        finally:
            transaction.set_rollback(True)
            self.all.__exit__(None, None, None)

    @initialize()
    def people(self) -> None:
        self.council = Council()

    def who(self, number: int) -> Person:
        return Person.objects.get(pk=self.council.dealing[number].pk)

    @contextlib.contextmanager
    def trying(self):
        """Whether it is done or refused, what is kept must be right; a refusal leaves nothing half done."""
        entries = Entry.objects.count()
        try:
            yield
        except NOT_DONE:
            assert Entry.objects.count() == entries

    @rule(
        target=raised, how=st.sampled_from(HOWS), standing=st.sampled_from(["employee", "elected_member", "not_known"]), by=WHO, named=WHO
    )
    def raise_one(self, how, standing, by, named):
        by, named = self.who(by), self.who(named)
        try:
            concern = self.council.raised(how=how, standing=standing, by=by, whom=named.name, quoted=MARK)
        except Refused:
            return None
        self.raisers[concern.pk] = None if how == ANONYMOUS else by
        assert not concern.members.filter(person=named).exists()
        return concern

    @rule(concern=raised, who=WHO)
    def declare(self, concern, who):
        if concern:
            with self.trying():
                self.council.declare(self.who(who), concern, on=self.today)

    @rule(concern=raised, who=WHO, about=WHO, heard=st.sampled_from(["yes", "no"]), ahead=st.integers(-1, 3))
    def take_a_step(self, concern, who, about, heard, ahead):
        if not concern:
            return
        expected = next_step(Concern.objects.get(pk=concern.pk).step) or "appeal"
        step = ORDER[max(0, min(len(ORDER) - 1, ORDER.index(expected) + min(ahead, 1)))]
        told = {"conflict": {"number": self.who(about).number}, "response": {"heard": heard}, "appeal": {"appealed": heard}}.get(step, {})
        with self.trying():
            self.council.take(self.who(who), concern, step, on=self.today, **told)
            if step == "conflict":
                self.subjects[concern.pk] = self.who(about)

    @rule(concern=raised, steps=st.integers(1, 10))
    def go_some_way(self, concern, steps):
        """Whoever has the key takes the next steps in turn, so that the later ones are come to as well."""
        for at in range(steps if concern else 0):
            members = [person for person in self.council.dealing if Member.objects.filter(concern=concern, person=person).exists()]
            for person in members:
                with self.trying():
                    self.council.declare(person, concern, on=self.today)
            step = next_step(Concern.objects.get(pk=concern.pk).step)
            if members and step:
                with self.trying():
                    self.council.take(members[at % len(members)], concern, step, on=self.today)
                    if step == "conflict":
                        self.subjects[concern.pk] = self.council.ty

    @rule(concern=raised, by=WHO, who=WHO)
    def invite(self, concern, by, who):
        if concern:
            with self.trying():
                by = self.who(by)
                actions.invite(opened=self.council.open(by, concern), by=by, person=self.who(who), on=self.today)

    @rule(concern=raised, by=WHO, who=WHO)
    def take_off(self, concern, by, who):
        if concern:
            with self.trying():
                by = self.who(by)
                actions.take_off(opened=self.council.open(by, concern), by=by, person=self.who(who), on=self.today)
                assert not Member.objects.filter(concern=concern, person=self.who(who)).exists()

    @rule(concern=raised, who=WHO)
    def leave(self, concern, who):
        if concern:
            with self.trying():
                actions.leave(opened=self.council.open(self.who(who), concern), by=self.who(who), on=self.today)

    @rule(concern=raised, who=WHO, what=st.sampled_from([actions.answer_raiser, actions.add_note]))
    def write(self, concern, who, what):
        if concern:
            with self.trying():
                what(opened=self.council.open(self.who(who), concern), by=self.who(who), text=MARK, on=self.today)

    @rule(concern=raised)
    def come_back(self, concern):
        if concern:
            with self.trying():
                actions.write_by_receipt(opened=open_by_receipt(concern.receipt_digits), text=MARK, on=self.today)

    @rule(concern=raised, who=WHO, what=st.sampled_from([actions.hold, actions.release, actions.close_early, actions.open_identity]))
    def say_why(self, concern, who, what):
        if concern:
            with self.trying():
                what(opened=self.council.open(self.who(who), concern), by=self.who(who), why=MARK, on=self.today)

    @rule(who=WHO)
    def lose_the_passphrase(self, who):
        self.council.keys[self.who(who).pk] = keep_pair(self.who(who), PASSPHRASE)

    @rule(who=WHO, here=st.booleans())
    def be_away_for_good_or_back(self, who, here):
        Person.objects.filter(pk=self.who(who).pk).update(is_active=here)

    @rule(days=st.sampled_from([1, 10, 40, 200, 3000]))
    def time_goes_by(self, days):
        self.today += timedelta(days=days)
        actions.erase_due(today=self.today)
        assert not Entry.objects.filter(concern__keep_until__lte=self.today, concern__held=False).exists()

    @invariant()
    def no_step_is_out_of_order(self):
        for concern in Concern.objects.filter(erased_on=None):
            taken = list(Entry.objects.filter(concern=concern).exclude(step="").order_by("number").values_list("step", flat=True))
            assert taken == list(ORDER[: len(taken)])
            Concerns.deepest = max(Concerns.deepest, len(taken))
            if concern.outcome != "other_door":
                assert concern.step == (taken[-1] if taken else "")
            by = dict(Entry.objects.filter(concern=concern).exclude(step="").values_list("step", "by"))
            assert by.get("decision", 0) != by.get("allegation", -1)

    @invariant()
    def nobody_with_an_interest_has_a_key(self):
        for concern in Concern.objects.filter(erased_on=None):
            known = [person for person in (self.raisers.get(concern.pk), self.subjects.get(concern.pk)) if person]
            assert not interested(known) & set(Member.objects.filter(concern=concern).values_list("person", flat=True))

    @invariant()
    def whoever_has_a_key_reads_it_all_and_others_nothing(self):
        for concern in Concern.objects.all():
            for person in self.council.dealing:
                pair = KeyPair.objects.get(person=person)
                if Member.objects.filter(concern=concern, person=person, pair=pair.number).exists():
                    opened = self.council.open(person, concern)
                    assert all(opened.read(entry) for entry in Entry.objects.filter(concern=concern))
                else:
                    with pytest.raises(NOT_DONE):
                        self.council.open(person, concern)

    @invariant()
    def nothing_is_kept_past_its_time_nor_in_the_clear(self):
        for concern in Concern.objects.exclude(erased_on=None):
            assert not concern.members.exists()
            assert not concern.entries.exists()
            assert not Evidence.objects.filter(entry__concern=concern).exists()
            assert (concern.receipt, concern.talk, concern.talk_for_raiser, concern.raiser_public) == (None, None, None, None)
        assert not any(MARK.encode() in bytes(entry.sealed) for entry in Entry.objects.all())


@pytest.mark.django_db
def test_any_order():
    run_state_machine_as_test(
        Concerns, settings=settings(max_examples=10, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck))
    )
    assert Concerns.deepest >= ORDER.index("decision")  # it came far enough to be worth something
