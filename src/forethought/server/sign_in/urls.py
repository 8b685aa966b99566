"""Addresses of signing in and out."""

from __future__ import annotations

from django.urls import path

from . import council_views, views

urlpatterns = [
    path("sign-in", views.sign_in, name="sign-in"),
    path("sign-in/council", council_views.go_to_council, name="sign-in-council"),
    path("sign-in/council/back", council_views.come_back, name="sign-in-council-back"),
    path("sign-out", views.sign_out, name="sign-out"),
    path("me/password", views.change_password, name="password"),
]
