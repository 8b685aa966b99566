"""Tags of several words: which they are, what they could be, and how quickly that is told."""

import time

import pytest

from forethought.asking.draft_row import draft_of
from forethought.checks.tag_in_one_word import find
from forethought.reading import read


def said(text: str, **row) -> list[str]:
    return [match.instead for match in find(read(draft_of({"text": text, "capacity": "service", **row})))]


@pytest.mark.parametrize(
    ("tag", "better"),
    [("#binday", "#BinDay"), ("#LOVEWHEREYOULIVE", "#LoveWhereYouLive"), ("#Learntoswim", "#LearnToSwim"), ("#shoplocal", "#ShopLocal")],
)
def test_a_tag_is_given_back_with_its_capitals(tag, better):
    assert said(f"Come along {tag}") == [f"Give each word a capital: {better}."]


def test_the_council_s_own_name_is_a_word():
    assert said("#northmereparks", council=["Northmere"]) == ["Give each word a capital: #NorthmereParks."]
    assert said("#northmereparks") == []


def test_where_it_stands_is_told_in_the_text_as_given():
    [match] = find(read(draft_of({"text": "Ｂins 🗑 #binday", "capacity": "service"})))
    assert ("Ｂins 🗑 #binday"[match.seen[0].start : match.seen[0].end]) == "#binday"


def test_one_s_own_posts_are_one_s_own_business():
    assert said("#binday", capacity="personal") == []


def test_a_hundred_thousand_characters_of_tags_take_no_time():
    reading = read(draft_of({"text": "x", "capacity": "service"}))
    reading = reading._replace(draft=reading.draft._replace(text="#" + "a" * 99_999))
    began = time.process_time()
    assert not [*find(reading)]
    many = reading._replace(draft=reading.draft._replace(text="#aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa " * 2400))
    assert len([*find(many)]) <= 30
    assert time.process_time() - began < 0.5
