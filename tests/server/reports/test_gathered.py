"""What each app counts for a report: every row that there can be is there, and things stand where they belong."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from forethought.server.accounts.actions import register_page
from forethought.server.accounts.counted import counted as of_accounts
from forethought.server.concerns.counted import counted as of_concerns
from forethought.server.concerns.models import Concern
from forethought.server.people.actions import add_person
from forethought.server.reports.gathered import gathered

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("data")]
FIRST, LAST = date(2026, 7, 1), date(2026, 9, 30)


def test_concerns_by_clause_route_and_outcome():
    day = date(2026, 8, 3)
    for number in range(7):
        Concern.objects.create(reference=f"C-{number}", how="named", route="disciplinary", clause="9.1(4)", raised_on=day)
    closed = {"outcome": "explained", "closed_on": date(2026, 9, 1)}
    Concern.objects.create(reference="C-8", how="anonymous", route="members", raised_on=day, **closed)
    Concern.objects.create(reference="C-9", how="named", route="members", clause="8.1", raised_on=LAST + timedelta(days=1))
    by_route, by_clause, outcomes = of_concerns(FIRST, LAST)
    assert by_route.of == by_clause.of
    assert list(by_route.numbers.values()) == [7, 1, 0, 0]
    assert (by_clause.numbers["9.1(4)"], by_clause.numbers["None, or one that is no more"]) == (7, 1)
    assert outcomes.numbers["The guidance was explained"] == sum(outcomes.numbers.values()) == 1


def test_accounts_by_what_happened():
    register_page(by=add_person(number="E1", name="Ann"), address="facebook.com/one", title="One", service="Youth", owner="Ann")
    today = timezone.localdate()
    table = of_accounts(today, today)
    assert table.numbers["Asked for or registered"] == 1
    assert table.numbers["Retired"] == 0


def test_a_report_holds_what_every_app_counts():
    titles = [sheet.title for sheet in gathered(FIRST, LAST)]
    for words in ("Questions about access", "needed for their work", "by how soon they were answered", "Concerns", "accounts"):
        assert any(words in title for title in titles), words
    assert len(titles) == len(set(titles))
