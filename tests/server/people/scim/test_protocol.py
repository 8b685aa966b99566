"""What any SCIM client may expect by RFC 7643 and 7644: uniqueness, versions, pages, errors."""

import pytest

from forethought.server.people.actions import add_person, end_person
from forethought.server.people.models import Person

from .conftest import ENTERPRISE, USER

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("data")]


def some(directory, number: int) -> list[dict]:
    return [directory.add({"userName": f"p{one}@northmere.example", "externalId": f"key-{one}"}) for one in range(number)]


def test_a_name_that_somebody_has_cannot_be_given_again(directory):
    first, second = some(directory, 2)
    for wrong in ({"userName": "P0@northmere.example"}, {"userName": "other", "externalId": "key-0"}):
        assert directory.add(wrong, 409)["scimType"] == "uniqueness"
    taken = {"op": "replace", "path": "userName", "value": first["userName"].upper()}
    assert directory.patch(f"/Users/{second['id']}", taken, status=409)["scimType"] == "uniqueness"
    directory.ask("POST", "/Groups", {"displayName": "All staff"}, 201)
    assert directory.ask("POST", "/Groups", {"displayName": "ALL STAFF"}, 409)["scimType"] == "uniqueness"


def test_somebody_from_a_file_is_known_again_by_the_employee_number(directory):
    person = add_person(number="E1", name="Dele Mensah", job_title="Home carer", email="dele@northmere.example")
    added = directory.add({"userName": "d.mensah", ENTERPRISE: {"employeeNumber": "e1"}})
    assert (added["id"], added["title"], added["emails"][0]["value"]) == (str(person.pk), "Home carer", "dele@northmere.example")
    assert directory.add({"userName": "another", ENTERPRISE: {"employeeNumber": "E1"}}, 409)["scimType"] == "uniqueness"


def test_somebody_from_a_file_is_found_by_the_address_and_changed(directory):
    person = add_person(number="E1", name="Dele Mensah", email="dele@northmere.example")
    (found,) = directory.found('/Users?filter=userName eq "Dele@Northmere.example"')
    assert found["id"] == str(person.pk)
    directory.patch(f"/Users/{person.pk}", {"op": "Replace", "path": "active", "value": False})
    assert directory.get(f"/Users/{person.pk}")["active"] is False


def test_whoever_was_deleted_comes_back_as_the_same_person(directory):
    added = directory.add({"userName": "d.mensah", ENTERPRISE: {"employeeNumber": "E1"}})
    directory.ask("DELETE", f"/Users/{added['id']}", status=204)
    directory.ask("DELETE", f"/Users/{added['id']}", status=404)
    again = directory.add({"userName": "d.mensah", ENTERPRISE: {"employeeNumber": "E1"}})
    assert (again["id"], again["active"]) == (added["id"], True)


def test_somebody_who_left_before_any_directory_is_not_shown(directory):
    person = add_person(number="E1", name="Left", email="left@northmere.example")
    end_person(person=person)
    directory.get(f"/Users/{person.pk}", 404)
    assert directory.found("/Users") == []


def test_somebody_may_be_added_switched_off(directory):
    added = directory.add({"userName": "d.mensah", "active": "False"})
    assert added["active"] is False
    assert Person.objects.get(pk=added["id"]).ended_on is not None


def test_a_put_replaces_what_there_is(directory):
    added = directory.add({"userName": "d.mensah", "title": "Driver", "displayName": "Dele", ENTERPRISE: {"employeeNumber": "E1"}})
    at = f"/Users/{added['id']}"
    put = directory.ask(
        "PUT", at, {"schemas": [USER], "id": "77", "userName": "d.mensah", "name": {"givenName": "Dele", "familyName": "Mensah"}}
    )
    assert (put["displayName"], put["id"], put[ENTERPRISE], "title" in put) == ("Dele Mensah", added["id"], {"employeeNumber": "E1"}, False)
    assert directory.ask("PUT", at, {"displayName": "Dele"}, 400)["scimType"] == "invalidValue"
    group = directory.ask("POST", "/Groups", {"displayName": "All", "members": [{"value": added["id"]}]}, 201)
    assert directory.ask("PUT", f"/Groups/{group['id']}", {"displayName": "Everybody"})["members"] == []


