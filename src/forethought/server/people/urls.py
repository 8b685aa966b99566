"""Addresses of one's own details, and of the journal."""

from __future__ import annotations

from django.urls import path

from . import journal_page, views

urlpatterns = [
    path("me", views.show_me, name="me"),
    path("journal", journal_page.show_journal, name="journal"),
]
