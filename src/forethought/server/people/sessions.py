"""Where sessions are kept: in the database, each with the person it belongs to."""

from __future__ import annotations

from typing import Any

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore as InDatabase

from .models import SignedIn


class SessionStore(InDatabase):
    """Django's store, with the person beside the session."""

    @classmethod
    def get_model_class(cls) -> type[SignedIn]:
        """The table that sessions stand in."""
        return SignedIn

    def create_model_instance(self, data: dict[str, Any]) -> SignedIn:
        """The row of a session."""
        row: SignedIn = super().create_model_instance(data)
        row.person_id = data.get(SESSION_KEY)
        return row
