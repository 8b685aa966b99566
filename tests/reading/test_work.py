"""The author's own work, shown or told."""

import pytest

from forethought.reading.draft import Draft
from forethought.reading.sheet import Sheet
from forethought.reading.work import read


def shows(text: str) -> bool:
    return any(read(Sheet(Draft(text))))


@pytest.mark.parametrize(
    "text",
    [
        "Here's how my team cut call times in half",
        "What I learned leading the move to a new rota system",
        "Proud of what we built this year: 40 homes, all warm",
        "Three lessons from a year of school streets",
        "We redesigned our letters and complaints fell by a third",
    ],
)
def test_work_is_shown(text: str) -> None:
    assert shows(text)


@pytest.mark.parametrize(
    "text",
    [
        "Congratulations to Priya on her new job",
        "We're hiring, apply by Friday",
        "Passed my exam at last",
        "Planning officer at Eastvale Council",
        "Local government needs longer settlements",
        "",
    ],
)
def test_work_is_not_shown(text: str) -> None:
    assert not shows(text)
