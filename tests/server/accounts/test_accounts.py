"""Accounts: asked for, decided on, paused, looked after, and handed over when somebody leaves."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import transaction

from forethought.server.accounts import due
from forethought.server.accounts.actions import (
    approve_account,
    ask_for_account,
    change_account,
    forget_refused,
    pause_account,
    refuse_account,
    resume_account,
    retire_page,
    take_over,
)
from forethought.server.accounts.models import CorporatePage
from forethought.server.accounts.register import CHANGED, NoPage, NotNow, exempt_pages
from forethought.server.jobs.models import Mail
from forethought.server.journal.models import Entry
from forethought.server.people.actions import return_person, tidy
from forethought.server.people.kept import kept_about
from tests.server.accounts.conftest import WORDS

EXEMPT = {"facebook.com": ["/northmereyouth"]}


def mails() -> dict[str, set[str]]:
    """What stands in the queue: stages of mails by the name before the @."""
    found: dict[str, set[str]] = {}
    for mail in Mail.objects.all():
        found.setdefault(mail.to.partition("@")[0], set()).add(mail.once.split(":")[2])
    return found


def test_an_account_is_exempt_only_from_its_approval_on(asked, people, django_capture_on_commit_callbacks):
    heard = []
    CHANGED.connect(lambda **given: heard.append(exempt_pages()), weak=False, dispatch_uid="test")
    assert exempt_pages() == {}
    with django_capture_on_commit_callbacks(execute=True):
        approve_account(by=people["callum"], page=asked)
    with django_capture_on_commit_callbacks(execute=True):
        pause_account(by=people["carys"], page=asked)
    with django_capture_on_commit_callbacks(execute=True):
        resume_account(by=people["carys"], page=asked)
    CHANGED.disconnect(dispatch_uid="test")
    assert heard == [EXEMPT, {}, EXEMPT]
    deeds = Entry.objects.filter(about=f"corporatepage:{asked.pk}").order_by("number").values_list("deed", flat=True)
    assert list(deeds) == ["account_requested", "account_approved", "account_paused", "account_resumed"]


@pytest.mark.parametrize("who", ["asks", "holds", "stands in"])
def test_nobody_decides_on_what_is_their_own(people, who):
    by, holder, deputy = {"asks": ("callum", "gus", "anika"), "holds": ("dele", "callum", "anika"), "stands in": ("dele", "gus", "callum")}[
        who
    ]
    page = ask_for_account(by=people[by], address="facebook.com/northmereyouth", holder=people[holder], deputy=people[deputy], **WORDS)
    with pytest.raises(NotNow, match="Somebody else decides"):
        approve_account(by=people["callum"], page=page)
    with pytest.raises(NotNow, match="Somebody else decides"):
        refuse_account(by=people["callum"], page=page, why="No")
    assert exempt_pages() == {}
    approve_account(by=people["patience"], page=page)
    assert exempt_pages() == EXEMPT


def test_a_refusal_is_told_with_its_reason_and_one_may_ask_again(asked, people):
    refuse_account(by=people["callum"], page=asked, why="Use the page of Youth services", on=date(2026, 1, 2))
    assert "refused" in mails()["dele"]
    assert "Use the page" not in Mail.objects.get(once__contains=":refused:").body
    again = ask_for_account(by=people["dele"], address="facebook.com/northmereyouth", holder=people["gus"], deputy=people["anika"], **WORDS)
    approve_account(by=people["callum"], page=asked)
    assert exempt_pages() == {}
    with pytest.raises(NoPage, match="already"):
        ask_for_account(by=people["dele"], address="facebook.com/northmereyouth", holder=people["gus"], deputy=people["anika"], **WORDS)
    forget_refused(today=date(2027, 1, 3))
    assert asked in CorporatePage.objects.all()
    forget_refused(today=date(2027, 1, 4))
    assert list(CorporatePage.objects.all()) == [again]


def test_two_different_people_look_after_an_account(people):
    with pytest.raises(NotNow, match="two different people"):
        ask_for_account(by=people["dele"], address="facebook.com/northmereyouth", holder=people["gus"], deputy=people["gus"], **WORDS)


def test_a_leaver_is_missed_at_once_and_the_deputy_takes_over(account, people, leaves):
    change_account(
        by=people["gus"], page=account, posters=[people["dele"]], out_of_hours="", two_factor_on=None, recovery_on=None, review_on=None
    )
    with pytest.raises(NotNow):
        take_over(by=people["anika"], page=account)
    leaves(people["gus"])
    account.refresh_from_db()
    assert account.unheld_on
    assert {name for name, stages in mails().items() if "unheld" in stages} == {"anika", "callum", "carys"}
    with pytest.raises(NotNow):
        take_over(by=people["dele"], page=account)
    take_over(by=people["anika"], page=account)
    assert (account.holder, account.deputy, account.unheld_on) == (people["anika"], None, None)
    leaves(people["dele"])
    assert list(account.posters.all()) == []


def test_whoever_comes_back_before_anybody_took_over_holds_it_again(account, people, leaves, django_capture_on_commit_callbacks):
    leaves(people["gus"])
    transaction.get_connection().run_on_commit.clear()
    with django_capture_on_commit_callbacks(execute=True):
        return_person(person=people["gus"])
    account.refresh_from_db()
    assert (account.holder, account.unheld_on) == (people["gus"], None)


def test_that_nobody_holds_it_outlives_the_record_of_whoever_left(account, people, leaves):
    leaves(people["gus"], on=date(2026, 1, 1))
    tidy(today=date(2026, 11, 25))
    account.refresh_from_db()
    assert account.holder is None
    assert account.unheld_on
    take_over(by=people["anika"], page=account)


def test_what_is_due_is_told_once(account, people):
    began = account.decided_on
    change_account(by=people["gus"], page=account, posters=[], out_of_hours="", two_factor_on=began, recovery_on=None, review_on=None)
    for days in (10, 31, 31, 32, 200, 200):
        due.each_day(datetime.combine(began + timedelta(days=days), datetime.min.time(), UTC))
    told = [mail.once.split(":")[2] for mail in Mail.objects.filter(to__startswith="gus").order_by("pk")]
    assert told == ["approved", "recovery", "in_use"]
    assert {"recovery", "in_use"} <= mails()["callum"]
    assert "two_factor" not in mails()["gus"]


def test_nothing_is_due_for_a_retired_account(account, people):
    retire_page(by=people["callum"], page=account)
    due.each_day(datetime(2030, 1, 1, tzinfo=UTC))
    assert mails()["gus"] == {"approved"}


def test_a_person_sees_what_is_kept_of_them(account, people):
    said = {kept.what: kept.says for name in ("gus", "dele", "callum") for kept in kept_about(people[name])}
    assert said["Corporate accounts you look after"] == "Northmere Youth"
    assert said["Corporate pages you asked for, registered, decided on, paused or retired"] == "Northmere Youth"
