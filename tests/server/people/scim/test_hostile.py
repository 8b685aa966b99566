"""Whatever comes, the server says in SCIM's own form what is wrong with it, and never that it broke."""

import json

import pytest
from django.db import connection, transaction
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from forethought.server.journal.chain import verify

from .conftest import ENTERPRISE, Directory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("data")]
MANY = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=20)
    | st.sampled_from(["1", "False", "x" * 300, "\0", "a@b.example"]),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["value", "type", "$ref", "primary", "x"]), inner, max_size=3)
    ),
    max_leaves=6,
)
NAMES = st.sampled_from(
    [
        "userName",
        "USERNAME",
        "externalId",
        "active",
        "name",
        "name.givenName",
        "name.familyName",
        "name.x",
        "emails",
        "emails.value",
        "title",
        'emails[type eq "work"].value',
        "emails[type eq",
        "members",
        'members[value eq "1"]',
        "displayName",
        "userType",
        ENTERPRISE,
        f"{ENTERPRISE}:manager",
        f"{ENTERPRISE}:department",
        f"{ENTERPRISE}:employeeNumber",
        f"{ENTERPRISE}.manager.value",
        "urn:x:y",
        "schemas",
        "id",
        "meta",
        "",
        "a" * 400,
        "manager",
    ],
)
OPERATIONS = st.fixed_dictionaries(
    {},
    optional={
        "op": st.sampled_from(["Add", "replace", "REMOVE", "x", 7]),
        "path": NAMES | VALUES,
        "value": VALUES | st.dictionaries(NAMES, VALUES, max_size=3),
    },
)


def never_breaks(directory: Directory, method: str, path: str, body: bytes) -> None:
    with transaction.atomic():
        answer = directory.client.generic(
            method, f"/scim/v2{path}", body, content_type="application/scim+json", headers={"Authorization": f"Bearer {directory.token}"}
        )
        assert answer.status_code < 500, (method, path, body)
        assert verify().wrong == 0
        connection.check_constraints()
        transaction.set_rollback(True)


@pytest.fixture
def there(directory) -> tuple[Directory, str, str]:
    """The directory, somebody and a group."""
    person = directory.add({"userName": "d.mensah"})["id"]
    group = directory.ask("POST", "/Groups", {"displayName": "Forethought HR", "members": [{"value": person}]}, 201)["id"]
    return directory, person, group


@MANY
@given(kind=st.sampled_from(["Users", "Groups"]), operations=st.lists(OPERATIONS, max_size=4))
def test_no_operation_breaks_it(there, kind, operations):
    directory, person, group = there
    body = json.dumps({"Operations": operations}).encode()
    never_breaks(directory, "PATCH", f"/{kind}/{person if kind == 'Users' else group}", body)


@MANY
@given(method=st.sampled_from(["POST", "PUT"]), kind=st.sampled_from(["Users", "Groups"]), row=st.dictionaries(NAMES, VALUES, max_size=6))
def test_no_resource_breaks_it(there, method, kind, row):
    directory, person, group = there
    at = "" if method == "POST" else f"/{person if kind == 'Users' else group}"
    never_breaks(directory, method, f"/{kind}{at}", json.dumps({"userName": "other", "displayName": "Other"} | row).encode())


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b"7",
        b'"text"',
        b"[]",
        b"{",
        b"\xff\xfe",
        b"\x00",
        b"NaN",
        b'{"userName": NaN}',
        b'{"userName": Infinity}',
        b'{"userName": ' + b"9" * 5000 + b"}",
        b"[" * 100_000,
        b'{"a":' * 50_000,
        b'{"userName": ' + b"[" * 900 + b"]" * 900 + b"}",
        b'{"userName": "\\ud800"}',
        b'{"userName": "a", "emails": ' + json.dumps([{"value": "x"}] * 5000).encode() + b"}",
        b'{"Operations": ' + json.dumps([{"op": "add", "path": "title", "value": "x"}] * 1001).encode() + b"}",
    ],
)
@pytest.mark.parametrize(
    ("method", "path"), [("POST", "/Users"), ("PUT", "/Users/{}"), ("PATCH", "/Users/{}"), ("POST", "/Groups"), ("PATCH", "/Groups/{}")]
)
def test_no_body_breaks_it(there, body, method, path):
    directory, person, group = there
    at = path.format(person if "Users" in path else group)
    directory.ask(method, at, body, 400)


def test_a_body_that_is_too_long_is_told_so(there):
    directory, person, _group = there
    for method, path in (("POST", "/Users"), ("PATCH", f"/Users/{person}")):
        directory.ask(method, path, b'{"userName": "' + b"x" * 600_000 + b'"}', 413)


def test_another_type_is_told_so(directory):
    answer = Client().generic(
        "POST", "/scim/v2/Users", b"<user/>", content_type="text/xml", headers={"Authorization": f"Bearer {directory.token}"}
    )
    assert answer.status_code == 415


def test_many_members_are_one_question_each_five_hundred(there, django_assert_max_num_queries):
    directory, _person, group = there
    unknown = [{"value": str(key)} for key in range(10_000, 30_000)]
    with django_assert_max_num_queries(60):
        directory.patch(f"/Groups/{group}", {"op": "add", "path": "members", "value": unknown}, status=400)


@pytest.mark.parametrize(
    "path", ["/Users/%00", "/Users/../../me", "/Users/²", "/Users/1%0a", "/Groups/'", "/Users?filter=%00", "/Users?attributes=%ff"]
)
def test_no_address_breaks_it(directory, path):
    answer = directory.client.get(f"/scim/v2{path}", headers={"Authorization": f"Bearer {directory.token}"})
    assert answer.status_code < 500
