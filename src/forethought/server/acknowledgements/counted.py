"""How many have read the version in force, for a report: the same lines as on the page of coverage, made safe there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.utils import timezone

from forethought.server.counting.few import number_told
from forethought.server.counting.table import Line, Sheet
from forethought.server.design.jinja import long_date
from forethought.words import _

from .coverage import shown
from .coverage_words import columns, lines
from .figures import counted as counted_of
from .light import version_in_force
from .models import QuestionCount
from .wording import document_of


def counted(first_day: date, last_day: date) -> Iterator[Sheet]:
    """Who has read it as it stands today: it is no count of a period. Questions are those since the version came into force."""
    version, today = version_in_force(), timezone.localdate()
    if version is None:
        return
    told = [Line((_named(line.cells), *line.cells[2:]), line.least, line.most) for line in lines(shown(counted_of(version, today)))]
    title = _("How many have read {document}, on {day}").format(document=document_of(version), day=long_date(today))
    heads = columns()
    questions = QuestionCount.objects.filter(version=version).values_list("number", flat=True).first() or 0
    note = _("People who said that they had a question about it: {number}.").format(number=number_told(questions))
    yield Sheet(title, (_("{service}, {area}").format(service=heads[0], area=heads[1].lower()), *heads[2:]), tuple(told), (note,))


def _named(cells: tuple[str, ...]) -> str:
    service, area = cells[:2]
    return service if area == _("All") else f"{service}: {area}"
