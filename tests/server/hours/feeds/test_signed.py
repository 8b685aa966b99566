"""Signatures: what is the feed's own, what is forged, late or replayed, and two secrets at once."""

import hashlib
import hmac

import pytest

from forethought.server.hours.feeds.secret import OVERLAP, new_secret, secrets_of, without_old
from forethought.server.hours.feeds.signed import WINDOW, NotSigned, check_signature, sign

NOW, BODY = 1_795_000_000, b'{"events": []}'


def is_taken(secrets: list[str], at: str, signature: str, body: bytes = BODY) -> bool:
    try:
        check_signature(secrets, at, signature, body, NOW)
    except NotSigned:
        return False
    return True


def test_a_signature_is_what_any_system_can_make() -> None:
    mine = hmac.new(b"fts_secret", str(NOW).encode() + b"." + BODY, hashlib.sha256).hexdigest()
    assert sign("fts_secret", NOW, BODY) == f"v1={mine}"
    assert is_taken(["fts_secret"], str(NOW), f"v1={mine}")


GOOD = sign("new", NOW, BODY)


@pytest.mark.parametrize(
    ("secrets", "at", "signature", "body", "taken"),
    [
        (["new"], str(NOW), GOOD, BODY, True),
        (["new", "old"], str(NOW), sign("old", NOW, BODY), BODY, True),
        (["new"], str(NOW), f"{sign('x', NOW, BODY)}, {GOOD}", BODY, True),
        (["new"], str(NOW), sign("old", NOW, BODY), BODY, False),
        (["new"], str(NOW), GOOD, BODY + b" ", False),
        (["new"], str(NOW - 1), GOOD, BODY, False),
        (["new"], str(NOW), GOOD.removeprefix("v1="), BODY, False),
        (["new"], str(NOW), GOOD.upper(), BODY, False),
        (["new"], str(NOW), "", BODY, False),
        (["new"], str(NOW), "v1=é", BODY, False),
        (["new"], "", GOOD, BODY, False),
        (["new"], "-5", GOOD, BODY, False),
        (["new"], f"{NOW}.0", GOOD, BODY, False),
        (["new"], "9" * 5000, GOOD, BODY, False),
        ([], str(NOW), sign("", NOW, BODY), BODY, False),
        ([""], str(NOW), sign("", NOW, BODY), BODY, False),
    ],
)
def test_only_the_feeds_own_messages_are_taken(secrets: list[str], at: str, signature: str, body: bytes, taken: bool) -> None:
    assert is_taken(secrets, at, signature, body) == taken


@pytest.mark.parametrize(("late", "taken"), [(0, True), (WINDOW, True), (-WINDOW, True), (WINDOW + 1, False), (-WINDOW - 1, False)])
def test_a_message_is_good_for_five_minutes(late: int, taken: bool) -> None:
    assert is_taken(["new"], str(NOW - late), sign("new", NOW - late, BODY)) == taken


def test_two_secrets_count_for_a_while() -> None:
    first = new_secret("", NOW)
    second = new_secret(first, NOW)
    third = new_secret(second, NOW + 10)
    [old] = secrets_of("gate", first, "key", NOW)
    assert secrets_of("gate", second, "key", NOW)[1:] == [old]
    assert len(secrets_of("gate", second, "key", NOW + OVERLAP)) == 1
    assert len(secrets_of("gate", without_old(second), "key", NOW)) == 1
    assert old not in secrets_of("gate", third, "key", NOW + 10)
    assert len(set(secrets_of("gate", third, "key", NOW + 10))) == 2


def test_what_is_kept_is_worth_nothing_without_the_servers_key_and_for_another_feed() -> None:
    kept = new_secret("", NOW)
    [secret] = secrets_of("gate", kept, "key", NOW)
    assert secret not in kept
    assert secrets_of("gate", kept, "another key", NOW) != [secret]
    assert secrets_of("pool", kept, "key", NOW) != [secret]
    assert len(secret) > 40


def test_a_secret_may_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GATE_SECRET", "one, two")
    assert secrets_of("gate", "", "key", NOW, "GATE_SECRET") == ["one", "two"]
    assert secrets_of("gate", "", "key", NOW, "NO_SUCH_VARIABLE") == []
