"""Groups as SCIM sees them, which of them name people for duties, and groups that other parts of the server show to be read."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from forethought.server.environment import environment
from forethought.server.people.models import Group

from .fault import bad_path, bad_value
from .filters import Asks, same, same_key, same_text
from .paths import GROUP, path_of
from .users import without_empty
from .values import as_text, lowered

ASKS: Asks = {
    "id": same_key("pk"),
    "externalid": same("external_id"),
    "displayname": same_text("name"),
    "members": same_key("members"),
}
_IGNORED = {"schemas", "id", "meta"}
_LONGEST = 200
MOST_MEMBERS = 100_000


class ReadOnlyGroup(NamedTuple):
    """A group that is worked out and never written. ``logins``: the names at the proxy of those who are in it now."""

    id: str
    name: str
    logins: Callable[[], Iterable[str]]


ALSO: list[ReadOnlyGroup] = []


def also_group(group: ReadOnlyGroup) -> None:
    """Called by an app in its `ready`: a group that may be read with a token made for that."""
    ALSO.append(group)


def duty_named(name: str) -> str:
    """The duty that the members of a group of this name have; empty for most groups."""
    named = (part.partition("=") for part in environment().directory_groups)
    return {group.strip().casefold(): duty.strip() for group, _equals, duty in named}.get(name.strip().casefold(), "")


class Said(NamedTuple):
    """What a client says of a group: ``name`` and ``external_id`` where they are given, and what to do to the members, in order.

    Each of ``steps`` is ("add" | "remove" | "replace", keys of people).
    """

    name: str | None = None
    external_id: str | None = None
    steps: tuple[tuple[str, frozenset[str]], ...] = ()


def said_of(body: Any) -> Said:
    """What a whole resource says: the members it names are all there are."""
    row = lowered(body, "Group")
    name = as_text("displayName", row.get("displayname"), _LONGEST)
    members = row.get("members")
    return Said(name, as_text("externalId", row.get("externalid"), _LONGEST), (("replace", _keys(members)),))


def then(said: Said, op: str, path_text: str | None, value: Any) -> Said:
    """What is said after one more operation of a PATCH."""
    if path_text is None:
        for key, one in lowered(value, "value").items():
            said = _then(said, op, key, one, is_strict=False)
        return said
    return _then(said, op, path_text, value, is_strict=True)


def _then(said: Said, op: str, path_text: str, value: Any, *, is_strict: bool) -> Said:
    path = path_of(path_text)
    if path.name == "members":
        if path.where:
            return said._replace(steps=(*said.steps, ("remove" if op == "remove" else "add", _in_brackets(path.where, path_text))))
        kind = "replace" if op == "replace" or (op == "remove" and not value) else op
        return said._replace(steps=(*said.steps, (kind, frozenset() if op == "remove" and not value else _keys(value))))
    text = "" if op == "remove" else value
    if path.name == "displayname":
        return said._replace(name=as_text("displayName", text, _LONGEST))
    if path.name == "externalid":
        return said._replace(external_id=as_text("externalId", text, _LONGEST))
    if is_strict and path.name not in _IGNORED:
        raise bad_path(path_text)
    return said


def _in_brackets(where: str, path_text: str) -> frozenset[str]:
    name, _eq, key = where.partition(" eq ")
    if name != "value" or not key:
        raise bad_path(path_text)
    return frozenset({key.strip().strip('"')})


def _keys(members: Any) -> frozenset[str]:
    """The ids of members, given as objects or as bare ids, in a list or alone."""
    given = members if isinstance(members, list) else [] if members is None else [members]
    if len(given) > MOST_MEMBERS:
        raise bad_value("These are more members than a group may have.")
    keys = {as_text("members", lowered(one, "members").get("value") if not isinstance(one, str) else one, 20) for one in given}
    if "" in keys:
        raise bad_value("A member must have a value: the id of a person.")
    return frozenset(keys)


def shown(group: Group, at: str, users_at: str, *, with_members: bool = True) -> dict[str, Any]:
    """The resource. ``at``, ``users_at``: the addresses of the collections of groups and of users."""
    resource = {"schemas": [GROUP], "id": str(group.pk), "externalId": group.external_id, "displayName": group.name}
    resource = without_empty(resource) | {"meta": {"resourceType": "Group", "location": f"{at}/{group.pk}"}}
    if with_members:
        members = group.members.order_by("pk").values_list("pk", "name")
        resource["members"] = [{"value": str(pk), "$ref": f"{users_at}/{pk}", "type": "User", "display": name} for pk, name in members]
    return resource


def shown_read_only(group: ReadOnlyGroup, at: str) -> dict[str, Any]:
    """The resource of a group that is worked out: its members are logins, and nothing else is said of them."""
    members = [{"value": login, "type": "User", "display": login} for login in group.logins()]
    meta = {"resourceType": "Group", "location": f"{at}/{group.id}"}
    return {"schemas": [GROUP], "id": group.id, "displayName": group.name, "members": members, "meta": meta}
