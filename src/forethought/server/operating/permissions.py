"""Who may read the figures: a program on this machine, or one that shows the token."""

from __future__ import annotations

import ipaddress

from django.http import HttpRequest
from django.utils.crypto import constant_time_compare

from forethought.server.environment import environment


def may_scrape(request: HttpRequest) -> bool:
    """With a token only who shows it; without one only this machine itself, and nothing that came through a proxy."""
    token = environment().metrics_token
    if token:
        return constant_time_compare(request.headers.get("Authorization", ""), f"Bearer {token}")
    if "HTTP_X_FORWARDED_FOR" in request.META or "HTTP_FORWARDED" in request.META:
        return False
    try:
        return ipaddress.ip_address(request.META.get("REMOTE_ADDR", "")).is_loopback
    except ValueError:
        return False
