"""Which channel fits: every choice leads somewhere, nobody is sent to a manager who should not be, and a wrong is told from a grievance."""

from itertools import product

import pytest

from forethought.guidance.reading_age import grade
from forethought.server.channels.contacts import CHANNELS, WITH_A_MANAGER, about
from forethought.server.channels.ways import ABOUT, NOT_TO_A_MANAGER, WANT, WHO, sides, ways
from forethought.server.channels.words import questions

CHOICES = list(product(ABOUT, WHO, WANT))


def keys(*choice: str) -> list[str]:
    return [way.channel for way in ways(*choice)]


def test_every_choice_leads_to_some_channels_each_once_and_the_unions_are_among_them():
    for choice in CHOICES:
        found = keys(*choice)
        assert 2 <= len(found) <= 7, choice
        assert len(set(found)) == len(found), choice
        assert set(found) <= set(CHANNELS), choice
        assert "unions" in found, choice


@pytest.mark.parametrize("who", sorted(NOT_TO_A_MANAGER))
def test_nobody_is_sent_to_a_manager_about_one_nor_as_a_union_representative(who):
    for choice in CHOICES:
        if choice[1] == who:
            assert WITH_A_MANAGER.isdisjoint(keys(*choice)), choice


def test_a_union_representative_comes_to_the_union_first_but_for_what_cannot_wait():
    assert {keys(about, "members", want)[0] for about in ABOUT if about not in {"wrong", "at-risk"} for want in WANT} == {"unions"}
    assert {keys("at-risk", "members", want)[0] for want in WANT} == {"safeguarding"}


def test_what_harms_others_goes_to_the_confidential_reporting_code_and_never_to_a_manager():
    for who, want in product(WHO, WANT):
        found = keys("wrong", who, want)
        assert found[0] == "confidential-reporting"
        assert WITH_A_MANAGER.isdisjoint(found)


def test_whoever_may_be_at_risk_is_told_of_at_once():
    assert {keys("at-risk", who, want)[0] for who, want in product(WHO, WANT)} == {"safeguarding"}
    assert "safeguarding" in keys("wrong", "served", "report")


@pytest.mark.parametrize(
    ("choice", "first"),
    [
        (("treated", "colleague", "right"), "grievance"),
        (("treated", "manager", "talk"), "unions"),
        (("work", "nobody", "talk"), "one-to-one"),
        (("unwell", "nobody", "support"), "counselling"),
        (("unwell", "nobody", "right"), "occupational-health"),
        (("targeted", "outside", "support"), "targeted"),
    ],
)
def test_the_first_is_what_a_fair_adviser_would_name(choice, first):
    assert keys(*choice)[0] == first


def test_the_appraisal_is_there_for_how_work_is_going():
    assert "appraisal" in keys("work", "nobody", "unsure")


def test_a_grievance_is_told_from_a_disclosure_and_both_may_be_meant():
    assert "grievance" in " ".join(sides("treated", "talk"))
    assert "disclosure in the public interest" in " ".join(sides("wrong", "report"))
    assert all("It may be both." in " ".join(sides(about, "report")) for about in ("treated", "wrong", "at-risk", "work"))
    assert not list(sides("unwell", "talk"))


def test_each_answer_and_each_channel_has_its_words():
    assert [tuple(answers) for _asks, answers in questions().values()] == [ABOUT, WHO, WANT]
    assert tuple(about()) == CHANNELS


def test_reasons_are_plain():
    said = " ".join({way.why for choice in CHOICES for way in ways(*choice)} | {purpose for _title, purpose in about().values()})
    assert grade(said) <= 6.5
