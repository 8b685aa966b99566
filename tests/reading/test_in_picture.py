"""What was seen in a picture becomes observations: faces with whose they are, hidden data, words read as a draft is, logos."""

import pytest

from forethought.reading import Draft, read
from forethought.reading.look import Look, Sight, Word
from forethought.reading.roles import role_of

FACE = Sight((10, 20, 30, 40))
WORDS = ("Case", "notes:", "OFFICIAL-SENSITIVE", "Mrs", "Edna", "Marlow,", "07700", "900123")


def words(*given: str) -> tuple[Word, ...]:
    return tuple(Word(text, (60 * place, 10, 50, 20), 0) for place, text in enumerate(given))


def looked(text: str = "", *looks: Look, shows: str = "", role: str = ""):
    return read(Draft(text, pictures=len(looks), looks=looks, picture_shows=shows, role=role_of(role)))


@pytest.mark.parametrize(
    ("text", "shows", "faces", "about"),
    [
        ("Sunset on the moor", "", 2, ""),
        ("Lovely day out with my mum and the kids", "", 3, "own"),
        ("me at the beach", "", 1, "own"),
        ("me at the beach", "", 4, ""),
        ("Great away day with my colleagues", "", 4, "colleagues"),
        ("My manager in his new hat", "", 1, "colleague"),
        ("Lovely chat with one of my clients today", "", 1, ""),
        ("Look at us", "five colleagues from the office at the pub", 5, "colleagues"),
        ("Look at us", "me and a resident in the lounge", 2, "service_user"),
    ],
)
def test_whose_faces_they_are_is_told_by_the_author_or_not_known(text, shows, faces, about):
    reading = looked(text, Look(200, 100, faces=(FACE,) * faces), shows=shows, role="home carer" if about == "service_user" else "planner")
    assert [seen.about for seen in reading.of("face")] == [about] * faces


def test_hidden_data_is_told_kind_by_kind_with_the_number_of_its_picture():
    reading = looked("", Look(), Look(place="51.4, -1.3", serials=("SN1", "SN2"), names=("Jo Bloggs",)))
    assert {(seen.kind, seen.text, seen.picture) for seen in reading.observations} == {
        ("place_data", "51.4, -1.3", 1), ("camera_serial", "SN1", 1), ("camera_serial", "SN2", 1), ("metadata_name", "Jo Bloggs", 1),
    }  # fmt: skip


def test_words_in_a_picture_are_read_as_a_draft_is_and_details_have_their_box():
    reading = looked("Oh dear", Look(600, 50, words=words(*WORDS)))
    assert reading.of("picture_text")[0].text == " ".join(WORDS)
    phone = reading.of("phone")[0]
    assert (phone.text, phone.picture, phone.box) == ("07700 900123", 0, (360, 10, 110, 20))
    assert reading.printed[0].of("marking")[0].box == (120, 10, 50, 20)
    assert not reading.of("marking")


def test_what_hidden_data_describes_is_read_too():
    reading = looked("", Look(described="Visit to Mrs Edna Marlow"))
    assert [(seen.text, seen.box) for seen in reading.of("person_name")] == [("Mrs Edna Marlow", None)]


def test_a_detail_of_nobody_known_is_theirs_of_whom_the_author_speaks():
    look = Look(words=words("Ring", "07700", "900123"))
    assert looked("Letter from one of my clients", look, role="social worker").of("phone")[0].about == "service_user"
    assert looked("My colleague has a new number", look).of("phone")[0].about == "colleague"
    assert looked("Sunset", look).of("phone")[0].about == ""


@pytest.mark.parametrize(("side", "certainty"), [(300, "plain"), (60, "possible")])
def test_a_large_logo_is_used_and_a_small_one_only_in_view(side, certainty):
    reading = looked("", Look(600, 400, logos=(Sight((0, 0, side, side), "crest"),)))
    assert [(seen.text, seen.certainty) for seen in reading.of("logo")] == [("crest", certainty)]


def test_a_picture_that_could_not_be_used_and_no_picture_tell_nothing():
    assert looked("", Look(fault="The picture is damaged.")).observations == ()
    assert looked("Bin day").of("face", "picture_text") == []


def test_words_of_a_picture_change_nothing_that_was_read_in_the_text():
    text = "home visit to Mrs Hartley, 9 Brook Lane. thank you all"
    alone = [seen for seen in looked(text).observations if seen.place == "text"]
    beside = [seen for seen in looked(text, Look(words=words(*WORDS))).observations if seen.place == "text"]
    assert alone == beside
