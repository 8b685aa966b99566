"""The requests that Microsoft documents Entra to send, in the order in which it sends them."""

import pytest
from django.test import Client

from forethought.server.journal.chain import verify
from forethought.server.journal.models import Entry
from forethought.server.people.models import Person, SignedIn

from .conftest import ENTERPRISE, GROUP, USER

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("data")]
OBJECT = "0a21f0f2-8d2a-4f8e-bf98-7363c4aed4ef"
NAME = "d.mensah@northmere.example"


def row(name: str = NAME, key: str = OBJECT, number: str = "E1042") -> dict:
    return {
        "externalId": key,
        "userName": name,
        "active": True,
        "emails": [{"primary": True, "type": "work", "value": name}],
        "meta": {"resourceType": "User"},
        "name": {"formatted": "Dele Mensah", "familyName": "Mensah", "givenName": "Dele"},
        "displayName": "Dele Mensah",
        "title": "Home carer",
        "roles": [],
        ENTERPRISE: {"employeeNumber": number, "department": "Home care, north"},
    }


def test_the_life_of_a_person(directory):
    # The connection is tested by asking for somebody whom nobody knows.
    assert directory.get('/Users?filter=userName eq "6e4bb9cb-0a6c-4c0f-9b3c-0a0a5f0f5a11"')["totalResults"] == 0
    # Somebody is looked for, is not there, and is added.
    assert directory.found(f'/Users?filter=userName eq "{NAME}"') == []
    added = directory.add(row())
    at = f"/Users/{added['id']}"
    assert directory.answer.headers["Location"] == added["meta"]["location"] == f"http://testserver/scim/v2{at}"
    assert added["schemas"] == [USER, ENTERPRISE]
    assert {key: added[key] for key in ("externalId", "userName", "active", "emails", "name", "displayName", "title")} == {
        key: row()[key] for key in ("externalId", "userName", "active", "emails", "name", "displayName", "title")
    }
    assert added[ENTERPRISE] == {"employeeNumber": "E1042", "department": "Home care, north", "division": "Home care, north"}
    # It is read by id and by filter.
    assert directory.get(at) == added
    assert directory.found(f'/Users?filter=userName eq "{NAME.upper()}"') == [added]
    assert directory.found(f'/Users?filter=externalId eq "{OBJECT}"') == [added]
    # It changes.
    changed = directory.patch(
        at,
        {"op": "Replace", "path": 'emails[type eq "work"].value', "value": "dele@northmere.example"},
        {"op": "Replace", "path": "name.familyName", "value": "Mensah-Bell"},
    )
    assert changed["emails"] == [{"value": "dele@northmere.example", "type": "work", "primary": True}]
    assert (changed["name"]["familyName"], changed["displayName"]) == ("Mensah-Bell", "Dele Mensah-Bell")
    changed = directory.patch(at, {"op": "Replace", "path": "userName", "value": "dele@northmere.example"})
    assert changed["userName"] == "dele@northmere.example"
    # Somebody signs in, is switched off, and is signed out at once.
    device = Client()
    device.force_login(Person.objects.get(pk=added["id"]))
    assert directory.patch(at, {"op": "Replace", "path": "active", "value": False})["active"] is False
    assert (device.get("/me").status_code, SignedIn.objects.count()) == (302, 0)
    # Whoever is switched off is still there to be read, and comes back.
    assert directory.get(at)["active"] is False
    assert directory.found('/Users?filter=userName eq "dele@northmere.example"')[0]["active"] is False
    assert directory.patch(at, {"op": "Replace", "path": "active", "value": True})["active"] is True
    # It goes.
    assert directory.ask("DELETE", at, status=204) is None
    assert directory.get(at, 404)["detail"] == "There is nothing with this id."
    assert directory.found('/Users?filter=userName eq "dele@northmere.example"') == []
    assert list(Entry.objects.order_by("number").values_list("deed", flat=True)) == [
        "token_made", "person_added", "person_moved", "person_moved", "person_ended", "person_returned", "person_ended",
    ]  # fmt: skip
    assert verify().wrong == 0


@pytest.mark.parametrize("off", [False, "False", "false", [{"value": "False"}]])
@pytest.mark.parametrize("op", ["Replace", "replace", "Add", "add"])
def test_somebody_is_switched_off_in_every_way_that_is_documented(directory, off, op):
    at = f"/Users/{directory.add(row())['id']}"
    assert directory.patch(at, {"op": op, "path": "active", "value": off})["active"] is False
    assert directory.patch(at, {"op": op, "value": {"active": "True"}})["active"] is True


