"""Packs: drafts beyond HRSM1, in the same schema and plain words, that never pass for it."""

import pytest

from forethought.asking.draft_row import draft_of
from forethought.checks import check
from forethought.cli.edition import check_names, guard_names
from forethought.guidance import GuidanceFault, Strength
from forethought.guidance.edition import EDITIONS, PACKS
from forethought.guidance.examples import examples, examples_of
from forethought.guidance.lint import lint
from forethought.guidance.reading_age import grade
from forethought.guidance.schema import faults_of
from forethought.guidance.shelf import edition_called, open_guidance, packs, shipped

ALL = list(packs().items())
IDS = [name for name, _pack in ALL]
CLAUSES = [pytest.param(clause, id=clause.id) for _name, pack in ALL for clause in pack.clauses]
FOR_THE_COUNCIL_TO_FILL = {"access_unsaid", "blank_control", "change_without_id"}
"""What only the council that adopts a pack can fill in; that a pack says nothing of access is as it should be."""
SOFT = {Strength.CONSIDER, Strength.MINDFUL, Strength.RECOMMENDED, Strength.SHOULD}


def test_there_are_five():
    assert IDS == ["accessible-posts", "account-security", "generative-ai", "messaging-groups", "pre-election"]
    assert not {clause.id for _name, pack in ALL for clause in pack.clauses} & set(shipped()["hrsm1-d3"].by_id)
    ids = [clause.id for _name, pack in ALL for clause in pack.clauses]
    assert len(set(ids)) == len(ids)  # so that packs can be read side by side


@pytest.mark.parametrize(("name", "pack"), ALL, ids=IDS)
def test_a_pack_is_clean_and_says_that_it_is_a_draft(name, pack):
    assert faults_of(PACKS / name, checks=check_names(), guards=guard_names()) == []
    assert {finding.lint for finding in lint(pack, "2026-11-25")} <= FOR_THE_COUNCIL_TO_FILL
    assert pack.head.reference.startswith("PACK-")
    assert "draft" in pack.head.version
    assert pack.head.in_force_from == ""
    assert "It is no part of HRSM1." in pack.clauses[0].says
    assert EDITIONS not in (PACKS / name).parents


@pytest.mark.parametrize("clause", CLAUSES)
def test_a_clause_of_a_pack_is_plain_and_no_stronger_than_it_says(clause):
    assert grade(clause.says) <= 6.5
    assert clause.checks or clause.serves or clause.needs_a_person
    assert clause.strength in SOFT | {Strength.STATES} or clause.id == "PE1"  # that one is the law
    assert "must" not in clause.says.split() or clause.strength == Strength.MUST
    assert "recommended" in clause.says or clause.strength != Strength.RECOMMENDED


def test_a_pack_is_asked_for_by_its_name_its_reference_or_its_folder():
    pack = packs()["generative-ai"]
    assert edition_called("Generative-AI") is edition_called("PACK-AI") is edition_called("pack-ai draft 1") is pack
    assert edition_called(str(PACKS / "generative-ai")).name == pack.name
    assert open_guidance(PACKS / "generative-ai").name == open_guidance(PACKS.__class__("generative-ai")).name == pack.name
    with pytest.raises(GuidanceFault):
        open_guidance(PACKS.__class__("../packs/no-such-pack"))


@pytest.mark.parametrize(("name", "pack"), ALL, ids=IDS)
def test_each_check_of_a_pack_has_thirty_examples_each_way(name, pack):
    for clause in pack.clauses:
        if clause.checks:
            fires, quiet = examples_of(clause, pack)
            assert len(fires) >= 30
            assert len(quiet) >= 30


CASES = [pytest.param(pack, one, id=f"{one.topic}:{nth}") for _name, pack in ALL for nth, one in enumerate(examples(pack), 1)]


@pytest.mark.parametrize(("pack", "example"), CASES)
def test_the_advice_is_what_a_fair_adviser_gives(pack, example):
    answer = check(draft_of({"text": example.draft, **example.context}), pack)
    assert answer.advice.word == example.advice
    assert {finding.clause for finding in answer.findings} == set(example.clauses)
