"""For HR and the policy owner: who is asked, how many have confirmed, and, for HR alone, who has."""

from __future__ import annotations

from django.db.models import Exists, OuterRef
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from forethought.server.counting.cells import as_csv
from forethought.server.counting.few import SMALLEST, number_told
from forethought.server.library.in_force import adopted
from forethought.server.library.models import Version
from forethought.server.people.known import only
from forethought.server.people.models import Person, WorkArea

from .actions import UnusableRule, ask_who_is_due, assign, end_assignment
from .coverage import Row, shown, whole
from .coverage_words import columns, lines
from .figures import counted
from .forms import WHOM, RuleForm
from .light import HEAVY, version_in_force
from .models import Assignment, QuestionCount, Request
from .permissions import may_assign_reading, may_see_coverage
from .rules import rule_words
from .wording import document_of

_read_or_send = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
@only(may_see_coverage)
def show_coverage(request: HttpRequest, id: int | None = None) -> HttpResponse:
    """How many were asked and have confirmed, by service and work area. No small number is shown, nor can one be worked out."""
    version, rows = _version(id), ()
    if version is not None:
        rows = shown(counted(version, timezone.localdate()))
    asked, at_least = whole(rows)
    context = {
        "version": version,
        "document": document_of(version) if version else "",
        "versions": _versions(),
        "lines": list(lines(rows)),
        "asked": asked,
        "at_least": at_least,
        "is_exact": all(row.number("confirmed") is not None for row in rows if row.sums),
        "questions": _questions(version),
        "smallest": SMALLEST,
    }
    return render(request, "acknowledgements/coverage.html", context)


@require_safe
@only(may_see_coverage)
def download_coverage(request: HttpRequest, id: int) -> HttpResponse:
    """The same table as a file of comma-separated values."""
    version = _version(id)
    if version is None:
        raise Http404
    rows: tuple[Row, ...] = shown(counted(version, timezone.localdate()))
    table = as_csv([columns(), *(line.cells for line in lines(rows))])
    answer = HttpResponse(table, content_type="text/csv; charset=utf-8", headers={"Cache-Control": "no-store"})
    answer.headers["Content-Disposition"] = f'attachment; filename="coverage-{version.pk}.csv"'
    return answer


@_read_or_send
@only(may_assign_reading)
def list_rules(request: HttpRequest) -> HttpResponse:
    """Who is asked to read the version in force; a form sent here adds a rule."""
    form = RuleForm(request.POST if request.method == "POST" else None)
    if form.is_valid() and _is_made(request.user, form):
        return redirect("reading-rules")
    rules = Assignment.objects.select_related("work_area", "made_by").order_by("ended_on", "starts", "pk")
    context = {
        "form": form,
        "rules": [(rule, rule_words(rule)) for rule in rules],
        "services": Person.objects.filter(is_active=True)
        .exclude(service="")
        .order_by("service")
        .values_list("service", flat=True)
        .distinct(),
        "areas": WorkArea.objects.order_by("name"),
        "today": timezone.localdate(),
    }
    return render(request, "acknowledgements/rules.html", context, status=400 if form.errors else 200)


@require_POST
@only(may_assign_reading)
def end_rule(request: HttpRequest, id: int) -> HttpResponse:
    """Nobody more is asked by this rule."""
    end_assignment(by=request.user, assignment=get_object_or_404(Assignment, pk=id, ended_on=None), on=timezone.localdate())
    return redirect("reading-rules")


def _is_made(by: Person, form: RuleForm) -> bool:
    given = form.cleaned_data
    area = get_object_or_404(WorkArea, pk=given["work_area"]) if given["work_area"] else None
    try:
        assign(by=by, starts=given["starts"], standings=WHOM[given["whom"]], service=given["service"], work_area=area, days=given["days"])
    except UnusableRule as fault:
        form.add_error("days", str(fault))
        return False
    ask_who_is_due(today=timezone.localdate())
    return True


def _version(id: int | None) -> Version | None:
    if id is None:
        return version_in_force()
    found: Version = get_object_or_404(adopted().defer(*HEAVY), pk=id)
    return found


def _versions() -> list[tuple[Version, str]]:
    """Every version that anybody was asked for, the newest first."""
    asked = adopted().defer(*HEAVY).filter(Exists(Request.objects.filter(version=OuterRef("pk"))))
    return [(version, document_of(version)) for version in asked]


def _questions(version: Version | None) -> str:
    number = QuestionCount.objects.filter(version=version).values_list("number", flat=True).first() or 0
    return number_told(number)
