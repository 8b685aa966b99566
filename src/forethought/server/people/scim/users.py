"""People as SCIM sees them: who is seen, by what they can be asked for, and what is shown of them."""

from __future__ import annotations

from typing import Any

from django.db.models import Q, QuerySet

from forethought.server.people.models import Person

from .filters import Asks, same, same_key, same_text, yes_or_no
from .paths import ENTERPRISE, USER
from .user_values import Values


def people_seen() -> QuerySet[Person]:
    """Everybody who works here; of those who left, whoever was switched off and not deleted."""
    return Person.objects.filter(Q(is_active=True) | Q(user_name__isnull=False)).select_related("work_area")


def user_name_of(person: Person) -> str:
    """The name that the Council's directory gave; for whoever came another way, the address, the login or the number."""
    return person.user_name or person.email or person.login or person.number


def asked_by_user_name(value: Any) -> Q:
    """Whoever `user_name_of` gives this for, in any case of letters."""
    text, unnamed = str(value), Q(user_name=None)
    by_email = unnamed & Q(email__iexact=text) & ~Q(email="")
    by_login = unnamed & Q(email="", login__iexact=text)
    return Q(user_name__iexact=text) | by_email | by_login | unnamed & Q(email="", login=None, number__iexact=text)


ASKS: Asks = {
    "id": same_key("pk"),
    "username": asked_by_user_name,
    "externalid": same("external_id"),
    "displayname": same_text("name"),
    "name.formatted": same_text("name"),
    "active": yes_or_no("is_active"),
    "emails": same_text("email"),
    "employeenumber": same_text("number"),
    "manager": same_key("line_manager"),
}


def values_kept(person: Person) -> Values:
    """The flat row of what is kept about a person, as `user_values` has it."""
    return {
        "username": user_name_of(person),
        "externalid": person.external_id or "",
        "displayname": person.name,
        "name.formatted": f"{person.given_name} {person.family_name}".strip() or person.name,
        "name.givenname": person.given_name,
        "name.familyname": person.family_name,
        "active": person.is_active,
        "title": person.job_title,
        "usertype": person.standing,
        "email": person.email,
        "employeenumber": person.number,
        "department": person.work_area.name if person.work_area else "",
        "division": person.service,
        "manager": str(person.line_manager_id) if person.line_manager_id else "",
    }


def shown(person: Person, at: str) -> dict[str, Any]:
    """The resource. ``at``: the address of the collection of users."""
    values = values_kept(person)
    name = {"formatted": values["name.formatted"], "givenName": values["name.givenname"], "familyName": values["name.familyname"]}
    resource: dict[str, Any] = {"schemas": [USER, ENTERPRISE], "id": str(person.pk), "externalId": values["externalid"]}
    resource |= {"userName": values["username"], "name": name, "displayName": values["displayname"], "active": person.is_active}
    resource |= {"title": values["title"], "userType": values["usertype"]}
    if values["email"]:
        resource["emails"] = [{"value": values["email"], "type": "work", "primary": True}]
    work = {"employeeNumber": values["employeenumber"], "department": values["department"], "division": values["division"]}
    if manager := values["manager"]:
        work["manager"] = {"value": manager, "$ref": f"{at}/{manager}"}
    return without_empty(resource) | {ENTERPRISE: without_empty(work), "meta": {"resourceType": "User", "location": f"{at}/{person.pk}"}}


def without_empty(row: dict[str, Any]) -> dict[str, Any]:
    """What holds something: RFC 7643, 2.5 takes the rest for unassigned."""
    kept = {key: without_empty(value) if isinstance(value, dict) else value for key, value in row.items()}
    return {key: value for key, value in kept.items() if value not in ("", {}, None)}