def test_the_standing_is_the_type_or_follows_from_the_title(directory):
    added = directory.add({"userName": "b.nwosu", "title": "Councillor", "userType": "Member"})
    assert added["userType"] == "elected_member"
    at = f"/Users/{added['id']}"
    assert directory.patch(at, {"op": "replace", "path": "title", "value": "Planner"})["userType"] == "employee"
    assert directory.patch(at, {"op": "replace", "path": "userType", "value": "Agency worker"})["userType"] == "agency"
    assert directory.patch(at, {"op": "replace", "path": "title", "value": "Driver"})["userType"] == "agency"
    assert directory.add({"userName": "a.other", "title": "Planner", "userType": "Member"})["userType"] == "employee"


def test_versions(directory):
    (added,) = some(directory, 1)
    at, mark = f"/Users/{added['id']}", added["meta"]["version"]
    directory.get(at)
    assert directory.answer.headers["ETag"] == mark
    assert directory.get(at, 304, **{"If-None-Match": mark}) is None
    directory.ask("PATCH", at, {"Operations": [{"op": "add", "path": "title", "value": "Driver"}]}, 200, **{"If-Match": mark})
    directory.ask("DELETE", at, None, 412, **{"If-Match": mark})
    directory.get(at, 200, **{"If-None-Match": mark})


def test_pages(directory):
    some(directory, 5)
    told = directory.get("/Users?startIndex=2&count=2")
    assert (told["totalResults"], told["startIndex"], told["itemsPerPage"]) == (5, 2, 2)
    assert [one["userName"][:2] for one in told["Resources"]] == ["p1", "p2"]
    for query, number in (
        ("count=0", 0),
        ("count=-1", 0),
        ("startIndex=0", 5),
        ("startIndex=-7", 5),
        ("startIndex=99999999999999999999", 0),
        ("count=999", 5),
    ):
        told = directory.get(f"/Users?{query}")
        assert (told["totalResults"], len(told["Resources"])) == (5, number), query
    for query in ("count=many", "startIndex=1.5", "count=²"):
        assert directory.get(f"/Users?{query}", 400)["scimType"] == "invalidValue"


def test_a_client_may_ask_for_some_attributes(directory):
    some(directory, 1)
    assert set(directory.found("/Users?attributes=userName")[0]) == {"schemas", "id", "meta", "userName"}
    assert "active" not in directory.found("/Users?excludedAttributes=ACTIVE, name")[0]


@pytest.mark.parametrize(
    ("asked", "number"),
    [
        ('userName eq "p1@northmere.example"', 1),
        ('USERNAME EQ "P1@NORTHMERE.EXAMPLE"', 1),
        ('urn:ietf:params:scim:schemas:core:2.0:User:userName eq "p1@northmere.example"', 1),
        ('externalId eq "key-2"', 1),
        ('externalId eq "KEY-2"', 0),
        ('displayName eq "p2@northmere.example"', 1),
        ("active eq true", 3),
        ('active eq "False"', 0),
        ('emails[type eq "work"].value eq "a@northmere.example"', 0),
        ('emails.value eq "a@northmere.example"', 0),
        (f'{ENTERPRISE}:employeeNumber eq "none"', 0),
        ('userName eq "p1@northmere.example" and active eq true', 1),
        ('userName eq "p1@northmere.example" and active eq false', 0),
        ('id eq "none"', 0),
        ('id eq "99999999999999999999999"', 0),
        ('userName eq "a \\" quoted \\u00e9"', 0),
    ],
)
def test_people_are_asked_for(directory, asked, number):
    some(directory, 3)
    assert len(directory.found(f"/Users?filter={asked}".replace("+", "%2B"))) == number


