"""Numbers of people, money, cars and cases: what is one, and what only looks like one.

The readers are contact_details, dates_of_birth, identity_numbers, money_numbers, postcodes, references and
vehicle_registrations.
"""

import pytest

from forethought.asking.draft_row import draft_of
from forethought.reading import read

FOUND = [
    ("nino", "NI number AB 12 34 56 C.", "AB 12 34 56 C"),
    ("nino", "my nino is AB123456", "AB123456"),
    ("nhs_number", "nhs no 943 476 5919", "943 476 5919"),
    ("driving_licence", "licence MORGA 657054 SM9IJ", "MORGA 657054 SM9IJ"),
    ("passport", "passport number 123456789", "123456789"),
    ("bank_account", "20-00-00 12345678", "20-00-00 12345678"),
    ("bank_account", "sort code 200000", "200000"),
    ("bank_account", "gb82 west 1234 5698 7654 32", "gb82 west 1234 5698 7654 32"),
    ("payment_card", "4111-1111-1111-1111", "4111-1111-1111-1111"),
    ("vehicle_registration", "AB12 CDE", "AB12 CDE"),
    ("vehicle_registration", "a123 bcd", "a123 bcd"),
    ("vehicle_registration", "ABC 123D", "ABC 123D"),
    ("vehicle_registration", "blue Focus, AIZ 1234", "AIZ 1234"),
    ("vehicle_registration", "number plate 123 ABC", "123 ABC"),
    ("case_reference", "21/01234/FUL", "21/01234/FUL"),
    ("case_reference", "crime reference 42/1234/23", "42/1234/23"),
    ("case_reference", "case ZC23C00123", "ZC23C00123"),
    ("case_reference", "housing ref: HB/12345/A", "HB/12345/A"),
    ("case_reference", "[2023] EWHC 123 (Fam)", "[2023] EWHC 123 (Fam)"),
    ("date_of_birth", "D.O.B: 3rd of May 1990", "3rd of May 1990"),
    ("date_of_birth", "(12/03/84) is her date of birth", "12/03/84"),
    ("ip_address", "from 10.0.0.12 again", "10.0.0.12"),
    ("ip_address", "2001:db8::1", "2001:db8::1"),
    ("handle", "message her on insta @rosbendsabit.", "@rosbendsabit"),
    ("handle", "her snap: jo_b99", "jo_b99"),
    ("email", "jane dot lowe at aldmoor dot gov dot uk", "jane dot lowe at aldmoor dot gov dot uk"),
    ("email", "jane.o'neill@aldmoor.gov.uk.", "jane.o'neill@aldmoor.gov.uk"),
    ("postcode", "sw1a1aa", "sw1a1aa"),
]
NOT_FOUND = [
    ("nino", "BG123456A"),
    ("nino", "QQ123456C"),
    ("nino", "AB123456"),
    ("nhs_number", "number 943 476 5918"),
    ("nhs_number", "NHS number 943 476 5918"),
    ("passport", "123456789 people"),
    ("bank_account", "12345678 steps"),
    ("payment_card", "4111 1111 1111 1112"),
    ("vehicle_registration", "parked in RG14 and walked"),
    ("vehicle_registration", "the M25 was shut"),
    ("vehicle_registration", "top 10s and bbc 4k"),
    ("vehicle_registration", "my car is 10 yrs old"),
    ("case_reference", "the 2023/24 season"),
    ("case_reference", "case closed in 2019"),
    ("case_reference", "order ref 123456"),
    ("case_reference", "24/7 and 21/10/2024"),
    ("date_of_birth", "born in 1984"),
    ("date_of_birth", "Shakespeare, born 23 April 1564"),
    ("date_of_birth", "my birthday party is on 12/03/2026"),
    ("ip_address", "version 1.2.3.4"),
    ("handle", "@Debs is that true"),
    ("handle", "my insta is down"),
    ("email", "look at the dot com boom"),
    ("email", "lunch at pret.com"),
    ("postcode", "e10 is home"),
    ("postcode", "the m1 2nd exit"),
    ("postcode", "w1 win"),
    ("address", "5 miles down Brook Lane"),
    ("address", "2 high street shops"),
    ("address", "a nice house on Mill Road"),
    ("address", "3 point turn"),
]


@pytest.mark.parametrize(("kind", "text", "value"), FOUND)
def test_a_detail_is_found_exactly(kind: str, text: str, value: str) -> None:
    assert [seen.text for seen in read(draft_of({"text": text})).of(kind)] == [value]


@pytest.mark.parametrize(("kind", "text", "value"), FOUND)
def test_case_and_wider_spaces_change_nothing(kind: str, text: str, value: str) -> None:
    for other in (text.upper(), text.lower(), text.replace(" ", "   ")):
        assert len(read(draft_of({"text": other})).of(kind)) == 1


@pytest.mark.parametrize(("kind", "text"), NOT_FOUND)
def test_what_only_looks_like_a_detail_is_left_alone(kind: str, text: str) -> None:
    assert read(draft_of({"text": text})).of(kind) == []
