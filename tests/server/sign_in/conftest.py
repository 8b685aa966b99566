"""Passwords are hashed in no time here."""

import pytest
from django.contrib.auth.hashers import get_hashers, get_hashers_by_algorithm


@pytest.fixture(autouse=True)
def _quick_passwords(settings):
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    get_hashers.cache_clear()
    get_hashers_by_algorithm.cache_clear()
