"""What people and programs are told when something fails: kindly, and never quoting what they sent."""

from __future__ import annotations

import errno
import sys
from typing import NamedTuple

from django.core.exceptions import RequestDataTooBig
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from forethought.words import _

from .problem import problem, scim_error


class Fault(NamedTuple):
    """A failure in words: a heading, and sentences that say what to do next."""

    heading: str
    sentences: tuple[str, ...]


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400: what was sent cannot be read (413 where it is too long)."""
    if isinstance(exception, RequestDataTooBig):
        return too_large(request)
    return _answer(request, 400, Fault(_("We could not read that"), (_("Go back and try again."), _nothing_kept())))


def forged_form(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403: the form did not carry the mark that this site gave it."""
    heading = _("Please send the form again")
    sentences = (
        _("The page was open for a long time, or your browser does not keep cookies for this site."),
        _("Go back, load the page again and send it once more. Copy your words first."),
        _nothing_kept(),
    )
    return _answer(request, 403, Fault(heading, sentences))


def not_for_you(request: HttpRequest) -> HttpResponse:
    """403: the page is for people with another duty."""
    sentences = (
        _("You are signed in, but this is for people with another duty."),
        _("If it should be yours, ask whoever looks after this site."),
    )
    return _answer(request, 403, Fault(_("This page is not for you"), sentences))


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404: there is no such page."""
    return _answer(request, 404, Fault(_("Page not found"), (_("Check the address, or start from the links at the top of this page."),)))


def too_large(request: HttpRequest) -> HttpResponse:
    """413: more than can be read at once."""
    sentences = (_("A draft may have up to 100,000 characters, and a picture up to 10 MB."), _("Go back and send less."), _nothing_kept())
    return _answer(request, 413, Fault(_("That is more than we can read"), sentences))


def too_many(request: HttpRequest, seconds: int) -> HttpResponse:
    """429: too many questions in one minute."""
    sentences = (_("Many checks came from your address in the last minute."), _("Wait a minute, then try again."), _nothing_kept())
    response = _answer(request, 429, Fault(_("Please wait a minute"), sentences))
    response.headers["Retry-After"] = str(seconds)
    return response


def server_error(request: HttpRequest) -> HttpResponse:
    """500: our own mistake; 503 where the records cannot be reached or written just now."""
    if is_passing(sys.exc_info()[1]):
        return unavailable(request)
    sentences = (_("Something went wrong on our side, not yours."), _("Try again in a few minutes."), _nothing_kept())
    return _answer(request, 500, Fault(_("Sorry, there is a problem"), sentences))


def is_passing(fault: BaseException | None) -> bool:
    """Whether it is no mistake of the code: the database is away or busy, or the disk is full."""
    if isinstance(fault, (OperationalError, InterfaceError)):
        return True
    return isinstance(fault, OSError) and fault.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS}


def unavailable(request: HttpRequest) -> HttpResponse:
    """503: the records cannot be reached or written just now."""
    sentences = (
        _("We cannot reach or write our records just now. What you sent was not saved."),
        _("Wait a minute, then look at the page again before you send anything once more."),
    )
    response = _answer(request, 503, Fault(_("Sorry, please try again in a minute"), sentences))
    response.headers["Retry-After"] = "60"
    return response


def _nothing_kept() -> str:
    return _("Nothing you typed has been kept.")


def _answer(request: HttpRequest, status: int, fault: Fault) -> HttpResponse:
    if request.path.startswith("/api/"):
        return problem(status, f"{fault.heading}. {fault.sentences[0]}")
    if request.path.startswith("/scim/"):
        return scim_error(status, f"{fault.heading}. {fault.sentences[0]}")
    response = render(request, "design/fault.html", {"fault": fault, "status": status}, status=status)
    response.headers["Cache-Control"] = "no-store"
    return response
