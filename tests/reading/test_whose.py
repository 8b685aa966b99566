"""Whose a detail is, by the words around it."""

import pytest

from forethought.asking.draft_row import draft_of
from forethought.reading import read
from forethought.reading.page import lay_out

NUMBERS = [
    ("text me on 07700 900118", "own"),
    ("new phone! my number is now 07700 900118", "own"),
    ("van for sale, give me a ring, 07700 900118", "own"),
    ("the helpline is 01632 960118, day or night", "public_line"),
    ("ring the council switchboard on 01632 960118", "public_line"),
    ("book with the box office, 01632 960118", "public_line"),
    ("call 0800 0113 118 for advice", "public_line"),
    ("0300 123 4567", "public_line"),
    ("my mum would love a call, 07700 900118", "family"),
    ("my colleague is on 07700 900118", "colleague"),
    ("my manager's mobile is 07700 900118", "colleague"),
    ("Trish in benefits will sort you, 07700 900118", "colleague"),
    ("don't bother the office, here's her private mobile 07700 900118", "somebody"),
    ("lost: 07700 900118", ""),
]


@pytest.mark.parametrize(("text", "about"), NUMBERS)
def test_a_number_is_somebodys(text: str, about: str) -> None:
    assert [seen.about for seen in read(draft_of({"text": text})).of("phone")] == [about]


HOMES = [
    ("party at my house, 4 Mill Road", "own"),
    ("we live at 22 Alder Way", "own"),
    ("come to the fair at the village hall, 3 Church Road", "public_line"),
    ("the library, 12 High Street, opens at nine", "public_line"),
    ("Keith in Licensing is at 40 Mere Road", "colleague"),
    ("she lives at 9 Brook Lane", "somebody"),
]


@pytest.mark.parametrize(("text", "about"), HOMES)
def test_a_home_is_somebodys_and_a_hall_is_everybodys(text: str, about: str) -> None:
    assert [seen.about for seen in read(draft_of({"text": text})).of("address")] == [about]


def test_a_role_mailbox_is_public_and_a_persons_is_not() -> None:
    seen = read(draft_of({"text": "write to info@aldmoor.gov.uk or jane.lowe@aldmoor.gov.uk"})).of("email")
    assert [one.about for one in seen] == ["public_line", ""]


def test_cues_stand_in_order_which_finding_the_near_ones_rests_on() -> None:
    page = lay_out("my number is 07700 900118, my mum's is her number, ring me, the helpline, ring me, my number, my mobile " * 3)
    assert all([cue.first for cue in cues] == sorted(cue.first for cue in cues) for cues in page.cues.values())
