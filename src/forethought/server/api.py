"""The HTTP API: every app's questions under `/api`, and what it says when one cannot be answered."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import HttpError

from forethought import __version__

from .acknowledgements.api import router as acknowledgements
from .door.problem import problem
from .drafts.api import router as drafts
from .hours.api import router as hours
from .hours.feeds.api import router as feeds
from .library.api import router as library


class ApiWithProblems(NinjaAPI):
    """Ninja describes every response as plain JSON; ours that refuse are problem documents."""

    def get_openapi_schema(self, **given: Any) -> Any:
        """The description, with the true media type of each response."""
        schema = super().get_openapi_schema(**given)
        operations = (operation for path in schema["paths"].values() for operation in path.values())
        for status, response in ((int(status), response) for one in operations for status, response in one["responses"].items()):
            if status >= 400:
                response["content"] = {"application/problem+json": response["content"]["application/json"]}
        return schema


api = ApiWithProblems(
    title="Forethought",
    version=__version__,
    description="Advice that cites the clauses of a council's staff social media guidance. What is sent is never stored or logged.",
    docs_url=None,  # its page runs inline script, which our policy forbids
    openapi_url="/openapi.json",
)
api.add_router("", drafts)
api.add_router("", hours)
api.add_router("", library)
api.add_router("", feeds)
api.add_router("", acknowledgements)


@api.exception_handler(HttpError)
def refuse(request: HttpRequest, exception: HttpError) -> HttpResponse:
    """An error of ours as a problem document."""
    return problem(exception.status_code, str(exception))
