"""One operation that reads a row and gives a constant."""

from __future__ import annotations

from django.http import HttpRequest
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


urlpatterns = [path("api/", api.urls)]
