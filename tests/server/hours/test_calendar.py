"""The bank holidays of the four nations, and the days on which the Council is closed beside them."""

import subprocess
import sys
from datetime import date

import pytest

from forethought.server.environment import UnusableSetting, environment, read_environment
from forethought.server.hours.calendar import bank_holidays, closed_days, holidays_between
from forethought.server.hours.models import Closure
from forethought.server.people.actions import add_work_area

pytestmark = pytest.mark.usefixtures("data")


@pytest.mark.parametrize(
    ("nation", "day"),
    [
        ("England", date(2026, 4, 6)),  # Easter Monday
        ("Wales", date(2026, 4, 6)),
        ("Scotland", date(2026, 1, 2)),
        ("Scotland", date(2026, 11, 30)),  # St Andrew's Day
        ("Northern Ireland", date(2026, 3, 17)),  # St Patrick's Day
        ("Northern Ireland", date(2026, 7, 13)),  # the Boyne, moved from a Sunday
        ("England", date(2026, 12, 28)),  # Boxing Day, moved from a Saturday
    ],
)
def test_each_nation_has_its_own_days(nation, day):
    assert day in bank_holidays(nation, 2026)


@pytest.mark.parametrize(("nation", "day"), [("England", date(2026, 11, 30)), ("Scotland", date(2026, 4, 6)), ("Wales", date(2026, 3, 17))])
def test_and_not_those_of_the_others(nation, day):
    assert day not in bank_holidays(nation, 2026)


def test_days_over_the_new_year():
    assert list(holidays_between(date(2026, 12, 25), date(2027, 1, 1))) == [
        date(2026, 12, 25), date(2026, 12, 26), date(2026, 12, 28), date(2027, 1, 1)
    ]  # fmt: skip


def test_the_setting_names_a_nation(monkeypatch):
    monkeypatch.setenv("FORETHOUGHT_NATION", "Scotland")
    environment.cache_clear()
    assert list(holidays_between(date(2026, 11, 25), date(2026, 12, 1))) == [date(2026, 11, 30)]
    with pytest.raises(UnusableSetting, match="Northern Ireland"):
        read_environment({"FORETHOUGHT_NATION": "Britain"})


@pytest.mark.django_db
def test_closed_days_come_in_order_with_what_they_are():
    area, other = add_work_area(name="Library"), add_work_area(name="Depot")
    Closure.objects.create(day=date(2026, 12, 29), name="Christmas closure")
    Closure.objects.create(day=date(2026, 12, 24), name="Stocktaking", work_area=area)
    Closure.objects.create(day=date(2026, 12, 23), name="Repairs", work_area=other)
    told = [name for _day, name in closed_days(area.pk, date(2026, 12, 1), date(2026, 12, 31))]
    assert told == [
        "Stocktaking", "Christmas Day (bank holiday)", "Boxing Day (bank holiday)", "Boxing Day (observed) (bank holiday)",
        "Christmas closure",
    ]  # fmt: skip


def test_the_calendar_is_read_only_where_it_is_asked_for():
    code = "import django; django.setup(); import forethought.server.urls, sys; sys.exit('holidays' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], check=False)
    assert done.returncode == 0
