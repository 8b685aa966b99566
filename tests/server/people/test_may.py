"""One table, may.txt: every page and operation there is, for every duty. A page that is not in the table fails here."""

import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import Client
from django.urls import get_resolver
from django.utils import timezone

from forethought.server.accounts.actions import ask_for_account, register_page, send_post
from forethought.server.hours.actions import add_closure, add_leave, give_notice, set_pattern
from forethought.server.hours.models import Closure
from forethought.server.people.actions import add_person, add_work_area, name_deputy
from forethought.server.people.imports.actions import keep_file
from forethought.server.people.models import DUTIES, Person, WorkArea
from tests.server.acknowledgements.things import reading_things
from tests.server.concerns.things import concern_things
from tests.server.library.adopted import library_things
from tests.server.referrals.things import referral_things
from tests.server.reports.things import report_things

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("data")]
LINES = [line.split() for line in (Path(__file__).parent / "may.txt").read_text().splitlines() if line and not line.startswith("#")]
WHO = ("anonymous", "employee", "manager", "hr", "policy_owner", "communications", "ict", "operator")
ROWS = [(line[0], line[1], dict(zip(WHO, line[2:10], strict=True)), (line[10:] or line[1:2])[0]) for line in LINES]
ALLOWED = {200, 302, 400, 415, 422}
"""Whoever may gets past the door, though the form that is sent is empty."""


def routes(patterns: list, above: str = "/") -> Iterator[str]:
    for pattern in patterns:
        path = above + str(pattern.pattern)
        if hasattr(pattern, "url_patterns"):
            yield from routes(pattern.url_patterns, path)
        else:
            yield path


def one(who: str) -> Person:
    """Somebody with this duty and no other."""
    person = add_person(number=who, name=f"The {who}", duties=[who] if who in DUTIES else [])
    if who == "manager":
        add_person(number="0", name="Of the team", line_manager=person)
        add_work_area(name="The place", managers=[person])
    return person


def things() -> dict[str, object]:
    """What addresses of the table name. All of it is somebody else's: a page of one's own shows nobody another's."""
    other = add_person(number="other", name="Somebody else", duties=["communications"])
    page = register_page(by=other, address="facebook.com/northmereyouth", title="Youth", service="Youth", owner="Manager")
    another = add_person(number="other too", name="Somebody else again")
    words = dict.fromkeys(("title", "service", "purpose", "audience", "out_of_hours"), "Youth")
    asked = ask_for_account(by=other, address="facebook.com/northmereclub", holder=other, deputy=another, **words)
    today = timezone.localdate()
    add_leave(person=other, first=today, last=today)
    area = add_work_area(name="Elsewhere", managers=[other])
    notice = give_notice(by=other, work_area=area, starts=int(time.time()), ends=int(time.time()) + 3600)
    add_closure(day=today, name="Flood")
    set_pattern(person=other, row={"days": "Mon-Fri", "work": "09:00-17:00", "core": [], "lunch": None, "flexi": True}, today=today)
    named = {"post": other.patterns.get(), "leave": other.leave.get(), "notice": notice, "closure": Closure.objects.get(), "page": page}
    named |= {"asked_page": asked, "service_post": send_post(by=other, page=page, text="The club is open.")}
    deputy = name_deputy(person=other, deputy=add_person(number="other deputy", name="Stands in"), starts=today, ends=today)
    named |= {"person": other, "deputy": deputy, "import": keep_file(content=b"number,name\n1,A\n", is_full=False, by=other)}
    return (
        {name: thing.pk for name, thing in named.items()}
        | library_things(other)
        | reading_things(other)
        | concern_things(other)
        | referral_things(other)
        | report_things()
    )


def signed_in(who: str) -> Client:
    client = Client(raise_request_exception=False)
    if who != "anonymous":
        client.force_login(one(who))
    return client


@pytest.mark.parametrize("who", WHO)
def test_everybody_may_do_what_the_table_says(who):
    named, wrong = things(), []
    for method, route, may, address in ROWS:
        # A new session for each row: one of them signs out.
        client = signed_in(who)
        area = WorkArea.objects.exclude(name="Elsewhere").first()
        response = getattr(client, method.lower())(address.format(**named), {"area": area.pk} if area and method == "POST" else None)
        said = outcome(response)
        if said != may[who]:
            wrong.append(f"{method} {route}: {said} ({response.status_code}), not {may[who]}")
        Person.objects.exclude(number__startswith="OTHER").delete()
        WorkArea.objects.exclude(name="Elsewhere").delete()
    assert wrong == []


def outcome(response) -> str:
    if response.status_code == 302 and response.headers["Location"].startswith("/sign-in?"):
        return "in"
    if response.status_code == 401:
        return "token" if response.headers.get("WWW-Authenticate") == "Bearer" else "in"
    if response.status_code == 403:
        return "no"
    if response.status_code == 404:
        return "none"
    return "may" if response.status_code in ALLOWED else "fails"


def test_every_page_and_operation_is_in_the_table():
    assert set(routes(get_resolver().url_patterns)) - {"/api/"} == {route for _method, route, _may, _address in ROWS}


@pytest.mark.parametrize("method", ["get", "post"])
def test_what_is_not_in_the_table_cannot_be_done(method):
    """A page that takes forms says so in the table, and so does one that is shown."""
    client = signed_in("policy_owner")
    told = {(row[0].lower(), row[1]) for row in ROWS}
    described = "/api/openapi.json"  # Ninja describes the API to whichever method asks
    first = defaultdict(lambda: 1)
    for route, address in {row[1]: row[3] for row in ROWS if (method, row[1]) not in told and row[1] != described}.items():
        assert getattr(client, method)(address.format_map(first)).status_code in {405, 302, 401}, route
