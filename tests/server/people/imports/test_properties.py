"""Over many invented files: what is shown is what happens, twice is as good as once, and nothing is ever half-written."""

import csv
import io
from contextlib import contextmanager

import pytest
from django.db import connection, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from forethought.server.journal.chain import verify
from forethought.server.people.actions import add_person, end_person
from forethought.server.people.imports.actions import OtherPlan, TooManyLeave, preview
from forethought.server.people.imports.fault import UnusableFile
from forethought.server.people.imports.plan import Plan

from .conftest import in_words, stands

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("data")]
MANY = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
COLUMNS = ["number", "name", "email", "login", "job title", "manager number", "work area", "service", "standing", "external id"]
NAMES = ["Zoë", "Anna, née Bo", 'The "one"', "Over\ntwo lines", "Carer;driver"]
CELLS = {
    "number": st.sampled_from(["1", "2", "3", "4", "e5"]),
    "name": st.sampled_from(NAMES),
    "manager number": st.sampled_from(["", "", "1", "2"]),
    "login": st.sampled_from(["", "", "a", "b", "c", "d"]),
    "external id": st.sampled_from(["", "", "x", "y", "z"]),
    "email": st.sampled_from(["", "a@northmere.example", "b@northmere.example"]),
    "standing": st.sampled_from(["", "agency", "Employee"]),
}
WORDS = st.sampled_from([*NAMES, "  ", ""])


@contextmanager
def undone():
    """What happens inside is forgotten afterwards."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@st.composite
def files(draw) -> bytes:
    """Mostly usable tables: few numbers, so that they meet each other and those who are there."""
    names = draw(st.lists(st.sampled_from(COLUMNS[2:]), unique=True))
    heading = ["number", "name", *names]
    rows = draw(st.lists(st.tuples(*(CELLS.get(name, WORDS) for name in heading)), min_size=2, max_size=5, unique_by=lambda row: row[0]))
    written = io.StringIO()
    csv.writer(written, delimiter=draw(st.sampled_from(",;\t"))).writerows([heading, *rows])
    return written.getvalue().encode(draw(st.sampled_from(["utf-8", "utf-8-sig", "utf-16"])))


def some_are_there() -> None:
    """Three people, one of whom has left."""
    first = add_person(number="1", name="Moira", login="a", job_title="Team manager")
    add_person(number="2", name="Dele", login="c", external_id="x", line_manager=first)
    end_person(person=add_person(number="3", name="Gus"))


def taken(content: bytes, is_full: bool) -> Plan | None:
    """What was done; None where the file was refused."""
    try:
        return in_words(content, is_full=is_full)
    except (UnusableFile, OtherPlan, TooManyLeave):
        return None


@MANY
@given(content=files(), is_full=st.booleans())
def test_what_is_shown_is_what_happens(content, is_full):
    with undone():
        some_are_there()
        before = stands()
        plan = taken(content, is_full)
        after = stands()
        if plan is None:
            assert after == before
            return
        expected = dict(before)
        for one in (*plan.joiners, *plan.returners, *plan.movers):
            values = one.after
            expected[one.number] = (
                values["name"], values["email"], values["login"] or None, values["job_title"], values["standing"], values["service"],
                values["external_id"] or None, values["manager"] or None, values["work_area"] or None, True,
            )  # fmt: skip
        for one in plan.leavers:
            expected[one.number] = (*before[one.number][:2], None, *before[one.number][3:9], False)
        assert after == expected
        assert verify().wrong == 0


@MANY
@given(content=files(), is_full=st.booleans())
def test_the_same_file_again_changes_nothing(content, is_full):
    with undone():
        some_are_there()
        if taken(content, is_full) is not None:
            once = stands()
            assert preview(content, is_full=is_full).changes_nothing
            taken(content, is_full)
            assert stands() == once


@MANY
@given(content=st.one_of(st.binary(max_size=200), st.text(max_size=200).map(lambda text: f"number,name\n{text}".encode(errors="replace"))))
def test_no_file_leaves_anything_half_written(content):
    with undone():
        some_are_there()
        before = stands()
        if taken(content, True) is None:
            assert stands() == before
        connection.check_constraints()
