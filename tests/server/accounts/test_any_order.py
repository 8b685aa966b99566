"""Whatever is done in whatever order: exempt only while approved, not paused and not retired; and nobody approves their own."""

from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from forethought.server.accounts.actions import (
    approve_account,
    approve_post,
    ask_for_account,
    decline_post,
    name_holders,
    note_who_left,
    pause_account,
    refuse_account,
    resume_account,
    retire_page,
    send_post,
    take_over,
)
from forethought.server.accounts.models import CorporatePage, ServicePost
from forethought.server.accounts.register import NoPage, NotNow, exempt_pages
from forethought.server.journal.models import Entry
from forethought.server.keys import house_file
from forethought.server.people.actions import end_person, return_person
from forethought.server.people.models import Person
from tests.server.accounts.conftest import WORDS

DEEDS = (
    "ask",
    "approve",
    "refuse",
    "pause",
    "resume",
    "retire",
    "take over",
    "name",
    "leave",
    "return",
    "send",
    "approve post",
    "send back",
)
WHO = st.sampled_from(["callum", "carys", "gus", "anika"])
STEPS = st.lists(st.tuples(st.sampled_from(DEEDS), WHO, WHO, WHO, st.integers(0, 2)), max_size=25)
ALONE = {"approve": approve_account, "pause": pause_account, "resume": resume_account, "retire": retire_page, "take over": take_over}
POSTS = {"approve post": approve_post, "send back": lambda **given: decline_post(**given, why="Because")}


@pytest.fixture(autouse=True)
def keys(tmp_path, monkeypatch):
    monkeypatch.setattr(house_file, "place", lambda: tmp_path / "house-keys")


@pytest.mark.django_db
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_exempt_only_while_approved_and_nobody_approves_their_own(people, steps):
    CorporatePage.objects.all().delete()
    Person.objects.update(is_active=True, ended_on=None)
    began = Entry.objects.count()
    for step in steps:
        with suppress(NoPage, NotNow):
            do(people, *step)
        for page in CorporatePage.objects.select_related("holder"):
            host, _slash, path = page.address.partition("/")
            live = CorporatePage.objects.filter(address=page.address, state="approved", retired_on=None, paused_on=None).exists()
            assert (f"/{path}" in exempt_pages().get(host, [])) == live
            if page.is_live and page.holder and not page.holder.is_active:
                assert page.unheld_on
            assert not page.purpose or page.decided_by_id is None or page.decided_by_id != page.registered_by_id
            assert page.paused_on is None or page.state == "approved"
    for post in ServicePost.objects.all():
        assert post.decided_by_id is None or post.decided_by_id != post.sent_by_id
        assert (post.sealed is not None) == (post.state == "waiting")
        assert (post.digest != "") == (post.state == "approved")
    asked = dict(Entry.objects.filter(number__gt=began, deed="account_requested").values_list("about", "by"))
    for about, by in Entry.objects.filter(number__gt=began, deed__in=["account_approved", "account_refused"]).values_list("about", "by"):
        assert asked[about] != by


def do(people, deed, by, one, other, number):
    """One step. Whoever has left does nothing: no session of theirs is left."""
    person, holder, deputy = (Person.objects.get(pk=people[name].pk) for name in (by, one, other))
    if deed == "leave" and person.is_active:
        end_person(person=person)
        note_who_left()
    elif deed == "return" and not person.is_active:
        return_person(person=person)
        note_who_left()
    elif person.is_active:
        act(deed, person, holder, deputy, number)


def act(deed, person, holder, deputy, number):
    if deed == "ask":
        ask_for_account(by=person, address=f"facebook.com/northmere{number}", holder=holder, deputy=deputy, **WORDS)
    page = CorporatePage.objects.order_by("-pk")[number : number + 1].first()
    if page is None:
        return
    if deed == "refuse":
        refuse_account(by=person, page=page, why="Because")
    elif deed == "name":
        name_holders(by=person, page=page, holder=holder, deputy=deputy)
    elif deed == "send":
        send_post(by=person, page=page, text="The club is open")
    elif deed in POSTS and (post := page.posts.order_by("-pk").first()):
        POSTS[deed](by=person, post=post)
    elif deed in ALONE:
        ALONE[deed](by=person, page=page)
