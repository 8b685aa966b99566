"""What is counted for a report: each question once in each table, and nothing small."""

from datetime import date

import pytest
from django.utils import timezone

from forethought.server.referrals.actions import answer, withdraw
from forethought.server.referrals.counted import counted
from forethought.server.reports.gathered import gathered

from .things import asked

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("data")]


def test_each_question_stands_once_in_each_table(people):
    today = timezone.localdate()
    assert [sum(table.numbers.values()) for table in counted(today, today)] == [0, 0, 0]
    for _number in range(6):
        answer(referral=asked(people["ann"], people["moira"]), by=people["moira"], outcome="change", reasons="Leave it out.")
    withdraw(referral=asked(people["ann"], people["moira"]))
    ends, times, clauses = (table.numbers for table in counted(today, today))
    assert (ends["Change this"], ends["Taken back"]) == (6, 1)
    assert (times["Within a day"], times["Not answered"]) == (6, 1)
    assert sum(clauses.values()) == 7
    assert [sum(table.numbers.values()) for table in counted(date(2020, 1, 1), date(2020, 3, 31))] == [0, 0, 0]


def test_small_numbers_are_not_told(people):
    today = timezone.localdate()
    withdraw(referral=asked(people["ann"], people["moira"]))
    shown = [line.cells for sheet in gathered(today, today) if "Questions to a manager" in sheet.title for line in sheet.lines]
    assert ("Taken back", "fewer than 5") in shown
    assert not any(number == "1" for _name, number in shown)
