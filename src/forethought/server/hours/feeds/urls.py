"""Addresses of the operator's pages on feeds."""

from __future__ import annotations

from django.urls import path

from . import views

urlpatterns = [
    path("hours/feeds", views.list_feeds, name="feeds"),
    path("hours/feeds/<slug:name>/secret", views.change_secret, name="feed-secret"),
]
