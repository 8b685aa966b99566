"""What an author's own words tell about the other person."""

import pytest

from forethought.reading.acquaintance import Facts, facts_in
from forethought.reading.draft import Role

TEACHER = Role("teacher", fields=frozenset({"education"}))

TOLD = [
    ("a lad in my class, he's 14", Facts(service_user=True, child=True)),
    ("an ex-pupil, she's 30 now", Facts(former=True, child=False)),
    ("a pupil's mum", Facts(kin_served=True)),
    ("one of my clients, he has a learning disability", Facts(service_user=True, vulnerable_adult=True)),
    ("nothing to do with work", Facts(service_user=False)),
    ("somebody from my team", Facts(service_user=False, mate=True)),
    ("my old school friend", Facts(kin=True)),
    ("hello", Facts()),
]


@pytest.mark.parametrize(("text", "facts"), TOLD)
def test_words_tell_facts(text: str, facts: Facts) -> None:
    assert facts_in(text, TEACHER) == facts


def test_a_bare_word_for_family_is_enough_where_it_is_the_relation() -> None:
    assert facts_in("my cousin", Role(), is_relation=True).kin
    assert not facts_in("I told my cousin about it", Role()).kin
