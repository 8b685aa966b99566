"""Two editions compared clause by clause."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forethought.guidance import Clause, Edition, Strength, load, load_named
from forethought.guidance.compare import compare

OURS = Path(__file__).parent / "editions"
ONE, TWO = load(OURS / "saltmere-1"), load(OURS / "saltmere-2")


def edition(*clauses: Clause) -> Edition:
    return ONE._replace(clauses=clauses, by_id={clause.id.lower(): clause for clause in clauses})


def changes(earlier: Edition, later: Edition) -> dict[str, tuple[str, ...]]:
    """What changed, by the ids before and after."""
    pairs = ((c.was.id if c.was else "", c.now.id if c.now else "", c.changes) for c in compare(earlier, later))
    return {f"{was}>{now}": how for was, now, how in pairs}


def test_new_gone_reworded_renumbered_and_of_another_strength() -> None:
    assert changes(ONE, TWO) == {
        "control.version>control.version": ("reworded",),
        "A.3.b>A.3.b": ("reworded",),
        "B.2.a>B.1.a": ("renumbered", "strength"),
        "B.2.c>B.1.b": ("renumbered", "reworded"),
        "B.1>B.2": ("renumbered", "moved", "reworded", "strength", "checks"),
        "control.revision_due>": ("gone",),
        "A.2>": ("gone",),
        "B.2.b>": ("gone",),
        "B.3>": ("gone",),
    }


def test_a_bullet_put_in_front_renumbers_the_others() -> None:
    first, second = Clause("9(1)", "Do not post secrets."), Clause("9(2)", "Do not post pictures of colleagues.")
    added = Clause("9(1)", "Do not sell things in the Council's name.")
    assert changes(edition(first, second), edition(added, first._replace(id="9(2)"), second._replace(id="9(3)"))) == {
        ">9(1)": ("new",),
        "9(1)>9(2)": ("renumbered",),
        "9(2)>9(3)": ("renumbered",),
    }


def test_a_uid_says_more_than_words_or_numbers() -> None:
    was = edition(Clause("1", "Ask first.", uid="a"), Clause("2", "Take care.", uid="b"))
    now = edition(Clause("1", "Take care.", uid="a"), Clause("2", "Ask first.", uid="b"))
    assert changes(was, now) == {"1>1": ("reworded",), "2>2": ("reworded",)}


def test_a_clause_for_other_people_has_changed() -> None:
    was, now = Clause("1", "Ask first.", applies_to=("employee",)), Clause("1", "Ask first.", applies_to=("volunteer",))
    assert changes(edition(was), edition(now)) == {"1>1": ("applies-to",)}


ROWS = {id: Clause(id, f"Words of {id}.", section=id[0]) for id in ("1.1", "1.2", "1.3", "1.4", "2.1", "2.2", "2.3")}


def in_order(*ids: str) -> Edition:
    """Those clauses, each under the number of its place; "2.1/1" is clause 2.1 in section 1."""
    sections = [id.partition("/")[2] or id[0] for id in ids]
    numbers = [f"{section}.{sections[: nth + 1].count(section)}" for nth, section in enumerate(sections)]
    return edition(
        *(ROWS[id.partition("/")[0]]._replace(id=n, section=s, uid=id[:3]) for id, n, s in zip(ids, numbers, sections, strict=True))
    )


@pytest.mark.parametrize(
    ("order", "moved"),
    [
        ("1.1 1.2 1.3 1.4 2.1 2.2 2.3", ""),
        ("1.2 1.3 1.4 2.1 2.2 2.3", ""),  # the first is gone: the others have other numbers, in the same order
        ("1.2 1.3 1.4 1.1 2.1 2.2 2.3", "1.1"),
        ("1.1 1.2 1.4 1.3 2.1 2.2 2.3", "1.4"),
        ("1.1 1.2 1.3 1.4 2.1/1 2.2 2.3", "2.1"),  # the next in order, in another section
        ("1.1/2 1.2/2 1.3/2 1.4/2 2.1/3 2.2/3 2.3/3", ""),  # a section was put in front
        ("2.1/1 2.2/1 2.3/1 1.1/2 1.2/2 1.3/2 1.4/2", "2.1 2.2 2.3"),  # the fewest that explain the order
    ],
)
def test_as_few_clauses_as_explain_the_order_have_moved(order: str, moved: str) -> None:
    now = in_order(*order.split())
    found = compare(in_order(*ROWS), now)
    assert " ".join(change.was.uid for change in found if change.was and "moved" in change.changes) == moved
    assert {how for change in found for how in change.changes} <= {"moved", "renumbered", "gone"}


def test_the_councils_own_words_are_compared_where_both_have_them() -> None:
    plain, own = Clause("1", "Ask first."), Clause("1", "Ask first.", wording="Employees should seek advice.")
    assert changes(edition(own), edition(own._replace(says="Please ask first."))) == {"1>1": ("plain-words",)}
    assert changes(edition(own), edition(own._replace(wording="Employees must seek advice."))) == {"1>1": ("reworded",)}
    assert changes(edition(plain), edition(own)) == {}
    assert changes(edition(plain), edition(own._replace(says="Ask before."))) == {"1>1": ("reworded",)}


def test_a_line_end_is_no_change() -> None:
    assert changes(edition(Clause("1", "Ask first.")), edition(Clause("1", "Ask\n first."))) == {}


def test_an_edition_says_the_same_as_itself() -> None:
    for same in (ONE, TWO, load_named()):
        assert compare(same, same) == []


@st.composite
def clauses(draw: st.DrawFn) -> list[Clause]:
    """A few clauses in few words, so that two draws have much in common."""
    ids = draw(st.lists(st.sampled_from(["1", "2", "3(1)", "3(2)", "A.1"]), unique=True))
    wordings = st.lists(st.sampled_from("do not post ask first friends secrets".split()), min_size=1, max_size=4)
    return [Clause(id, " ".join(draw(wordings)), draw(st.sampled_from(Strength))) for id in ids]


@given(clauses())
def test_any_edition_says_the_same_as_itself(same: list[Clause]) -> None:
    assert compare(edition(*same), edition(*same)) == []


@given(clauses(), clauses())
def test_every_clause_is_told_of_once_or_unchanged(earlier: list[Clause], later: list[Clause]) -> None:
    found = compare(edition(*earlier), edition(*later))
    was = [change.was.id for change in found if change.was]
    now = [change.now.id for change in found if change.now]
    assert len(set(was)) == len(was)
    assert len(set(now)) == len(now)
    assert len(earlier) - len(was) == len(later) - len(now)
    for change in found:
        assert change.changes
        assert ("new" in change.changes) == (change.was is None)
        assert ("gone" in change.changes) == (change.now is None)
