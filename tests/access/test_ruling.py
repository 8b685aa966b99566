"""One ruling for every circumstance there can be: whole, consistent, and in the guidance's own strength."""

import itertools

import pytest

from forethought.access.reasons import BECAUSE, because, steps, then
from forethought.access.ruling import NO_CLAUSE, RULINGS, Circumstances, cited, rule, under
from forethought.guidance import load_named
from forethought.guidance.clause import ACCESS, STANDINGS

D3 = load_named().access
NATURES = ("social", "recreational", "personal", "reference", "work", "unsafe", "asset", "")
SPELLS = (None, "off", "around", "work", "lunch", "core")
EVERY = [
    Circumstances(*values)
    for values in itertools.product(
        NATURES,
        (False, True),
        ("personal", "work"),
        ("employee", "elected_member", "agency"),
        SPELLS,
        ("in", "out", "break", "none"),
        (False, True),
        (False, True),
        (True, False, None),
        ("own", "council"),
        ("", "office", "home"),
    )
]


def test_every_circumstance_has_a_ruling_that_holds_together() -> None:
    for c in EVERY:
        ruling = rule(c)
        assert ruling.decision in {"allow", "deny", "advise"}
        assert ruling.parts
        assert (ruling.silent or bool(ruling.missing)) == (ruling.decision == "advise")
        assert set(ruling.missing) <= {"clock-out", "convenience", "pattern"}
        assert len(set(ruling.parts)) == len(ruling.parts)
        assert because(ruling)
        assert then(ruling)
        assert bool(steps(ruling)) == (ruling.decision == "advise" and not ruling.silent)


def test_nothing_is_refused_but_in_core_hours_against_7_4_or_where_it_does_not_suit() -> None:
    for c in EVERY:
        ruling = rule(c)
        if ruling.decision == "deny":
            assert c.nature == "unsafe" or c.spell == "core" or c.convenient is False
            assert c.purpose == "personal" or c.nature == "unsafe"


def test_every_part_is_one_that_an_edition_can_name_and_every_reason_has_its_sentence() -> None:
    assert {part for c in EVERY for part in rule(c).parts} == ACCESS == set(D3)
    assert set(BECAUSE) - {NO_CLAUSE.reason} == set(RULINGS) == {rule(c).reason for c in EVERY}


def test_an_edition_that_has_every_part_changes_no_ruling() -> None:
    assert all(under(rule(c), D3) == rule(c) for c in EVERY)


@pytest.mark.parametrize("gone", sorted(ACCESS))
def test_nothing_is_said_that_rests_on_a_clause_which_is_not_there(gone: str) -> None:
    clauses = {part: id for part, id in D3.items() if part != gone}
    for c in EVERY:
        ruling = under(rule(c), clauses)
        assert cited(ruling, clauses) or ruling == NO_CLAUSE
        assert ruling == NO_CLAUSE or gone not in ruling.parts or gone in {"others", "others_follow"}
        assert because(ruling)
        assert then(ruling)


@pytest.mark.parametrize("standing", STANDINGS)
def test_others_are_held_to_core_hours_through_2_2_and_2_3_and_members_have_none(standing: str) -> None:
    ruling = rule(Circumstances("social", standing=standing, spell="core", device="council"))
    expected = {"employee": ("deny", ("7.1",)), "elected_member": ("advise", ("2.2",))}
    assert (ruling.decision, cited(ruling, D3)) == expected.get(standing, ("deny", ("7.1", "2.2", "2.3")))


@pytest.mark.parametrize("word", ["must", "not allowed", "banned", "forbidden", "caught", "blocked"])
def test_no_sentence_says_more_than_should(word: str) -> None:
    assert not [sentence for sentence in BECAUSE.values() if word in sentence]


def test_an_unsafe_site_is_refused_wherever_the_work_is_and_nowhere_else() -> None:
    own = Circumstances("unsafe", spell="around", place="home")
    assert rule(own).decision == "allow"
    for changed in ({"device": "council"}, {"place": "office"}, {"clock": "in"}, {"spell": "lunch"}, {"spell": "work"}, {"spell": "core"}):
        assert rule(own._replace(**changed)).parts[0] == "safe_use"  # type: ignore[arg-type]
