"""Addresses of signing in and out, and of one's own details."""

from __future__ import annotations

from django.urls import path

from . import journal_page, views

urlpatterns = [
    path("sign-in", views.sign_in, name="sign-in"),
    path("sign-out", views.sign_out, name="sign-out"),
    path("me", views.show_me, name="me"),
    path("me/password", views.change_password, name="password"),
    path("journal", journal_page.show_journal, name="journal"),
]
