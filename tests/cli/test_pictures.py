"""Pictures at the command line: looked at, told, cleaned; what cannot be used is said in a sentence."""

import json

import pytest

from forethought.cli import main
from forethought.reading import picture
from tests import made_pictures as made


@pytest.fixture
def photo(tmp_path):
    made.needs_pictures()
    file = tmp_path / "photo.jpg"
    file.write_bytes(made.as_bytes(made.group(2), exif=made.hidden()))
    return file


def answered(capfdbinary, *arguments):
    status = main([*map(str, arguments), "--json"])
    out, said = capfdbinary.readouterr()
    return status, json.loads(out), said.decode()


def test_check_tells_what_is_in_a_picture(photo, capfdbinary):
    status, answer, _said = answered(capfdbinary, "check", "Great day out", "--picture", photo)
    assert (status, answer["advice"]) == (0, "take-care")
    assert {span["kind"] for finding in answer["findings"] for span in finding["spans"]} >= {"face", "place_data"}
    assert "errors" not in answer


def test_read_lists_what_is_in_a_picture(photo, capfdbinary):
    _status, reading, _said = answered(capfdbinary, "read", "--picture", photo)
    kinds = [seen["kind"] for seen in reading["observations"]]
    assert kinds.count("face") == 2
    assert {"place_data", "camera_serial", "metadata_name", "picture_text"} <= set(kinds)
    assert all(seen["picture"] == 0 for seen in reading["observations"])


def test_words_in_a_picture_are_details_with_their_place(tmp_path, capfdbinary):
    made.needs_words()
    file = tmp_path / "screen.png"
    file.write_bytes(made.as_bytes(made.screen("Ring her on 07700 900123"), "PNG"))
    _status, reading, _said = answered(capfdbinary, "read", "x", "--picture", file)
    phone = next(seen for seen in reading["observations"] if seen["kind"] == "phone")
    assert (phone["text"], phone["picture"], len(phone["box"])) == ("07700 900123", 0, 4)


def test_a_picture_that_cannot_be_used_is_said_and_the_words_are_answered(tmp_path, capfdbinary):
    file = tmp_path / "bomb.png"
    file.write_bytes(made.bomb())
    status, answer, said = answered(capfdbinary, "check", "Bin day", "--picture", file)
    assert (status, answer["advice"]) == (2, "nothing-found")
    assert answer["errors"][0]["picture"] == 0
    assert said.count("\n") == 1
    assert str(file) in said


def test_people_are_told_in_words(photo, capsys):
    main(["check", "Great day out", "--picture", str(photo)])
    shown = capsys.readouterr().out
    assert "2 faces seen" in shown
    assert made.PLACE in shown
    main(["read", "--picture", str(photo)])
    assert "place_data" in capsys.readouterr().out


def test_a_batch_opens_pictures_beside_its_file(photo, capfdbinary):
    rows = photo.parent / "rows.jsonl"
    rows.write_text(
        json.dumps({"id": "a", "text": "x", "pictures": ["photo.jpg"]}) + "\n" + json.dumps({"id": "b", "pictures": ["no.jpg"]}) + "\n"
    )
    assert main(["read", "--batch", str(rows)]) == 0
    first, second = map(json.loads, capfdbinary.readouterr().out.splitlines())
    assert "face" in {seen["kind"] for seen in first["observations"]}
    assert second["errors"] == [{"picture": 0, "error": "The file cannot be read."}]


def test_a_clean_copy_is_written_beside_the_answer(photo, capfdbinary):
    copy = photo.parent / "clean.jpg"
    _status, _answer, said = answered(capfdbinary, "check", "x", "--picture", photo, "--cleaned", copy)
    seen = picture.look(copy.read_bytes())
    assert (seen.faces, seen.place, seen.names) == ((), "", ())
    assert "Faces covered: 2" in said


@pytest.mark.parametrize("more", [[], ["--picture", "again.jpg"]])
def test_a_clean_copy_is_of_one_picture(photo, more, capfdbinary):
    given = ["--picture", str(photo), *more] if more else []
    assert main(["check", "x", *given, "--cleaned", str(photo.parent / "clean.jpg")]) == 2
    assert b"Give one picture" in capfdbinary.readouterr().err


def test_a_clean_copy_never_replaces_the_picture(photo, capfdbinary):
    before = photo.read_bytes()
    assert main(["check", "x", "--picture", str(photo), "--cleaned", str(photo)]) == 2
    assert photo.read_bytes() == before
    assert b"a name of its own" in capfdbinary.readouterr().err


def test_a_registered_logo_is_found(tmp_path, capfdbinary, monkeypatch):
    made.needs_pictures()
    from tests.reading.picture.test_logos import shield

    shield().save(tmp_path / "crest.png")
    poster = made.screen("Fun run on Sunday", size=(900, 600))
    poster.paste(shield(), (200, 250))
    poster.save(tmp_path / "poster.png")
    for logos in (["--logo", str(tmp_path / "crest.png")], []):
        _status, reading, _said = answered(capfdbinary, "read", "x", "--picture", tmp_path / "poster.png", *logos)
        assert "logo" in {seen["kind"] for seen in reading["observations"]}
        monkeypatch.setenv("FORETHOUGHT_LOGOS", str(tmp_path / "crest.png"))


def test_without_the_extra_it_is_said_and_all_else_works(tmp_path, capfdbinary, monkeypatch):
    monkeypatch.setattr(picture, "can_look", lambda: False)
    (tmp_path / "a.jpg").write_bytes(b"\xff\xd8\xff")
    status, answer, said = answered(capfdbinary, "check", "Bin day", "--picture", tmp_path / "a.jpg")
    assert (status, answer["advice"]) == (2, "nothing-found")
    assert "the extra “pictures”" in said
