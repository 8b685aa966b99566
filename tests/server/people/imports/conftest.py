"""A short way to take in a file, and to see the directory as it stands."""

import pytest

from forethought.server.people.imports.actions import drop_file, keep_file, preview, take_in
from forethought.server.people.models import Person


def in_words(text: str, *, is_full: bool = False, allow_leavers: bool = False):
    """Take in the file; what was planned."""
    content = text if isinstance(text, bytes) else text.encode()
    plan = preview(content, is_full=is_full)
    kept = keep_file(content=content, is_full=is_full, by=None)
    try:
        return take_in(kept=kept, mark=plan.mark, allow_leavers=allow_leavers, by=None)
    finally:
        drop_file(kept=kept)


@pytest.fixture
def take():
    """Takes in a file, as at the command line."""
    return in_words


def stands() -> dict[str, tuple]:
    """Everybody by number, as the tables have them."""
    rows = Person.objects.values_list(
        "number", "name", "email", "login", "job_title", "standing", "service", "external_id", "line_manager__number", "work_area__name",
        "is_active",
    )  # fmt: skip
    return {row[0]: row[1:] for row in rows}
