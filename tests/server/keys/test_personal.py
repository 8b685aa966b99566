"""A person's own key pair: the passphrase alone opens it, and it opens what was wrapped for it alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forethought.server.keys import personal
from forethought.server.keys.models import KeyPair
from forethought.server.keys.sealing import Unreadable, make_key, seal, unseal
from forethought.server.people.actions import add_person

PASSPHRASE = "four words are enough"


@pytest.fixture
def person(db):
    return add_person(number="K1", name="Kit Marlow")


def test_the_passphrase_opens_the_private_half_and_no_other_does(person):
    private = personal.keep_pair(person, PASSPHRASE)
    assert personal.open_pair(person, PASSPHRASE) == private
    with pytest.raises(personal.WrongPassphrase, match="does not open"):
        personal.open_pair(person, PASSPHRASE + "!")


def test_neither_the_private_half_nor_the_passphrase_is_kept_in_the_clear(person):
    private = personal.keep_pair(person, PASSPHRASE)
    kept = KeyPair.objects.get()
    held = b"".join(bytes(part) for part in (kept.public, kept.private, kept.salt))
    assert private not in held
    assert PASSPHRASE.encode() not in held


def test_a_short_passphrase_is_refused(person):
    with pytest.raises(personal.WrongPassphrase, match="12 characters"):
        personal.keep_pair(person, "short")
    assert not KeyPair.objects.exists()


def test_whoever_has_no_pair_is_told_so(person):
    with pytest.raises(personal.WrongPassphrase, match="no case key yet"):
        personal.open_pair(person, PASSPHRASE)


def test_another_passphrase_keeps_the_pair(person):
    private = personal.keep_pair(person, PASSPHRASE)
    personal.change_passphrase(person, PASSPHRASE, "another set of words")
    assert personal.open_pair(person, "another set of words") == private
    with pytest.raises(personal.WrongPassphrase):
        personal.open_pair(person, PASSPHRASE)


def test_a_new_pair_opens_nothing_that_was_wrapped_for_the_old_one(person):
    personal.keep_pair(person, PASSPHRASE)
    wrapped = personal.wrap(KeyPair.objects.get().public, make_key())
    private = personal.keep_pair(person, PASSPHRASE)
    assert KeyPair.objects.get().number == 2
    with pytest.raises(Unreadable):
        personal.unwrap(private, wrapped)


@given(st.binary(max_size=200), st.binary(max_size=20))
def test_what_is_wrapped_opens_for_its_own_pair_alone(content, purpose):
    (private, public), (other, _public) = personal.make_pair(), personal.make_pair()
    key = make_key()
    wrapped = personal.wrap(public, key)
    assert personal.unwrap(private, wrapped) == key
    assert unseal(key, seal(key, content, purpose), purpose) == content
    with pytest.raises(Unreadable):
        personal.unwrap(other, wrapped)
    with pytest.raises(Unreadable):
        unseal(key, seal(key, content, purpose), purpose + b"x")
