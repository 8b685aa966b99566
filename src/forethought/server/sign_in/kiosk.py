"""Whether a page is asked for at a shared device: by its address, or by the cookie that an operator gave it."""

from __future__ import annotations

from ipaddress import ip_address

from django.http import HttpRequest

from forethought.server.door.limits import address_of
from forethought.server.environment import environment

from .digest import digest_of
from .entering import AT_KIOSK, TILL_CLOSED, Stay
from .models import Kiosk

COOKIE = "kiosk"
KEPT = 365 * 24 * 60 * 60
"""Seconds for which a device keeps that it is one; each sign-in page begins the time anew."""


def is_kiosk(request: HttpRequest) -> bool:
    """Whether this is a shared device. The database is asked only where there is a cookie that says so."""
    return _by_address(request) or kiosk_of(request) is not None


def kiosk_of(request: HttpRequest) -> Kiosk | None:
    """The kiosk that the device's cookie names."""
    key = request.COOKIES.get(COOKIE, "")
    return Kiosk.objects.filter(digest=digest_of(f"kiosk:{key}")).first() if key else None


def stay_at(request: HttpRequest) -> Stay:
    """How long somebody stays signed in here, who did not say that the device is their own."""
    return AT_KIOSK if is_kiosk(request) else TILL_CLOSED


def _by_address(request: HttpRequest) -> bool:
    kiosks = environment().kiosks
    try:
        address = ip_address(address_of(request, environment())) if kiosks else None
    except ValueError:
        return False
    return address is not None and any(address in network for network in kiosks)
