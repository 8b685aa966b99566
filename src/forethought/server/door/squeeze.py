"""Pages travel compressed; the API's short answers do not, where it would cost more than it saves."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.middleware.gzip import GZipMiddleware


class SqueezePagesMiddleware(GZipMiddleware):
    """Django's, which pads each page by a random length, for HTML alone."""

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        if response.headers.get("Content-Type", "").startswith("text/html"):
            squeezed: HttpResponse = super().process_response(request, response)
            return squeezed
        return response
