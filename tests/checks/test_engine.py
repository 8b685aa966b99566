"""What holds of every answer, whatever the draft."""

import re
import tomllib
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from forethought.asking.draft_row import draft_of
from forethought.checks import Answer, check
from forethought.guidance import load_named
from forethought.reading.draft import Draft
from forethought.reading.roles import role_of

PIECES = [
    "Mrs Hartley", "9 Brook Lane", "my resident", "home visit", "filth", "Bin day tomorrow", "our manager is useless", "07700 900123",
    "not public yet", "the council", "year 9", "thick as mince", "so tired of this rota", "love my job", "strike on Monday", "nan",
    "on behalf of the Council", "they never tested the alarms", "he's nine", "QQ 12 34 56 C", "🙃", "b****", "lol", "kill",
]  # fmt: skip
drafts = st.one_of(
    st.text(max_size=200),
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=6).map(" ".join),
)
roles = st.sampled_from(["", "home carer", "teacher", "housing officer", "planning officer", "councillor"])


def answer(text: str, role: str = "") -> Answer:
    return check(Draft(text, role=role_of(role), site="facebook", site_kind="social networking"), load_named())


@given(drafts, roles)
def test_no_finding_without_a_clause_of_the_edition(text: str, role: str) -> None:
    edition = load_named()
    for finding in answer(text, role).findings:
        clause = edition.clause(finding.clause)
        assert finding.check in clause.checks
        assert finding.strength == clause.strength


@given(drafts, roles)
def test_spans_lie_inside_the_text_and_hold_what_they_say(text: str, role: str) -> None:
    for finding in answer(text, role).findings:
        for seen in finding.match.seen:
            if seen.place == "text":
                assert 0 <= seen.start <= seen.end <= len(text)
                assert text[seen.start : seen.end] == seen.text


@given(drafts, roles)
@settings(max_examples=200)
def test_spaces_and_case_do_not_change_the_advice(text: str, role: str) -> None:
    expected = answer(text, role).advice
    assert answer(text.replace(" ", "   "), role).advice == expected
    assert answer(f"  {text} ", role).advice == expected
    assert answer(text.upper(), role).advice == answer(text.upper().lower(), role).advice
    if re.fullmatch(r"[\x00-\x7f]*", text):
        assert answer(text.upper(), role).advice == expected


@given(drafts, roles)
def test_the_same_draft_gives_the_same_answer(text: str, role: str) -> None:
    assert answer(text, role) == answer(text, role)


@given(drafts, roles)
def test_every_finding_says_why_and_what_to_do_instead(text: str, role: str) -> None:
    for finding in answer(text, role).findings:
        assert finding.match.because.endswith((".", "?"))
        assert finding.match.instead.endswith((".", "?"))


def test_what_is_said_is_one_short_sentence_that_names_the_words_seen() -> None:
    edition = load_named()
    for file in sorted((Path(__file__).parent / "cases").glob("*.toml")):
        for case in tomllib.loads(file.read_text(encoding="utf-8"))["case"]:
            row = {"text": case["draft"]} | {name: case[name] for name in ("role", "site", "kind", "picture_shows") if name in case}
            for match in {finding.match for finding in check(draft_of(row), edition).findings}:
                quoted = re.match("“([^”]*)”", match.because)
                for said in (match.because.replace(quoted.group(), "it") if quoted else match.because, match.instead):
                    assert re.fullmatch(r"[^.?!]+[.?!]", said), said
                    assert len(said.split()) <= 25, said
                if quoted:
                    words = quoted.group(1).rstrip("…").split()
                    assert " ".join(words) in " ".join(f"{case['draft']} {case.get('picture_shows', '')}".split())


def test_a_clause_that_is_not_for_a_class_of_person_is_counted_as_not_for_them() -> None:
    employee, member = answer("hello", "clerk").coverage, answer("hello", "councillor").coverage
    assert member.not_for_you > employee.not_for_you
    assert member.tested + member.not_for_you == employee.tested + employee.not_for_you
