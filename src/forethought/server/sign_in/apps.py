"""The app of signing in."""

from __future__ import annotations

from django.apps import AppConfig


class SignInConfig(AppConfig):
    """The ways to sign in."""

    name = "forethought.server.sign_in"

    def ready(self) -> None:
        """Say what is kept of a person so that they can sign in, and what is deleted each day."""
        from django.contrib.auth.signals import user_logged_in

        from forethought.server.jobs.daily import each_day
        from forethought.server.people.kept import also_kept
        from forethought.server.people.my_pages import also_leads

        from .about_people import kept_to_sign_in
        from .actions import tidy
        from .entering import remember_moment
        from .leads import leads

        also_leads(leads)
        also_kept(kept_to_sign_in)
        each_day("sign-in", tidy)
        user_logged_in.connect(remember_moment, dispatch_uid="sign_in")
