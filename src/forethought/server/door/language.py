"""The language of a page: one that the reader's browser asks for and a catalogue is kept of."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation

from forethought import words


def kept_languages() -> tuple[str, ...]:
    """English, and each of `LANGUAGES` that a compiled catalogue is kept of."""
    kept = (code for code, _name in settings.LANGUAGES if (words.LOCALES / code / "LC_MESSAGES" / "forethought.mo").is_file())
    return ("en", *kept)


class LanguageMiddleware:
    """Speaks the language inside the request, on pages and in what the checks say."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response, self.kept = get_response, kept_languages()

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if len(self.kept) == 1:
            return self.get_response(request)
        asked = translation.get_language_from_request(request)
        code = asked if asked in self.kept else "en"
        with translation.override(code), words.in_language(code):
            response = self.get_response(request)
        response.headers["Content-Language"] = code
        response.headers["Vary"] = "Accept-Language"
        return response
