"""What is used of allauth: its parts, none of its pages, no mail of its own, and nothing that runs on every request."""

from __future__ import annotations

from allauth.account.apps import AccountConfig


class AccountsWithoutPages(AccountConfig):
    """Its tables, which stay empty. Its middleware is left out: it would look at each page for pages that are not here."""

    def ready(self) -> None:
        """Nothing of it begins."""
