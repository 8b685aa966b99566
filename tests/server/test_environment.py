"""Settings come from the environment, typed, each with its own words."""

import pytest

from forethought.server.environment import Environment, UnusableSetting, read_environment


def test_every_setting_is_documented():
    for name in Environment._fields:
        assert f"``{name}``" in Environment.__doc__


def test_settings_are_typed(tmp_path):
    given = read_environment(
        {"FORETHOUGHT_COUNCIL": "Northmere Council, NC", "FORETHOUGHT_HTTPS": "yes", "FORETHOUGHT_DATA": str(tmp_path)}
    )
    assert (given.council, given.https, given.data, given.name) == (("Northmere Council", "NC"), True, tmp_path, "Northmere Council")


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("HTTPS", "perhaps", "must be yes or no"),
        ("CHECKS_A_MINUTE", "many", "must be a whole number"),
        ("COUNCIL_COLOUR", "#ffff00", "dark enough"),
        ("COUNCIL_COLOUR", "red;}", "dark enough"),
        ("PROXY_ADDRESS", "http://proxy", "a host and a port"),
        ("GROUP_TOKEN", "short", "at least 20 characters"),
        ("OIDC_ISSUER", "http://login.northmere.example", "begins with https://"),
        ("OIDC_ISSUER", "https://login.northmere.example", "FORETHOUGHT_OIDC_CLIENT_ID and"),
        ("OIDC_MATCHES", "email", "login, number, external_id or user_name"),
        ("KIOSK", "192.0.2.7, the depot", "such as 192.0.2.7"),
        ("SECOND_STEP", "maybe", "advise or require"),
        ("COUNCIL_LOGO", "/no/such/logo.svg", "path of a picture"),
    ],
)
def test_a_setting_that_cannot_be_used_is_named(name, value, words):
    with pytest.raises(UnusableSetting, match=f"FORETHOUGHT_{name}.*{words}"):
        read_environment({f"FORETHOUGHT_{name}": value})


def test_only_sqlite_and_postgresql_are_taken():
    with pytest.raises(UnusableSetting, match=r"sqlite:///.*postgresql://"):
        _ = read_environment({"FORETHOUGHT_DATABASE_URL": "mysql://x"}).database


def test_an_address_of_postgresql_is_taken_apart():
    url = "postgresql://fore%40thought:a%2Fb@db.northmere.example:5433/council?sslmode=verify-full"
    made = read_environment({"FORETHOUGHT_DATABASE_URL": url}).database
    assert [made[name] for name in ("USER", "PASSWORD", "HOST", "PORT", "NAME")] == [
        "fore@thought", "a/b", "db.northmere.example", "5433", "council",
    ]  # fmt: skip
    assert made["OPTIONS"]["sslmode"] == "verify-full"


def test_a_socket_of_postgresql_may_stand_in_the_address():
    made = read_environment({"FORETHOUGHT_DATABASE_URL": "postgresql:///council?host=/run/postgresql"}).database
    assert (made["HOST"], made["NAME"], "host" in made["OPTIONS"]) == ("/run/postgresql", "council", False)


def test_the_secret_key_is_made_once_and_only_its_owner_may_read_it(tmp_path):
    given = Environment(data=tmp_path / "new")
    assert given.secret() == given.secret()
    assert len(given.secret()) > 50
    assert (tmp_path / "new" / "secret-key").stat().st_mode & 0o777 == 0o600
