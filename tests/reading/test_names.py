"""People's names: where one is read, and where a word is only a word."""

import pytest

from forethought.asking.draft_row import draft_of
from forethought.reading import read

NAMES = [
    ("visit to mrs hartley this morning", ["mrs hartley"]),
    ("Mr and Mrs Patel won", ["Mr and Mrs Patel"]),
    ("Dr. O'Brien's waiting room", ["Dr. O'Brien"]),
    ("Mrs V. of Lower Thorpe writes again", ["Mrs V."]),
    ("Anna Smith-Jones's lad", ["Anna Smith-Jones"]),
    ("young Darren Mott's mam", ["Darren Mott"]),
    ("J. Okafor spoke", ["J. Okafor"]),
    ("Tyler in Year 9 again", ["Tyler"]),
    ("Joy in payroll", ["Joy"]),
    ("my client is called Grace", ["Grace"]),
    ("my client Rose", ["Rose"]),
    ("my sister Linda needs a stairlift", ["Linda"]),
    ("Auntie Jean came", ["Auntie Jean"]),
    ("Ifan (19, autistic)", ["Ifan"]),
    ("SISTER AHMED is kind", ["SISTER AHMED"]),
    ("Miss Pettifer covered", ["Miss Pettifer"]),
]
NO_NAMES = [
    "dave said hi",
    "sarah and tom went out",
    "will may go",
    "mark this",
    "grace before meals",
    "hope you're well",
    "i miss you all",
    "we miss London already",
    "my sister is here",
    "Harry Potter night",
    "Tom Daley knits",
    "Theresa May on telly",
    "St John's is shut",
    "off to the Queen Victoria",
    "John Lewis advert",
    "Dr Martens for sale",
    "Mr Whippy van",
    "Mr Big BMW",
    "Big Ben bongs",
    "rose early today",
    "David Lloyd gym",
    "a frank talk and a jack of all trades",
    "9 Victoria Lane",
]


@pytest.mark.parametrize(("text", "names"), NAMES)
def test_a_name_is_read_with_its_title_and_nothing_else(text: str, names: list[str]) -> None:
    assert [seen.text for seen in read(draft_of({"text": text})).of("person_name")] == names


@pytest.mark.parametrize("text", NO_NAMES)
def test_a_given_name_alone_a_word_or_somebody_famous_is_no_name(text: str) -> None:
    assert read(draft_of({"text": text})).of("person_name") == []


def test_capital_letters_make_no_difference() -> None:
    for text, _ in NAMES:
        assert len(read(draft_of({"text": text.upper()})).of("person_name")) == len(
            read(draft_of({"text": text.lower()})).of("person_name")
        )


def test_a_lone_given_name_is_only_possible() -> None:
    assert [seen.certainty for seen in read(draft_of({"text": "Tyler in Year 9"})).of("person_name")] == ["possible"]
    assert [seen.certainty for seen in read(draft_of({"text": "Mrs Hartley"})).of("person_name")] == ["plain"]
