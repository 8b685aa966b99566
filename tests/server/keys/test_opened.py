"""A private half that is open: neither the session nor the cookie alone has it, and it does not stay open."""

import base64
import time

import pytest
from django.contrib.sessions.backends.base import SessionBase
from django.http import HttpResponse
from django.test import RequestFactory

from forethought.server.keys import opened
from forethought.server.people.models import Person

PRIVATE = b"\x07" * 32


class Held(SessionBase):
    """A session in memory."""

    def __init__(self):
        super().__init__()
        self._session_cache = {}


@pytest.fixture
def request_(db):
    request = RequestFactory().get("/concerns")
    request.session, request.user = Held(), Person(pk=7)
    response = HttpResponse()
    opened.keep_open(request, response, PRIVATE)
    request.COOKIES[opened.COOKIE] = response.cookies[opened.COOKIE].value
    return request


def test_it_is_open_with_the_session_and_the_cookie(request_):
    assert opened.opened(request_) == PRIVATE
    assert base64.b64encode(PRIVATE).decode() not in str(dict(request_.session.items()))


@pytest.mark.parametrize("cookie", ["", "nonsense!", base64.urlsafe_b64encode(b"\x01" * 32).decode()])
def test_the_session_alone_is_not_enough(request_, cookie):
    request_.COOKIES[opened.COOKIE] = cookie
    assert opened.opened(request_) is None


def test_nobody_else_opens_it(request_):
    request_.user = Person(pk=8)
    assert opened.opened(request_) is None


def test_it_closes_by_itself_and_by_a_word(request_, monkeypatch):
    now = time.time()
    monkeypatch.setattr(opened.time, "time", lambda: now + opened.LASTS + 1)
    assert opened.opened(request_) is None
    monkeypatch.undo()
    assert opened.opened(request_) is None  # it was forgotten then
    opened.keep_open(request_, HttpResponse(), PRIVATE)
    opened.close(request_, HttpResponse())
    assert opened.opened(request_) is None


def test_the_cookie_goes_to_concerns_alone_and_no_script_reads_it(request_):
    response = HttpResponse()
    opened.keep_open(request_, response, PRIVATE)
    cookie = response.cookies[opened.COOKIE]
    assert (cookie["path"], cookie["httponly"], cookie["samesite"]) == ("/concerns", True, "Strict")
