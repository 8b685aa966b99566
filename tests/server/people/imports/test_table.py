"""The cells of a file, however it was written; and what is said where there are none."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forethought.server.people.imports.columns import columns_of
from forethought.server.people.imports.fault import UnusableFile
from forethought.server.people.imports.table import LIMIT, read_table

HEAD = "Number,Name\n"


@pytest.mark.parametrize(
    "content",
    [
        "Number,Name\n1,Zoë\n".encode(),
        "Number,Name\r\n1,Zoë\r\n".encode("utf-8-sig"),
        "Number;Name\n1;Zoë".encode(),
        "Number\tName\n1\tZoë\n".encode(),
        "Number\tName\r\n1\tZoë\r\n".encode("utf-16"),
        'sep=;\n"Number";"Name"\n1;"Zoë"\n'.encode(),
        "\n\nNumber,Name\n,\n1, Zoë \n\n".encode(),
    ],
)
def test_a_file_is_read_however_it_was_written(content):
    table = read_table(content)
    assert (table.heading.cells, [row.cells for row in table.rows], table.is_windows) == (["Number", "Name"], [["1", "Zoë"]], False)


def test_windows_is_noticed():
    table = read_table("Number,Name\n1,Zoë\n".encode("cp1252"))
    assert (table.rows[0].cells, table.is_windows) == (["1", "Zoë"], True)


def test_a_cell_may_go_over_lines_and_rows_are_told_by_the_line_they_begin_on():
    table = read_table(b'Number,Name\n1,"Anna\nMaria"\n2,Bo\n')
    assert [(row.line, row.cells[1]) for row in table.rows] == [(2, "Anna\nMaria"), (4, "Bo")]


@pytest.mark.parametrize(
    ("content", "line", "words"),
    [
        (b"", 0, "empty"),
        (b"\n\n", 0, "empty"),
        (b"PK\x03\x04\0\0\0", 0, "not text"),
        (b"\xff\xfe\x00\xd8", 0, "not text"),
        (b"\x81\x8d", 0, "not text"),
        (b'Number,Name\n1,Anna\n2,"Bo\n3,Cy\n', 3, "quotation mark"),
        (b"x" * (LIMIT + 1), 0, "10 MB"),
        (b"Number,Name\n1," + b"x" * 200_000, 2, "cannot be read"),
        (b"n\n" * 100_002, 0, "100,000 rows"),
    ],
)
def test_what_is_no_table_is_told_so_in_one_sentence(content, line, words):
    with pytest.raises(UnusableFile, match=words) as told:
        read_table(content)
    assert [fault.line for fault in told.value.faults] == [line]


@given(st.binary(max_size=400))
def test_no_bytes_bring_anything_but_a_table_or_a_sentence(content):
    with contextlib.suppress(UnusableFile):
        assert read_table(content).heading.cells


@pytest.mark.parametrize(
    "heading",
    [
        "Employee Number,Full Name,E-mail,Network login,Job Title,Line manager's number,Team,Directorate,Worker type,Object ID",
        "number,name,email,login,job_title,manager_number,work_area,service,standing,external_id",
        "STAFF NO.,DISPLAY NAME,Mail,sAMAccountName,POSITION TITLE,REPORTS-TO,Department,Service,Employee type,Entra ID",
        "Payroll No (HR),Name,Work e-mail address,User name,Post,Manager,Section,Division,Category,oid",
    ],
)
def test_columns_are_known_by_their_usual_names(heading):
    known = columns_of(read_table(heading.encode()).heading)
    meant = ["number", "name", "email", "login", "job_title", "manager", "work_area", "service", "standing", "external_id"]
    assert (sorted(known.at, key=known.at.get), known.unused) == (meant, [])


@pytest.mark.parametrize(
    ("heading", "words"),
    [
        ("Name,E-mail", "employee number"),
        ("Number,E-mail", "the name"),
        ("Number,First name", "the name"),
        ("Number,Staff no,Name", "hold the same"),
    ],
)
def test_what_columns_must_be_there_is_said(heading, words):
    with pytest.raises(UnusableFile, match=words):
        columns_of(read_table(heading.encode()).heading)