@pytest.mark.parametrize(
    "asked",
    [
        "userName",
        "userName eq",
        'userName co "p"',
        'userName eq "p" or active eq true',
        'shoeSize eq "9"',
        '(userName eq "p")',
        'userName eq "p',
        "x" * 3000,
        'userName eq "\\u0000"',
        'userName eq "\\ud800"',
        'userName eq "a" and ' * 20,
        'a.b.c eq "1"',
        'userName eq "p" active eq true',
        'active eq "maybe"',
    ],
)
def test_a_filter_that_cannot_be_answered_is_told_so(directory, asked):
    assert directory.get(f"/Users?filter={asked}", 400)["scimType"] in {"invalidFilter", "invalidPath", "invalidValue"}


@pytest.mark.parametrize(
    ("operation", "kind"),
    [
        ({"op": "move", "path": "title", "value": "x"}, "invalidSyntax"),
        ({"path": "title", "value": "x"}, "invalidSyntax"),
        ({"op": "add", "path": "title"}, "invalidSyntax"),
        ({"op": "remove"}, "noTarget"),
        ({"op": "remove", "path": "userName"}, "invalidValue"),
        ({"op": "replace", "path": "userName", "value": ""}, "invalidValue"),
        ({"op": "replace", "path": "active", "value": "maybe"}, "invalidValue"),
        ({"op": "replace", "path": "title", "value": {"a": {"b": 1}}}, "invalidValue"),
        ({"op": "replace", "path": "title", "value": ["a", "b"]}, "invalidValue"),
        ({"op": "replace", "path": "title", "value": "x" * 201}, "invalidValue"),
        ({"op": "replace", "path": "title", "value": "\0"}, "invalidValue"),
        ({"op": "replace", "path": "title", "value": "\ud800"}, "invalidValue"),
        ({"op": "replace", "path": "emails", "value": [{"type": "work", "value": "nowhere"}]}, "invalidValue"),
        ({"op": "replace", "path": "shoeSize", "value": 9}, "invalidPath"),
        ({"op": "replace", "path": "name[", "value": 9}, "invalidPath"),
        ({"op": "replace", "path": 7, "value": 9}, "invalidPath"),
        ({"op": "replace", "path": f"{ENTERPRISE}:manager", "value": "99999"}, "invalidValue"),
        ({"op": "replace", "value": "text"}, "invalidValue"),
    ],
)
def test_an_operation_that_cannot_be_done_changes_nothing(directory, operation, kind):
    (added,) = some(directory, 1)
    good = {"op": "replace", "path": "title", "value": "Driver"}
    assert directory.patch(f"/Users/{added['id']}", good, operation, status=400)["scimType"] == kind
    assert directory.get(f"/Users/{added['id']}") == added


def test_what_is_known_and_not_kept_is_no_fault(directory):
    (added,) = some(directory, 1)
    told = directory.patch(
        f"/Users/{added['id']}",
        {"op": "Add", "path": 'phoneNumbers[type eq "mobile"].value', "value": "01632 960000"},
        {"op": "Add", "path": 'addresses[type eq "work"].postalCode', "value": "NM1 1AA"},
        {"op": "Add", "path": 'emails[type eq "home"].value', "value": "home@northmere.example"},
        {"op": "Replace", "path": "preferredLanguage", "value": "en-GB"},
        {"op": "Replace", "path": f"{ENTERPRISE}:costCenter", "value": "7"},
    )
    assert told == added


def test_nobody_is_their_own_manager(directory):
    first, second = some(directory, 2)
    directory.patch(f"/Users/{first['id']}", {"op": "add", "path": "manager", "value": second["id"]})
    told = directory.patch(f"/Users/{second['id']}", {"op": "add", "path": "manager", "value": first["id"]}, status=400)
    assert "own manager" in told["detail"]


@pytest.mark.parametrize(
    "wrong",
    [
        {},
        {"displayName": ""},
        {"displayName": 7.5e300, "members": [{}]},
        {"displayName": "A", "members": [{"value": "99"}]},
        {"displayName": "A", "members": {"value": {"value": {"value": 1}}}},
        {"displayName": "A", "members": 7},
        {"displayName": "A" * 201},
    ],
)
def test_a_group_that_is_none_is_refused(directory, wrong):
    assert directory.ask("POST", "/Groups", wrong, 400)["scimType"] == "invalidValue"
    assert directory.found("/Groups") == []
