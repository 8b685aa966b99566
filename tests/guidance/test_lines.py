"""A line is found by its table and key, whatever stands in texts of many lines."""

import pytest

from forethought.guidance.lines import line_of

TEXT = '''# a comment
top = 1

[[clause]]
id = "1"
says = """
id = "not this"
[[clause]]
"""
see = ["x"]

[[document]]
id = "d"

[[document.section]]
number = "7"

[[clause]]
"id" = "2"
'''


@pytest.mark.parametrize(
    ("table", "index", "key", "line"),
    [
        ("", 0, "top", 2),
        ("", 0, "document", 12),
        ("clause", 0, "", 4),
        ("clause", 0, "id", 5),
        ("clause", 0, "see", 10),
        ("clause", 0, "missing", 4),
        ("clause", 1, "id", 19),
        ("document", 0, "section", 12),
        ("document", 0, "number", 16),
        ("nothing", 0, "id", 1),
    ],
)
def test_a_line_is_found(table: str, index: int, key: str, line: int) -> None:
    assert line_of(TEXT, table, index, key) == line
