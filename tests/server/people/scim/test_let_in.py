"""Who is let in by which token, and what the server says of itself."""

import pytest
from django.test import Client

from forethought.server.people.actions import add_person
from forethought.server.people.models import Token
from forethought.server.people.scim.actions import digest_of, end_token, make_token

from .conftest import ENTERPRISE, GROUP, USER, Directory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("data")]


@pytest.mark.parametrize("shown", ["", "Bearer", "Bearer wrong", "Basic d3Jvbmc6d3Jvbmc=", "Bearer \x80"])
def test_nobody_is_let_in_without_a_token(shown):
    answer = Client().get("/scim/v2/Users", headers={"Authorization": shown} if shown else {})
    assert (answer.status_code, answer.headers["WWW-Authenticate"], answer.headers["Content-Type"]) == (
        401,
        "Bearer",
        "application/scim+json",
    )


def test_being_signed_in_is_no_token():
    client = Client()
    client.force_login(add_person(number="1", name="Iwona", duties=["operator"]))
    assert client.get("/scim/v2/Users").status_code == 401


def test_two_tokens_overlap_and_one_ends():
    first, second = make_token(label="Old"), make_token(label="New")
    for token in (first, second):
        Directory(token[1]).get("/Users")
    end_token(token=first[0])
    Directory(first[1]).get("/Users", 401)
    Directory(second[1]).get("/Users")


def test_only_a_digest_of_a_token_is_kept():
    token, text = make_token(label="Entra")
    kept = " ".join(str(value) for value in Token.objects.values_list().get())
    assert text not in kept
    assert token.digest == digest_of(text)


def test_what_the_server_says_of_itself(directory):
    config = directory.get("/ServiceProviderConfig")
    assert [config[name]["supported"] for name in ("patch", "bulk", "filter", "changePassword", "sort", "etag")] == [
        True,
        False,
        True,
        False,
        False,
        True,
    ]
    assert [one["id"] for one in directory.found("/ResourceTypes")] == ["User", "Group"]
    assert directory.get("/ResourceTypes/User")["endpoint"] == "/Users"
    assert [one["id"] for one in directory.found("/Schemas")] == [USER, ENTERPRISE, GROUP]
    assert {one["name"] for one in directory.get(f"/Schemas/{USER}")["attributes"]} >= {"userName", "active", "emails"}
    for nowhere in ("/Schemas/none", "/ResourceTypes/none", "/Me", "/Bulk", "/Users/none", "/Groups/none", "/Users/1/2"):
        directory.get(nowhere, 404)
    for method, path in (("PUT", "/Users"), ("DELETE", "/Groups"), ("POST", "/Schemas"), ("POST", "/Users/1")):
        directory.ask(method, path, {}, 405)
        assert directory.answer.headers["Allow"]


def test_every_attribute_that_is_shown_is_described(directory):
    (added,) = [directory.add({"userName": "d.mensah"})]
    described = {one["name"] for one in directory.get(f"/Schemas/{USER}")["attributes"]}
    assert set(added) - described == {"schemas", "id", "meta", ENTERPRISE}


def test_a_token_for_the_group_reads_it_and_nothing_else(directory, monkeypatch):
    from forethought.server.lists import group as group_module
    from forethought.server.people.scim import groups

    monkeypatch.setattr(group_module, "may_browse", lambda _now: ["a.rahman", "d.mensah"])
    reader = Directory(make_token(label="Filter", may_browse=True)[1])
    (shown,) = reader.found("/Groups")
    assert (shown["id"], shown["displayName"]) == (groups.ALSO[0].id, "Forethought may browse now")
    assert [one["display"] for one in reader.get("/Groups/may-browse-now")["members"]] == ["a.rahman", "d.mensah"]
    assert reader.found('/Groups?filter=displayName eq "Forethought may browse now"') == [shown]
    assert reader.found('/Groups?filter=displayName eq "Forethought HR"') == []
    for path in ("/Users", "/Users/1", "/Schemas"):
        reader.get(path, 403)
    assert reader.ask("PATCH", "/Groups/may-browse-now", {}, 403)["scimType"] == "mutability"
    reader.ask("POST", "/Groups", {"displayName": "A"}, 403)
    assert directory.found("/Groups") == []
    directory.get("/Groups/may-browse-now", 404)


def test_provisioning_is_never_slowed_and_wrong_tokens_are(directory, monkeypatch):
    from forethought.server.door import limits

    monkeypatch.setattr(limits, "environment", lambda: limits.Environment(checks_a_minute=3, pages_a_minute=3))
    client = Client()
    shown = {"Authorization": f"Bearer {directory.token}"}
    assert {client.get("/scim/v2/Users", headers=shown, HTTP_HOST="localhost").status_code for _n in range(30)} == {200}
    wrong = [client.get("/scim/v2/Users", headers={"Authorization": "Bearer wrong"}, HTTP_HOST="localhost") for _n in range(5)]
    assert [one.status_code for one in wrong] == [401, 401, 401, 429, 429]
    assert wrong[-1].headers["Content-Type"] == "application/scim+json"
