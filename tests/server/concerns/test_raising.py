"""Raising: for whom a concern is sealed, what is kept with it, and the way back."""

import pytest

from forethought.server.concerns import actions
from forethought.server.concerns.models import Concern, Entry, Member, Officer
from forethought.server.concerns.opening import open_by_receipt
from forethought.server.concerns.receipts import digits_of, make_receipt, spaced
from forethought.server.concerns.refusals import NotYours, Refused
from forethought.server.concerns.showing import identity, talk_lines
from forethought.server.journal.models import Entry as JournalEntry
from tests.server.concerns.people import DAY, TOLD

pytestmark = pytest.mark.django_db


def dealing(concern: Concern) -> set[str]:
    return set(concern.members.values_list("person__number", flat=True))


def test_it_is_sealed_for_case_officers_and_a_councillors_for_the_monitoring_officer(council):
    assert dealing(council.raised()) == {"HANNAH", "IVOR"}
    assert dealing(council.raised(standing="elected_member")) == {"MON"}


@pytest.mark.parametrize("whom", ["Hannah Aitch", "hannah aitch"])
def test_an_officer_who_may_be_meant_is_left_out_with_their_managers(council, whom):
    council.ivor.name = "Ivor Other"
    council.ivor.save()
    assert dealing(council.raised(whom=whom)) == {"IVOR"}
    council.hannah.line_manager = council.ivor
    council.hannah.save()
    assert dealing(council.raised(whom=whom)) == {"MON"}


def test_whoever_raised_it_and_their_managers_cannot_open_it(council):
    council.raiser.line_manager = council.ivor
    council.raiser.save()
    concern = council.raised(how="in_confidence", by=council.raiser)
    assert dealing(concern) == {"HANNAH"}
    council.declare(council.hannah, concern)
    with pytest.raises(Refused, match="an interest"):
        actions.invite(opened=council.open(council.hannah, concern), by=council.hannah, person=council.ivor)


def test_where_nobody_can_take_it_nothing_is_kept(council):
    Officer.objects.all().delete()
    with pytest.raises(Refused, match="Nothing was kept"):
        council.raised()
    assert not Concern.objects.exists()
    assert not JournalEntry.objects.filter(deed="concern_raised").exists()


def test_sent_twice_it_is_kept_once(council):
    receipt, said = make_receipt(), actions.Raised("anonymous", "employee", TOLD)
    assert actions.raise_concern(raised=said, receipt=receipt) == actions.raise_concern(raised=said, receipt=receipt)
    assert Concern.objects.count() == 1


def test_who_raised_it_anonymously_is_kept_nowhere(council):
    concern = council.raised(how="anonymous", by=council.raiser)
    assert not Entry.objects.filter(kind="identity").exists()
    assert set(Entry.objects.values_list("by", flat=True)) == {None}
    assert JournalEntry.objects.get(deed="concern_raised").by is None
    assert all(entry.at % 86400 == 0 for entry in Entry.objects.filter(concern=concern))


def test_a_name_in_confidence_is_opened_only_with_a_reason_that_everybody_sees(council):
    concern = council.raised(how="in_confidence", by=council.raiser)
    council.declare(council.hannah, concern)
    assert identity(council.open(council.hannah, concern)) == ""
    actions.open_identity(opened=council.open(council.hannah, concern), by=council.hannah, why="They may be at risk", on=DAY)
    council.declare(council.ivor, concern)
    opened = council.open(council.ivor, concern)
    assert identity(opened) == "Rae Iser"
    assert opened.read(Entry.objects.get(kind="identified"))["text"] == "They may be at risk"


def test_the_receipt_leads_back_to_the_conversation_and_to_nothing_else(council):
    concern = council.raised()
    council.declare(council.hannah, concern)
    actions.answer_raiser(opened=council.open(council.hannah, concern), by=council.hannah, text="When was it?", on=DAY)
    actions.add_note(opened=council.open(council.hannah, concern), by=council.hannah, text="Ask HR", on=DAY)
    opened = open_by_receipt(concern.receipt_digits)
    actions.write_by_receipt(opened=opened, text="On Friday", on=DAY)
    said = " ".join(words for line in talk_lines(open_by_receipt(concern.receipt_digits)) for _label, words in line.lines)
    assert "When was it?" in said
    assert "On Friday" in said
    assert "Ask HR" not in said
    with pytest.raises(NotYours):
        open_by_receipt(make_receipt())


def test_the_receipt_still_opens_after_it_was_sealed_anew(council):
    concern = council.raised()
    council.declare(council.hannah, concern)
    actions.take_off(opened=council.open(council.hannah, concern), by=council.hannah, person=council.ivor, on=DAY)
    assert talk_lines(open_by_receipt(concern.receipt_digits))[0].kind == "raised"
    assert not Member.objects.filter(person=council.ivor).exists()


def test_the_last_who_can_open_it_cannot_leave(council):
    concern = council.raised()
    actions.leave(opened=council.open(council.ivor, concern), by=council.ivor, on=DAY)
    with pytest.raises(Refused, match="Nobody would be left"):
        actions.leave(opened=council.open(council.hannah, concern), by=council.hannah, on=DAY)


def test_receipts_are_sixteen_digits_however_they_are_typed():
    receipt = make_receipt()
    assert digits_of(spaced(receipt)) == receipt
    assert digits_of("1234-5678-9012-3456") == "1234567890123456"
    assert digits_of("1234") == digits_of("1234 5678 9012 345x") == ""
