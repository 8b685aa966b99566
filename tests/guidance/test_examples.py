"""The examples of a clause are the tests of its checks."""

from pathlib import Path

from forethought.guidance import load, load_named
from forethought.guidance.examples import examples, examples_of

D3 = load_named()
OURS = Path(__file__).parent / "editions"


def test_the_shipped_edition_shows_the_cases_that_test_it() -> None:
    fires, quiet = examples_of(D3.clause("9.1(4)"), D3)
    assert fires
    assert quiet
    assert all("9.1(4)" in example.clauses for example in fires)
    assert all(example.advice and not example.clauses for example in quiet)


def test_an_example_keeps_its_context() -> None:
    assert any(example.context.get("role") for example in examples(D3))


def test_a_council_s_own_edition_keeps_its_own_examples() -> None:
    saltmere = load(OURS / "saltmere-2")
    fires, quiet = examples_of(saltmere.clause("B.1.b"), saltmere)
    assert [example.advice for example in fires] == ["do-not-post"]
    assert [example.advice for example in quiet] == ["nothing-found"]


def test_an_edition_without_examples_has_none() -> None:
    assert examples(load(OURS / "saltmere-1")) == []
