"""A word for a person, and what stands before it."""

import pytest

from forethought.reading.mentions import mentions
from forethought.reading.page import lay_out

ARTICLES = [
    ("I met a dear old lady", "indefinite"),
    ("One lady sang", "indefinite"),
    ("That lad again", "definite"),
    ("his mum rang", "definite"),
    ("my lady was up early", "own"),
    ("Old fella at the door", "bare"),
    ("Today was quiet. Lady came in", "bare"),
    ("three lads came", "several"),
    ("a bag for man and beast", ""),
    ("a cup of tea with lady luck", ""),
]


@pytest.mark.parametrize(("text", "article"), ARTICLES)
def test_the_article_is_found(text: str, article: str) -> None:
    found = list(mentions(lay_out(text), "who.adult", "who.child", "who.kin", "who.many"))
    assert article in {mention.article for mention in found}


def test_a_mention_starts_at_its_article() -> None:
    page = lay_out("we saw a tiny old lady today")
    mention = next(m for m in mentions(page, "who.adult") if m.article)
    assert page.words[mention.start : mention.last] == ["a", "tiny", "old", "lady"]
