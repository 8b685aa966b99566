"""Passwords are hashed in no time here, and nobody has tried to sign in yet."""

import pytest
from django.contrib.auth.hashers import get_hashers, get_hashers_by_algorithm

from forethought.server.people import views
from forethought.server.people.tries import Tries


@pytest.fixture(autouse=True)
def _quick_passwords(settings):
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    get_hashers.cache_clear()
    get_hashers_by_algorithm.cache_clear()


@pytest.fixture(autouse=True)
def tries(monkeypatch):
    """The wrong tries of this test alone."""
    fresh = Tries()
    monkeypatch.setattr(views, "TRIES", fresh)
    return fresh
