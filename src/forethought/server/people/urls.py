"""Addresses of one's own details, of the directory, and of the journal."""

from __future__ import annotations

from django.urls import include, path

from . import journal_page, views

urlpatterns = [
    path("me", views.show_me, name="me"),
    path("", include("forethought.server.people.scim.urls")),
    path("journal", journal_page.show_journal, name="journal"),
]
