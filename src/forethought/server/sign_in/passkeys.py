"""Asking a browser for a passkey and judging its answer (Web Authentication, level 2), through allauth and its fido2."""

from __future__ import annotations

import json
from typing import Any

from allauth.core import context
from allauth.mfa.webauthn.internal import auth
from django.core.exceptions import ValidationError
from django.http import HttpRequest

from forethought.server.people.models import Person

FAULTS = (ValidationError, ValueError, TypeError, LookupError, AttributeError)
"""Whatever the answer of a browser may be that is none."""
LONGEST = 20_000
"""Characters an answer may have."""


def ask_for_new(request: HttpRequest) -> str:
    """What the browser is asked, as JSON, so that a passkey is made: one that also says whose it is, and asks for a finger or a PIN."""
    with context.request_context(request):
        return json.dumps(auth.begin_registration(request.user, passwordless=True))


def judge_new(request: HttpRequest, answer: str) -> dict[str, Any] | None:
    """The new passkey as it is kept; none where the answer does not hold."""
    with context.request_context(request):
        try:
            given = _read(answer)
            auth.parse_registration_response(given)
            auth.complete_registration(given)
        except FAULTS:
            return None
    return given


def ask(request: HttpRequest, person: Person | None = None) -> str:
    """What the browser is asked, as JSON: for a passkey of this person, or of whoever holds it."""
    with context.request_context(request):
        return json.dumps(auth.begin_authentication(person))


def judge(request: HttpRequest, answer: str, person: Person | None = None) -> Person | None:
    """Whose passkey answered; none where the answer does not hold, or is not this person's."""
    with context.request_context(request):
        try:
            given = _read(answer)
            who: Person = person or auth.extract_user_from_response(given)
            auth.complete_authentication(who, given)
        except FAULTS:
            return None
    return who


def _read(answer: str) -> dict[str, Any]:
    given = json.loads(answer) if len(answer) <= LONGEST else None
    if not isinstance(given, dict):
        raise TypeError
    return given
