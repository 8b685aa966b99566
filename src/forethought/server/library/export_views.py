"""The guidance in force as a file to keep: a page, a Word document, a PDF, or data."""

from __future__ import annotations

import hashlib
import re
from importlib.util import find_spec
from threading import Lock
from typing import NamedTuple

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_safe

from forethought import __version__
from forethought.documents import UnusableDocument, tree_of_edition, written
from forethought.guidance import Edition
from forethought.server.edition import edition
from forethought.words import _, language

KEEP = "public, max-age=300"


class Form(NamedTuple):
    """A form of file: the name that `documents.written` knows it by, its type, and the package that it takes, if any."""

    name: str
    content_type: str
    takes: str = ""


FORMS = {
    "html": Form("html", "text/html; charset=utf-8"),
    "docx": Form("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    "pdf": Form("pdf", "application/pdf", "weasyprint"),
    "json": Form("json", "application/json"),
    "akn.xml": Form("akn", "application/xml"),
}
"""By the ending of the address."""

_written: dict[tuple[str, str], tuple[Edition, bytes]] = {}
"""What was written last in each form and language, and of which edition."""
_cannot: set[str] = set()
"""Endings that turned out not to work here: a library that the package stands on is missing."""
_one_at_a_time = Lock()


@require_safe
def send_guidance(request: HttpRequest, ending: str) -> HttpResponse:
    """The guidance in force as a file: `html`, `docx`, `pdf`, `json`, or `akn.xml` (Akoma Ntoso). Written once for everybody."""
    if ending not in can_be_sent():
        raise Http404
    now = edition()
    mark = f'W/"{_mark_of(now, ending)}"'
    if same := get_conditional_response(request, etag=mark):
        return _kept(same, mark)
    try:
        content = _content(now, ending)
    except UnusableDocument:
        _cannot.add(ending)
        raise Http404 from None
    response = HttpResponse(content, content_type=FORMS[ending].content_type)
    response.headers["Content-Disposition"] = f'attachment; filename="{_file_name(now)}.{ending}"'
    return _kept(response, mark)


def can_be_sent() -> dict[str, str]:
    """The endings that can be written here, with their names for people."""
    words = {
        "html": _("Page (HTML)"),
        "docx": _("Word document"),
        "pdf": _("PDF"),
        "json": _("Data (JSON)"),
        "akn.xml": _("Akoma Ntoso (XML)"),
    }
    return {ending: words[ending] for ending, form in FORMS.items() if ending not in _cannot and (not form.takes or find_spec(form.takes))}


def _content(now: Edition, ending: str) -> bytes:
    key = ending, language()
    with _one_at_a_time:
        found = _written.get(key)
        if found is None or found[0] is not now:
            found = _written[key] = now, written(tree_of_edition(now), FORMS[ending].name)
    return found[1]


def _mark_of(now: Edition, ending: str) -> str:
    """The same in every process, whatever the bytes: Word documents and PDFs hold the moment they were made."""
    said = repr((now.head, now.clauses, now.sections, now.documents, now.glossary, now.changes))
    return hashlib.sha256(f"{__version__}\0{ending}\0{language()}\0{said}".encode()).hexdigest()[:32]


def _file_name(now: Edition) -> str:
    return "-".join(re.findall(r"[A-Za-z0-9]+", now.name)) or "guidance"


def _kept(response: HttpResponse, mark: str) -> HttpResponse:
    response.headers["ETag"] = mark
    response.headers["Cache-Control"] = KEEP
    return response
