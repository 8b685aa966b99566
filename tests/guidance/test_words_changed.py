"""Two wordings compared word by word."""

from itertools import pairwise
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forethought.guidance.words_changed import words_changed


def marked(was: str, now: str) -> str:
    """The runs as a terminal shows them without colour."""
    marks = {"kept": "{}", "out": "[-{}-]", "in": "[+{}+]"}
    return "".join(marks[run.kind].format(run.text) + " " * run.space for run in words_changed(was, now)).strip()


@pytest.mark.parametrize(
    ("was", "now", "shown"),
    [
        ("You should ask first.", "You must ask first.", "You [-should-] [+must+] ask first."),
        ("Do not post pictures of users", "Do not post pictures of users.", "Do not post pictures of users[+.+]"),
        ("Ask first, then post it.", "Ask first, then post.", "Ask first, then post [-it-]."),
        ("", "Ask first.", "[+Ask first.+]"),
        ("Ask first.", "", "[-Ask first.-]"),
        ("", "", ""),
        ("Ask  first.\n", "Ask first.", "Ask first."),
        ("the Council’s logo", "the Council's logo", "the [-Council’s-] [+Council's+] logo"),
    ],
)
def test_what_was_taken_out_and_put_in(was: str, now: str, shown: str) -> None:
    assert marked(was, now) == shown


def test_words_between_changes_are_no_confetti() -> None:
    assert (
        marked("We the staff of it may see users.", "They a team at it can see friends.")
        == "[-We the staff of it may see users.-] [+They a team at it can see friends.+]"
    )
    assert marked("one two three red four blue five six seven", "one two three green four black five six seven") == (
        "one two three [-red four blue-] [+green four black+] five six seven"
    )


def test_another_sentence_is_shown_whole() -> None:
    was, now = "Check with your line manager first.", "If you are not sure, the communications team will help."
    assert marked(was, now) == f"[-{was}-] [+{now}+]"


_texts = st.lists(st.sampled_from("ask do not post first . , friends (users) e-mail 9.1(4) the the".split())).map(" ".join)


@given(_texts, _texts)
def test_nothing_is_lost(was: str, now: str) -> None:
    runs = words_changed(was, now)
    for kind, text in (("out", was), ("in", now)):
        told = "".join(run.text for run in runs if run.kind in {"kept", kind})
        assert told.replace(" ", "") == text.replace(" ", "")
    assert all(earlier.kind != later.kind for earlier, later in pairwise(runs))
    assert was.split() != now.split() or [run.kind for run in runs] in ([], ["kept"])


@pytest.mark.parametrize("kinds", [1, 30, 150, 3000])
def test_a_clause_of_5000_words_is_compared_at_once(kinds: int) -> None:
    was = " ".join(f"word{nth * nth % kinds}" for nth in range(5000))
    now = " ".join(f"word{nth * nth * nth % kinds}" if nth % 3 else "other" for nth in range(5000))
    begun = process_time()
    words_changed(was, now)
    assert process_time() - begun < 2
