"""Reports: counts of a quarter as a page, as a file, and as a link for those who do not sign in."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from importlib.util import find_spec
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils import timezone
from django.views.decorators.http import require_safe

from forethought.server.counting.cells import as_csv
from forethought.server.counting.few import SMALLEST
from forethought.server.counting.table import Sheet
from forethought.server.people.known import only

from .actions import make_report
from .links import good_until, link_to, quarter_behind
from .models import Report
from .permissions import may_see_reports
from .quarters import Quarter, last_ended, named, quarter_of

_cannot: set[str] = set()
"""Endings that turned out not to work here: a library that the package stands on is missing."""


@require_safe
@only(may_see_reports)
def show_report(request: HttpRequest, name: str = "") -> HttpResponse:
    """What was counted in a quarter: the last that has ended, unless another is named. It is made once, and never changes."""
    latest = last_ended(timezone.localdate())
    make_report(quarter=latest)
    quarter = named(name) if name else latest
    days = Report.objects.order_by("-first_day").values_list("first_day", flat=True)
    context = _context(quarter) | {"others": [quarter_of(day) for day in days if quarter_of(day) != quarter]}
    if quarter is not None:
        context |= {"link": request.build_absolute_uri(f"/given-report/{link_to(quarter)}"), "until": good_until()}
    return render(request, "reports/report.html", context)


@require_safe
@only(may_see_reports)
def send_report(request: HttpRequest, name: str, ending: str) -> HttpResponse:
    """The same as a file: comma-separated values, or a PDF."""
    return _file(named(name), ending)


@require_safe
def show_given(request: HttpRequest, link: str) -> HttpResponse:
    """A report for whoever was given the link to it; it shows that report alone."""
    return render(request, "reports/given.html", _context(quarter_behind(link)) | {"given": link})


@require_safe
def send_given(request: HttpRequest, link: str, ending: str) -> HttpResponse:
    """The same as a file."""
    return _file(quarter_behind(link), ending)


def _context(quarter: Quarter | None) -> dict[str, Any]:
    """What the pages show; 404 where there is no such report."""
    report = Report.objects.filter(first_day=quarter.first_day).first() if quarter else None
    if quarter is None or report is None:
        raise Http404
    sheets = [Sheet.of_row(row) for row in report.sheets]
    return {"quarter": quarter, "sheets": sheets, "made_on": report.made_on, "smallest": SMALLEST, "files": _files()}


def _files() -> list[str]:
    return ["csv", *(["pdf"] if find_spec("weasyprint") and "pdf" not in _cannot else [])]


def _file(quarter: Quarter | None, ending: str) -> HttpResponse:
    context = _context(quarter)
    if ending not in context["files"]:
        raise Http404
    if ending == "pdf":
        answer = HttpResponse(_pdf(context), content_type="application/pdf")
    else:
        answer = HttpResponse(_csv(context["quarter"], context["made_on"], context["sheets"]), content_type="text/csv; charset=utf-8")
    answer.headers["Content-Disposition"] = f'attachment; filename="report-{context["quarter"].name}.{ending}"'
    answer.headers["Cache-Control"] = "no-store"
    return answer


def _csv(quarter: Quarter, made_on: date, sheets: Iterable[Sheet]) -> str:
    """One table after another, every line with the name of its quarter and of its table."""
    rows = []
    for sheet in sheets:
        begins = (quarter.name, sheet.title)
        rows += [(*begins, *sheet.columns), *((*begins, *line.cells) for line in sheet.lines), *((*begins, note) for note in sheet.notes)]
    return as_csv(rows)


def _pdf(context: dict[str, Any]) -> bytes:
    try:
        from forethought.documents.to_pdf import pdf_of_page

        return pdf_of_page(render_to_string("reports/paper.html", context))
    except (ImportError, OSError):  # weasyprint raises OSError where pango is missing
        _cannot.add("pdf")
        raise Http404 from None
