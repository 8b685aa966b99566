"""The app of signing in."""

from __future__ import annotations

from django.apps import AppConfig


class SignInConfig(AppConfig):
    """The ways to sign in."""

    name = "forethought.server.sign_in"

    def ready(self) -> None:
        """Say what is kept of a person so that they can sign in."""
        from forethought.server.people.kept import also_kept

        from .about_people import kept_to_sign_in

        also_kept(kept_to_sign_in)
