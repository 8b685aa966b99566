"""The house key: what it seals is opened by it alone; lost, wrong or damaged is said in one sentence."""

import pytest

from forethought.server.keys import house, house_file
from forethought.server.keys.models import HouseKey
from forethought.server.keys.sealing import Unreadable
from forethought.server.operating.state import WELL, WRONG, lines

pytestmark = pytest.mark.django_db


def said() -> tuple[str, str]:
    line = next(line for line in lines() if line.what == "House key")
    return line.how, line.says


def test_text_comes_back_and_is_nowhere_in_what_is_kept():
    wrapped = house.new_key()
    sealed = house.seal(wrapped, "Ffion’s draft")
    assert house.open(wrapped, sealed) == "Ffion’s draft"
    assert b"Ffion" not in wrapped + sealed
    assert house.seal(wrapped, "Ffion’s draft") != sealed


def test_each_record_has_a_key_of_its_own():
    sealed = house.seal(house.new_key(), "a draft")
    with pytest.raises(Unreadable):
        house.open(house.new_key(), sealed)


@pytest.mark.parametrize("at", [0, 5, -1])
def test_a_changed_byte_is_noticed(at):
    wrapped = house.new_key()
    sealed = bytearray(house.seal(wrapped, "a draft"))
    sealed[at] ^= 1
    with pytest.raises(Unreadable):
        house.open(wrapped, bytes(sealed))


def test_nothing_is_wrong_before_there_is_a_key_and_after_it_was_made(keys):
    assert house.check() == ""
    house.new_key()
    assert house.check() == ""
    assert keys.stat().st_mode & 0o077 == 0
    assert said() == (WELL, "It is the one that records are sealed with.")


def test_a_lost_key_is_said_and_no_other_is_made_in_its_place(keys):
    wrapped = house.new_key()
    keys.unlink()
    assert said() == (WRONG, f"The house key is lost: {keys} is not there. Put it back from where its copy is kept.")
    with pytest.raises(Unreadable, match="The house key is lost"):
        house.seal(wrapped, "a draft")
    with pytest.raises(Unreadable):
        house.new_key()
    assert not keys.exists()


def test_a_wrong_key_is_said(keys):
    wrapped = house.new_key()
    sealed = house.seal(wrapped, "a draft")
    right = keys.read_bytes()
    keys.unlink()
    HouseKey.objects.all().delete()
    house.new_key()
    wrong = keys.read_bytes()
    HouseKey.objects.all().delete()
    keys.write_bytes(right)
    house.new_key()
    keys.write_bytes(wrong)
    assert "not the one that these records were sealed with" in house.check()
    with pytest.raises(Unreadable, match="not the one"):
        house.open(wrapped, sealed)


def test_a_damaged_file_and_one_that_others_can_read_are_said(keys):
    house.new_key()
    keys.chmod(0o644)
    assert said()[1].startswith("Others on this machine can read the house key: chmod 600")
    keys.write_text("not a key")
    assert "is damaged" in house.check()


def test_rotation_wraps_every_key_anew_and_takes_the_old_one_away(keys, monkeypatch):
    record = {"wrapped": house.new_key()}
    sealed = house.seal(record["wrapped"], "a draft")
    before, old = record["wrapped"], keys.read_bytes().strip()
    monkeypatch.setattr(house, "_WRAPPED", [lambda rewrap: record.update(wrapped=rewrap(record["wrapped"]))])
    house.rotate()
    assert house.open(record["wrapped"], sealed) == "a draft"
    assert old not in keys.read_bytes()
    with pytest.raises(Unreadable):
        house.open(before, sealed)
    assert HouseKey.objects.filter(retired_on=None).count() == 1
    assert house.check() == ""


def test_a_rotation_that_fails_half_way_leaves_everything_readable(monkeypatch):
    wrapped = house.new_key()
    sealed = house.seal(wrapped, "a draft")

    def fail(_rewrap):
        raise ZeroDivisionError

    monkeypatch.setattr(house, "_WRAPPED", [fail])
    with pytest.raises(ZeroDivisionError):
        house.rotate()
    assert house.check() == ""
    assert house.open(wrapped, sealed) == "a draft"


def test_two_that_begin_at_once_have_one_key():
    assert house_file.first_key() == house_file.first_key()
