"""Marks lie on the words that findings rest on."""

from hypothesis import given
from hypothesis import strategies as st

from forethought.server.design.marks import Piece, marked


def test_words_are_marked_with_their_numbers():
    assert list(marked("to Mrs Hartley today", [(3, 14, 1)])) == [Piece("to "), Piece("Mrs Hartley", (1,)), Piece(" today")]


def test_marks_that_overlap_or_touch_make_one():
    assert list(marked("one two three", [(0, 7, 1), (4, 7, 2), (8, 13, 3)])) == [Piece("one two three", (1, 2, 3))]


def test_space_at_the_edges_is_not_marked():
    assert list(marked("a bad  b", [(1, 7, 1)])) == [Piece("a "), Piece("bad", (1,)), Piece("  b")]


def test_spans_outside_the_text_are_left_out():
    assert list(marked("abc", [(0, 9, 1), (2, 2, 2), (-1, 2, 3)])) == [Piece("abc")]


@given(st.text(max_size=60), st.lists(st.tuples(st.integers(-2, 70), st.integers(-2, 70), st.integers(1, 5)), max_size=8))
def test_the_pieces_are_the_text(text, spans):
    assert "".join(piece.text for piece in marked(text, spans)) == text
