"""Reports of quarters: what is in them, that they never change, who may see them, and the files and links that are given away."""

import csv
import io
from datetime import date, timedelta

import pytest
from django.core import signing
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from forethought.server.acknowledgements.actions import ask_who_is_due, assign
from forethought.server.hours.actions import count
from forethought.server.people.actions import add_person
from forethought.server.reports import links
from forethought.server.reports.actions import NotOver, make_report
from forethought.server.reports.models import Report
from forethought.server.reports.quarters import Quarter, last_ended, named, quarter_of
from tests.server.library.adopted import in_force

pytestmark = pytest.mark.usefixtures("data")
OFTEN = "These are core hours, but you have clocked out."
SELDOM = "Councillors have no set working hours, so the guidance does not say when."


@pytest.fixture
def quarter(db) -> Quarter:
    """The last that is over, in which one question came up often and one seldom; and fifteen people are asked to read."""
    found = last_ended(timezone.localdate())
    for key, number in (("errand", 12), ("no-hours", 3)):
        for _ in range(number):
            count(what="silent", key=key, today=found.last_day)
    today = timezone.localdate()
    in_force("D3", on=today - timedelta(days=3))
    for number in range(15):
        add_person(number=f"E{number}", name="Of the service", service="=Care" if number < 11 else "Roads")
    assign(by=None, starts=today)
    ask_who_is_due(today=today)
    return found


@pytest.fixture
def hr(visitor):
    """A browser of somebody of HR."""
    visitor.client.force_login(add_person(number="H1", name="Hana", duties=["hr"]))
    return visitor


def test_a_report_says_what_came_up(quarter, hr):
    text = hr.get("/reports").text
    assert f"Report: {quarter.words}" in text
    assert f"{OFTEN} 12" in " ".join(text.split())
    assert SELDOM not in text
    assert "Each of the others fewer than 5" in " ".join(text.split())
    assert "How many have read" in text


def test_a_report_never_changes(quarter, hr):
    make_report(quarter=quarter)
    before = Report.objects.get().sheets
    count(what="silent", key="errand", today=quarter.last_day)
    assert make_report(quarter=quarter).sheets == before
    assert Report.objects.count() == 1
    assert f"{OFTEN} 12" in " ".join(hr.get("/reports").text.split())


def test_small_numbers_are_not_even_kept(quarter):
    row = make_report(quarter=quarter).sheets[0]
    assert all(not said.isdecimal() or int(said) >= 5 for cells, _least, _most in row["lines"] for said in cells[1:])


def test_there_is_no_report_of_a_quarter_that_runs(quarter, hr):
    runs = quarter_of(timezone.localdate())
    with pytest.raises(NotOver):
        make_report(quarter=runs)
    hr.get(f"/reports/{runs.name}", status=404)
    hr.get("/reports/2026-q5", status=404)
    hr.get("/reports/1999-q1", status=404)


def test_the_file_starts_no_formula(quarter, hr):
    make_report(quarter=quarter)
    answer = hr.client.get(f"/reports/{quarter.name}.csv")
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.content.count(b"\r\n") == answer.content.count(b"\n")
    rows = list(csv.reader(io.StringIO(answer.content.decode(), newline="")))
    assert {row[0] for row in rows} == {quarter.name}
    care = next(row for row in rows if "Care" in row[2])
    assert care[2:4] == ["'=Care", "11"]
    assert any(row[2:4] == [OFTEN, "12"] for row in rows)


def test_the_pdf_is_one(quarter, hr):
    pytest.importorskip("weasyprint")
    make_report(quarter=quarter)
    answer = hr.client.get(f"/reports/{quarter.name}.pdf")
    assert answer.content.startswith(b"%PDF-")
    assert hr.client.get(f"/reports/{quarter.name}.exe").status_code == 404


def test_a_link_opens_one_report_to_whoever_has_it(quarter, visitor):
    make_report(quarter=quarter)
    link = links.link_to(quarter)
    page = visitor.get(f"/given-report/{link}")
    assert OFTEN in page.text
    assert "Sign out" not in page.text
    assert visitor.client.get(f"/given-report/{link}.csv").status_code == 200
    visitor.get(f"/given-report/{link}x", status=404)
    visitor.get(f"/given-report/{quarter.name}", status=404)
    assert "in" in visitor.client.get("/reports").headers["Location"]


def test_a_link_of_another_purpose_or_past_its_time_opens_nothing(quarter, visitor, monkeypatch):
    make_report(quarter=quarter)
    other = signing.TimestampSigner(salt="other").sign(quarter.name)
    visitor.get(f"/given-report/{other}", status=404)
    link = links.link_to(quarter)
    monkeypatch.setattr(links, "GOOD_FOR", timedelta(days=-2))
    visitor.get(f"/given-report/{link}", status=404)


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_quarters_divide_the_year(day):
    quarter = quarter_of(day)
    assert quarter.first_day <= day <= quarter.last_day
    assert named(quarter.name) == quarter
    assert quarter_of(quarter.last_day + timedelta(days=1)).first_day == quarter.last_day + timedelta(days=1)
    assert last_ended(day).last_day + timedelta(days=1) == quarter.first_day
