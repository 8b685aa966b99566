"""The addresses of SCIM."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from forethought.server.people.models import Group, Person

from . import discovery, groups, user_values, users
from .actions import add_user, change_user, remove_group, remove_user, write_group
from .exchange import answered, body_of, leaves_out, listed, plain_list, refuse_old, scim, told
from .fault import ScimFault, not_there
from .filters import key_of, question_of
from .operations import operations_of
from .user_values import Values
from .users import people_seen


@scim("GET", "POST")
def users_view(request: HttpRequest) -> HttpResponse:
    """Ask for people, or add one."""
    at = _at(request, "scim-users")
    if request.method == "POST":
        person = add_user(user_values.values_of(body_of(request)))
        return answered(request, users.shown(_person(str(person.pk)), at), 201)
    asked = request.GET.get("filter", "").strip()
    rows = people_seen().filter(question_of(asked, users.ASKS)) if asked else people_seen()
    return listed(request, rows, lambda person: users.shown(person, at))


@scim("GET", "PUT", "PATCH", "DELETE")
def user_view(request: HttpRequest, id: str) -> HttpResponse:
    """Read somebody, change them, or say that they have left."""
    person, at = _person(id), _at(request, "scim-users")
    if request.method == "GET":
        return answered(request, users.shown(person, at))
    refuse_old(request, users.shown(person, at))
    if request.method == "DELETE":
        remove_user(person)
        return HttpResponse(status=204)
    change_user(person, _replacing(request) if request.method == "PUT" else _patching(request))
    return answered(request, users.shown(_person(id), at))


@scim("GET", "POST", may_browse=True)
def groups_view(request: HttpRequest) -> HttpResponse:
    """Ask for groups, or add one."""
    if request.scim_token.may_browse:
        return _read_only_groups(request)
    at, users_at = _at(request, "scim-groups"), _at(request, "scim-users")
    if request.method == "POST":
        group = write_group(Group(), groups.said_of(body_of(request)))
        return answered(request, groups.shown(group, at, users_at), 201)
    asked = request.GET.get("filter", "").strip()
    rows = Group.objects.filter(question_of(asked, groups.ASKS)) if asked else Group.objects.all()
    with_members = not leaves_out(request, "members")
    return listed(request, rows, lambda group: groups.shown(group, at, users_at, with_members=with_members))


@scim("GET", "PUT", "PATCH", "DELETE", may_browse=True)
def group_view(request: HttpRequest, id: str) -> HttpResponse:
    """Read a group, change it or its members, or remove it."""
    at, users_at = _at(request, "scim-groups"), _at(request, "scim-users")
    if request.scim_token.may_browse:
        _read_alone(request)
        one = next((group for group in groups.ALSO if group.id == id), None)
        if one is None:
            raise not_there()
        return answered(request, groups.shown_read_only(one, at))
    group = Group.objects.filter(pk=key_of(id)).first()
    if group is None:
        raise not_there()
    if request.method == "GET":
        return answered(request, groups.shown(group, at, users_at))
    if request.headers.get("If-Match"):
        refuse_old(request, groups.shown(group, at, users_at))
    if request.method == "DELETE":
        remove_group(group)
        return HttpResponse(status=204)
    if request.method == "PUT":
        return answered(request, groups.shown(write_group(group, groups.said_of(body_of(request))), at, users_at))
    said = groups.Said()
    for one_done in operations_of(body_of(request)):
        said = groups.then(said, one_done.op, one_done.path, one_done.value)
    write_group(group, said)
    return HttpResponse(status=204)  # as Entra expects: the whole of a large group is not sent back for one member


@scim("GET")
def config_view(request: HttpRequest) -> HttpResponse:
    """What this server can do."""
    return told(discovery.provider_config(_base(request)))


@scim("GET")
def types_view(request: HttpRequest, name: str = "") -> HttpResponse:
    """Which resources there are."""
    return _one_or_all(discovery.resource_types(_base(request)), name)


@scim("GET")
def schemas_view(request: HttpRequest, id: str = "") -> HttpResponse:
    """Which attributes are kept."""
    return _one_or_all(discovery.schemas(_base(request)), id)


@scim("GET", "POST", "PUT", "PATCH", "DELETE")
def nothing_view(request: HttpRequest, rest: str) -> HttpResponse:
    """There is nothing at any other address."""
    raise ScimFault(404, "There is nothing at this address.")


def _person(id: str) -> Person:
    person = people_seen().filter(pk=key_of(id)).first()
    if person is None:
        raise not_there()
    return person


def _patching(request: HttpRequest) -> Callable[[Values], Values]:
    operations = operations_of(body_of(request))

    def patched(values: Values) -> Values:
        for one in operations:
            if one.op == "remove":
                user_values.remove(values, one.path)
            else:
                user_values.add(values, one.path, one.value)
        return values

    return patched


def _replacing(request: HttpRequest) -> Callable[[Values], Values]:
    """What a PUT does not say is empty; but for whether somebody works here, and the number by which they are known."""
    said = user_values.values_of(body_of(request))
    return lambda values: {"active": values["active"]} | said


def _read_only_groups(request: HttpRequest) -> HttpResponse:
    _read_alone(request)
    at, asked = _at(request, "scim-groups"), request.GET.get("filter", "").strip()
    if asked:
        question_of(asked, groups.ASKS)
    shown: list[dict[str, Any]] = [groups.shown_read_only(group, at) for group in groups.ALSO if not asked or f'"{group.name}"' in asked]
    return listed(request, Group.objects.none(), lambda _group: {}, shown)


def _read_alone(request: HttpRequest) -> None:
    if request.method != "GET":
        raise ScimFault(403, "This group is worked out from the hours. It can be read, and not written.", "mutability")


def _one_or_all(resources: list[dict[str, Any]], id: str) -> HttpResponse:
    if not id:
        return plain_list(resources)
    found = next((one for one in resources if one["id"].lower() == id.lower()), None)
    if found is None:
        raise not_there()
    return told(found)


def _base(request: HttpRequest) -> str:
    return request.build_absolute_uri("/scim/v2")


def _at(request: HttpRequest, name: str) -> str:
    return request.build_absolute_uri(reverse(name))