@pytest.mark.parametrize("value", [[{"$ref": None, "value": "{id}"}], {"value": "{id}"}, "{id}", [{"value": "{id}"}]])
@pytest.mark.parametrize("path", [f"{ENTERPRISE}:manager", "manager", f"{ENTERPRISE}:manager.value", f"{ENTERPRISE.upper()}:MANAGER"])
def test_a_manager_is_named_and_taken_away(directory, value, path):
    manager = directory.add(row("m.farrow@northmere.example", "key-2", "E7"))["id"]
    at = f"/Users/{directory.add(row())['id']}"

    def filled(one):
        if isinstance(one, list):
            return [filled(part) for part in one]
        return {key: filled(part) for key, part in one.items()} if isinstance(one, dict) else one and one.format(id=manager)

    told = directory.patch(at, {"op": "Add", "path": path, "value": filled(value)})
    assert told[ENTERPRISE]["manager"] == {"value": manager, "$ref": f"http://testserver/scim/v2/Users/{manager}"}
    asked = f'/Users?filter=id eq "{at.rpartition("/")[2]}" and manager eq "{manager}"&attributes=id'
    assert [one["id"] for one in directory.found(asked)] == [at.rpartition("/")[2]]
    assert "manager" not in directory.patch(at, {"op": "Remove", "path": f"{ENTERPRISE}:manager"})[ENTERPRISE]


def test_details_come_without_a_path_by_dotted_names(directory):
    at = f"/Users/{directory.add(row())['id']}"
    told = directory.patch(
        at,
        {
            "op": "Replace",
            "value": {
                "displayName": "Dele A Mensah",
                "name.givenName": "Dele A",
                'emails[type eq "work"].value': "dele@northmere.example",
                f"{ENTERPRISE}:employeeNumber": "e1043",
                f"{ENTERPRISE}:department": "Night care",
                "nickName": "Del",
                "urn:ietf:params:scim:schemas:extension:councils:2.0:User:badge": "7",
            },
        },
    )
    assert (told["displayName"], told["name"]["givenName"], told["emails"][0]["value"]) == (
        "Dele A Mensah",
        "Dele A",
        "dele@northmere.example",
    )
    assert told[ENTERPRISE] == {"employeeNumber": "E1043", "department": "Night care", "division": "Night care"}


def test_the_life_of_a_group(directory):
    first = directory.add(row())["id"]
    second = directory.add(row("h.osei@northmere.example", "key-2", "E7"))["id"]
    assert directory.found('/Groups?excludedAttributes=members&filter=displayName eq "Forethought HR"') == []
    body = {
        "schemas": [GROUP, "http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group"],
        "externalId": "8aa1a0c0-c4c3-4bc0-b4a5-2ef676900159",
        "displayName": "Forethought HR",
        "meta": {"resourceType": "Group"},
    }
    group = directory.ask("POST", "/Groups", body, 201)
    at = f"/Groups/{group['id']}"
    assert (group["displayName"], group["members"]) == ("Forethought HR", [])
    assert "members" not in directory.get(f"{at}?excludedAttributes=members")
    add = {"op": "Add", "path": "members", "value": [{"$ref": None, "value": first}, {"$ref": None, "value": second}]}
    assert directory.patch(at, add, status=204) is None
    assert [one["value"] for one in directory.get(at)["members"]] == [first, second]
    assert Person.objects.get(pk=first).duties == {"hr"}
    assert len(directory.found(f'/Groups?filter=id eq "{group["id"]}" and members eq "{first}"')) == 1
    # Whoever is switched off has no duty, and has it again when they come back.
    directory.patch(f"/Users/{first}", {"op": "Replace", "path": "active", "value": "False"})
    assert Person.objects.get(pk=first).duties == frozenset()
    directory.patch(f"/Users/{first}", {"op": "Replace", "path": "active", "value": "True"})
    assert Person.objects.get(pk=first).duties == {"hr"}
    directory.patch(at, {"op": "Remove", "path": "members", "value": [{"$ref": None, "value": first}]}, status=204)
    assert (Person.objects.get(pk=first).duties, Person.objects.get(pk=second).duties) == (frozenset(), {"hr"})
    directory.patch(at, {"op": "Replace", "path": "displayName", "value": "Another name"}, status=204)
    assert Person.objects.get(pk=second).duties == frozenset()
    directory.patch(at, {"op": "Replace", "value": {"displayName": "Forethought ICT"}}, status=204)
    assert Person.objects.get(pk=second).duties == {"ict"}
    directory.ask("DELETE", at, status=204)
    assert Person.objects.get(pk=second).duties == frozenset()
    directory.get(at, 404)


def test_members_are_removed_by_a_filter_too_and_all_at_once(directory):
    keys = [directory.add(row(f"{number}@northmere.example", f"key-{number}", f"E{number}"))["id"] for number in range(4)]
    body = {"displayName": "Forethought ICT", "members": [{"value": key} for key in keys]}
    at = f"/Groups/{directory.ask('POST', '/Groups', body, 201)['id']}"
    directory.patch(at, {"op": "remove", "path": f'members[value eq "{keys[0]}"]'}, status=204)
    assert [one["value"] for one in directory.get(at)["members"]] == keys[1:]
    directory.patch(at, {"op": "replace", "path": "members", "value": [{"value": keys[0]}]}, status=204)
    assert [one["value"] for one in directory.get(at)["members"]] == keys[:1]
    directory.patch(at, {"op": "remove", "path": "members"}, status=204)
    assert directory.get(at)["members"] == []
    assert not any(person.duties for person in Person.objects.all())
