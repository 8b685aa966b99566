"""One operation that reads a row and gives a constant, and one page that shows 20 rows."""

from __future__ import annotations

from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
from django.http import HttpRequest, HttpResponse
from django.template import Context, Engine
from django.urls import path
from ninja import NinjaAPI, Schema

api = NinjaAPI(docs_url=None)


class Row(Schema):
    """The fields of the drafts that are sent."""

    text: str
    role: str = ""
    site: str = ""


@api.post("/check")
def answer(request: HttpRequest, row: Row) -> dict[str, str | None]:
    """A constant."""
    return {"id": None, "advice": "nothing-found"}


PAGE = Engine().from_string(
    "<!DOCTYPE html><html lang=en><title>Rows</title><h1>Rows</h1><ul>"
    "{% for row in rows %}<li>{{ row.app }}: {{ row.name }}, {{ row.applied }}</li>{% endfor %}</ul></html>"
)


def show_rows(request: HttpRequest) -> HttpResponse:
    """20 rows of a table by the ORM, in one template of Django's own."""
    rows = MigrationRecorder(connection).migration_qs.order_by("id")[:20]
    return HttpResponse(PAGE.render(Context({"rows": rows})))


urlpatterns = [path("api/", api.urls), path("rows", show_rows)]
