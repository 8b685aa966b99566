"""The HTTP API: every app's questions under `/api`, and what it says when one cannot be answered."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import HttpError

from forethought import __version__

from .door.problem import problem
from .drafts.api import router as drafts
from .library.api import router as library

api = NinjaAPI(
    title="Forethought",
    version=__version__,
    description="Advice that cites the clauses of a council's staff social media guidance. What is sent is never stored or logged.",
    docs_url=None,  # its page runs inline script, which our policy forbids
    openapi_url="/openapi.json",
)
api.add_router("", drafts)
api.add_router("", library)


@api.exception_handler(HttpError)
def refuse(request: HttpRequest, exception: HttpError) -> HttpResponse:
    """An error of ours as a problem document."""
    return problem(exception.status_code, str(exception))
