"""What this server says of itself to a SCIM client: what it can do, which resources there are, and which attributes they keep."""

from __future__ import annotations

from typing import Any

from .paths import ENTERPRISE, GROUP, USER

MOST_AT_ONCE = 200
"""People or groups in one answer."""
_CONFIG = "urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig"
_TYPE = "urn:ietf:params:scim:schemas:core:2.0:ResourceType"
_SCHEMA = "urn:ietf:params:scim:schemas:core:2.0:Schema"


def provider_config(base: str) -> dict[str, Any]:
    """RFC 7643, 5."""
    scheme = {
        "type": "oauthbearertoken",
        "name": "Bearer token",
        "description": "A token that the operator makes with: forethought-server scim-token make NAME",
        "specUri": "https://www.rfc-editor.org/info/rfc6750",
        "primary": True,
    }
    return {
        "schemas": [_CONFIG],
        "patch": {"supported": True},
        "bulk": {"supported": False, "maxOperations": 0, "maxPayloadSize": 0},
        "filter": {"supported": True, "maxResults": MOST_AT_ONCE},
        "changePassword": {"supported": False},
        "sort": {"supported": False},
        "etag": {"supported": True},
        "authenticationSchemes": [scheme],
        "meta": {"resourceType": "ServiceProviderConfig", "location": f"{base}/ServiceProviderConfig"},
    }


def resource_types(base: str) -> list[dict[str, Any]]:
    """RFC 7643, 6: users and groups."""
    extensions = [{"schema": ENTERPRISE, "required": False}]
    given = [
        ("User", "/Users", "Somebody who works for the Council", USER, extensions),
        ("Group", "/Groups", "A group of them", GROUP, []),
    ]
    return [
        {
            "schemas": [_TYPE],
            "id": name,
            "name": name,
            "endpoint": endpoint,
            "description": description,
            "schema": schema,
            "schemaExtensions": more,
            "meta": {"resourceType": "ResourceType", "location": f"{base}/ResourceTypes/{name}"},
        }
        for name, endpoint, description, schema, more in given
    ]


def schemas(base: str) -> list[dict[str, Any]]:
    """RFC 7643, 7: exactly the attributes that are kept."""
    given = [
        (USER, "User", "Somebody who works for the Council", _of_a_user()),
        (ENTERPRISE, "EnterpriseUser", "Where somebody works", _of_the_work()),
        (GROUP, "Group", "A group of people", _of_a_group()),
    ]
    return [
        {
            "schemas": [_SCHEMA],
            "id": schema,
            "name": title,
            "description": description,
            "attributes": attributes,
            "meta": {"resourceType": "Schema", "location": f"{base}/Schemas/{schema}"},
        }
        for schema, title, description, attributes in given
    ]


def _of_a_user() -> list[dict[str, Any]]:
    address = [_attribute("value"), _attribute("type"), _attribute("primary", kind="boolean")]
    return [
        _attribute("userName", is_required=True, unique="server"),
        _attribute("externalId", is_exact=True, unique="server"),
        _attribute("name", kind="complex", parts=[_attribute(part) for part in ("formatted", "givenName", "familyName")]),
        _attribute("displayName"),
        _attribute("title"),
        _attribute("userType", description="employee, elected_member, agency, consultant, contractor, volunteer or external"),
        _attribute("active", kind="boolean"),
        _attribute("emails", kind="complex", is_many=True, parts=address, description="The address at work; no other is kept."),
    ]


def _of_the_work() -> list[dict[str, Any]]:
    return [
        _attribute("employeeNumber", unique="server"),
        _attribute("department", description="The work area"),
        _attribute("division", description="The service or directorate; the department where none is given"),
        _attribute("manager", kind="complex", parts=_reference()),
    ]


def _of_a_group() -> list[dict[str, Any]]:
    member = [*_reference(), _attribute("type"), _attribute("display")]
    return [
        _attribute("displayName", is_required=True, unique="server"),
        _attribute("externalId", is_exact=True, unique="server"),
        _attribute("members", kind="complex", is_many=True, parts=member),
    ]


def _reference() -> list[dict[str, Any]]:
    return [_attribute("value"), _attribute("$ref", kind="reference", refers=["User"])]


def _attribute(
    name: str,
    *,
    kind: str = "string",
    is_many: bool = False,
    is_required: bool = False,
    is_exact: bool = False,
    unique: str = "none",
    parts: list[dict[str, Any]] | None = None,
    refers: list[str] | None = None,
    description: str = "",
) -> dict[str, Any]:
    made: dict[str, Any] = {"name": name, "type": kind, "multiValued": is_many, "description": description, "required": is_required}
    made |= {"caseExact": is_exact, "mutability": "readWrite", "returned": "default", "uniqueness": unique}
    return made | ({"subAttributes": parts} if parts else {}) | ({"referenceTypes": refers} if refers else {})
